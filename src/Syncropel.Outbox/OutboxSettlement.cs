using Syncropel.Delivery;

namespace Syncropel;

/// <summary>What became of a record in an outbox. Immutable.</summary>
/// <param name="Record">The record.</param>
/// <param name="Outcome">Delivered, refused or dropped.</param>
/// <param name="Error">Why it was refused or dropped; null where it was delivered.</param>
public sealed record OutboxSettlement(OutboxRecord Record, SettlementOutcome Outcome, EmitError? Error);
