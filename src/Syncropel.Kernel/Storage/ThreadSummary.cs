namespace Syncropel.Kernel.Storage;

/// <summary>What is on a thread.</summary>
/// <param name="Thread">The thread's name.</param>
/// <param name="Records">How many records, at least 1.</param>
/// <param name="LatestClock">The greatest clock of anybody there.</param>
internal readonly record struct ThreadSummary(string Thread, long Records, long LatestClock);
