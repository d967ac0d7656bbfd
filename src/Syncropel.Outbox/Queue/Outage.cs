namespace Syncropel.Outbox.Queue;

/// <summary>A time in which nothing can be delivered. Immutable.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Error">Why the last attempt failed.</param>
internal sealed record Outage(DateTimeOffset Since, EmitError Error);
