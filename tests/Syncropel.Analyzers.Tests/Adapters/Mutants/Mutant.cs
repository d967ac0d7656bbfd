using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>An adapter that is broken in one way, at one place.</summary>
/// <param name="Adapter">The adapter.</param>
/// <param name="Mutator">How it is broken. Null for the adapter as it is.</param>
/// <param name="Number">Which of the places, from 1.</param>
/// <param name="Files">The text of its files, in a namespace of its own.</param>
internal sealed record Mutant(CorpusAdapter Adapter, Mutator? Mutator, int Number, IReadOnlyList<string> Files)
{
    /// <summary>The ids that are found in it, each once.</summary>
    public SortedSet<string> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>What the validator finds at run time, by rule of the contract, each once.</summary>
    public SortedSet<string> FailsAtRunTime { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the contract forbids it.</summary>
    public bool IsForbidden => Mutator is { Rule.Length: > 0 };

    /// <summary>Whether the rule that has to say something does.</summary>
    public bool IsCaught => Mutator is not null && Found.Contains(Mutator.Rule);

    /// <summary>Rules that say something and should not.</summary>
    public IEnumerable<string> Strays => Mutator is null ? Found : Found.Where(id => id != Mutator.Rule && !Mutator.Also.Contains(id));

    /// <inheritdoc/>
    public override string ToString() => Mutator is null ? Adapter.Name : $"{Adapter.Name}: {Mutator.Name} #{Number}";

    /// <summary>The text after some changes.</summary>
    public static string Change(string text, IEnumerable<TextChange> changes) =>
        SourceText.From(text).WithChanges(changes.OrderBy(static one => one.Span.Start)).ToString();
}
