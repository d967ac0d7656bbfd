namespace Syncropel.Outbox.Storage;

/// <summary>What the file says of itself. Immutable.</summary>
/// <param name="Actor">Whose records are in it.</param>
/// <param name="Records">How many there are: where fewer can be read, some are lost.</param>
internal sealed record StoredState(string Actor, long Records);
