namespace Syncropel;

/// <summary>What came of a flush. Immutable.</summary>
/// <param name="Delivered">How many records the kernel has taken meanwhile.</param>
/// <param name="Refused">How many it has refused for good.</param>
/// <param name="Waiting">How many still wait.</param>
/// <param name="Error">Why they wait; null where none does.</param>
public sealed record FlushReport(long Delivered, long Refused, long Waiting, EmitError? Error)
{
    /// <summary>Whether nothing waits any more.</summary>
    public bool IsEmpty => Waiting == 0;
}
