using Syncropel.Delivery;

namespace Syncropel.Outbox.Queue;

/// <summary>What became of an entry that was tried.</summary>
internal readonly record struct Verdict(Entry Entry, DeliveryOutcome Outcome, EmitError? Error);
