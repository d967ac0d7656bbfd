namespace Syncropel.Kernel.Storage;

/// <summary>What became of an append.</summary>
/// <param name="Outcome">Whether the record was taken.</param>
/// <param name="Holder">
/// The record that now stands there: the new one, the same one from before, or the one that took the clock. The record itself where it
/// was not tried.
/// </param>
/// <param name="LatestClock">The latest clock of the actor on the thread.</param>
internal readonly record struct AppendResult(AppendOutcome Outcome, StoredRecord Holder, long LatestClock = 0);
