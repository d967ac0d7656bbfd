namespace Syncropel;

/// <summary>A subscription has become live, or its connection is broken. Immutable.</summary>
/// <param name="IsLive">Whether records come: whatever arrives at the kernel from now on is given, also over a break.</param>
/// <param name="Cursor">How far the subscription has come; null where that is not known yet.</param>
/// <param name="Error">Why it is not live; null where it is.</param>
public sealed record SubscriptionChange(bool IsLive, string? Cursor, EmitError? Error);
