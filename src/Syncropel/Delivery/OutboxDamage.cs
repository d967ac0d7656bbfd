namespace Syncropel;

/// <summary>What became of an outbox that was found damaged when it was opened. Immutable.</summary>
/// <param name="Saved">How many records could still be read. They are in the outbox.</param>
/// <param name="Lost">How many could not, as far as can be told; null where nothing tells.</param>
/// <param name="MovedTo">Where the damaged file is now, for those who want to look into it.</param>
public sealed record OutboxDamage(long Saved, long? Lost, string MovedTo);
