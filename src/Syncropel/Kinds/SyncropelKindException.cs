using Syncropel.Grammar;

namespace Syncropel;

/// <summary>
/// Thrown where a kind breaks the grammar <c>scope.category.entity[.version]</c>. It is a programmer's error: it is thrown at
/// once, before any network call, and no retry mends it.
/// </summary>
public sealed class SyncropelKindException : ArgumentException
{
    internal SyncropelKindException(string kind, KindViolation violation, string? parameterName)
        : base(violation.Message, parameterName)
    {
        Kind = kind;
        Rule = violation.Rule;
        Segment = violation.Segment;
        Position = violation.Position;
        Suggestion = violation.Suggestion;
    }

    /// <summary>The kind as it was given.</summary>
    public string Kind { get; }

    /// <summary>The rule that it breaks.</summary>
    public KindRule Rule { get; }

    /// <summary>The segment that breaks the rule, as it was given; empty where a segment is missing.</summary>
    public string Segment { get; }

    /// <summary>Where the segment starts in <see cref="Kind"/>, in characters from 0.</summary>
    public int Position { get; }

    /// <summary>The nearest valid spelling, or null where none is near.</summary>
    public string? Suggestion { get; }
}
