namespace Syncropel.Grammar;

/// <summary>What is wrong with a kind: the segment, the rule it breaks, and what would be right.</summary>
internal sealed class KindViolation(KindRule rule, string segment, int position, string message, string? suggestion)
{
    public KindRule Rule { get; } = rule;

    /// <summary>The offending segment as it was written; empty for an empty one.</summary>
    public string Segment { get; } = segment;

    /// <summary>Where the segment starts in the kind, in UTF-16 code units from 0.</summary>
    public int Position { get; } = position;

    public string Message { get; } = message;

    /// <summary>The nearest valid spelling, or null where none is near.</summary>
    public string? Suggestion { get; } = suggestion;
}
