namespace Syncropel.Outbox.Storage;

/// <summary>A reservation of clocks as it is on disk. Immutable.</summary>
/// <param name="Slot">Its place in the table.</param>
/// <param name="Thread">The thread.</param>
/// <param name="Through">The greatest clock that may have been given there.</param>
internal sealed record StoredClock(long Slot, string Thread, long Through);
