namespace Syncropel;

/// <summary>
/// Thrown by a subscription that cannot go on: the kernel refuses it, or the connection failed too often, or the client is disposed. It is
/// the one place where what the kernel does is an exception: an enumeration that just ends would look like one that is complete.
/// </summary>
public sealed class SubscriptionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="error">Why the subscription cannot go on.</param>
    /// <param name="cursor">How far it has come; null where that is not known.</param>
    public SubscriptionException(EmitError error, string? cursor = null)
        : base($"The subscription cannot go on: {error}")
    {
        Error = error;
        Cursor = cursor;
    }

    /// <summary>Why the subscription cannot go on.</summary>
    public EmitError Error { get; }

    /// <summary>
    /// How far it has come: where another one can begin, by <see cref="SubscriptionStart.After"/>. Null where that is not known.
    /// </summary>
    public string? Cursor { get; }
}
