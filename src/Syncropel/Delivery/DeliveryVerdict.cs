namespace Syncropel.Delivery;

/// <summary>What became of an attempt to deliver a record. Immutable.</summary>
/// <param name="Outcome">Delivered, refused, or to be tried again.</param>
/// <param name="Error">Why it was not delivered; null where it was.</param>
public readonly record struct DeliveryVerdict(DeliveryOutcome Outcome, EmitError? Error);
