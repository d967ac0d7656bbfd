namespace Syncropel.Client;

/// <summary>How much a kernel takes at once.</summary>
/// <param name="Records">The most records.</param>
/// <param name="Bytes">The most bytes of the whole document.</param>
internal readonly record struct BatchLimits(int Records, long Bytes);
