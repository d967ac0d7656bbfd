namespace Syncropel.Synapse;

/// <summary>The first record of a chain that does not fit.</summary>
/// <param name="RecordId">The record, by the id that it claims. Of a hop that is gone, the record that shows the gap.</param>
/// <param name="Place">Where in its chain it was found, from 0.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Message">What is wrong with it, in words, with what was expected and what was found.</param>
public sealed record AuditFinding(RecordId RecordId, int Place, AuditFault Fault, string Message)
{
    /// <summary>The finding in one line.</summary>
    public override string ToString() => $"{RecordId} at place {Place}: {Fault}: {Message}";
}
