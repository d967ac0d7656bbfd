namespace Syncropel.Subscriptions;

/// <summary>Why no event comes.</summary>
/// <param name="Error">The reason.</param>
/// <param name="IsFinal">Whether asking again would lead to the same.</param>
internal sealed record Interruption(EmitError Error, bool IsFinal = false)
{
    /// <summary>The kernel has ended the stream, as it does when it is shut down.</summary>
    public static Interruption End { get; } = new(new EmitError(EmitErrorCode.Connection, "the kernel has ended the stream"));
}
