namespace Syncropel;

/// <summary>Something that was received in place of a record and refused. Immutable.</summary>
/// <param name="Id">The id that it claims; null where it has none that can be read.</param>
/// <param name="Index">Its place in the answer it came in, from 0.</param>
/// <param name="Reason">Why it is refused.</param>
public sealed record RefusedRecord(RecordId? Id, int Index, string Reason)
{
    /// <summary>What was refused, and why, in one line.</summary>
    public override string ToString() => Id is { } id ? $"{id}: {Reason}" : $"element {Index}: {Reason}";
}
