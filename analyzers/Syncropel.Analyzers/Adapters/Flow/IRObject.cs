using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// One IR that egress works with: the original, or whatever one expression makes. What the expression makes in another round of a loop
/// is the same object with a fresh count, because the one of the round before is gone.
/// </summary>
/// <param name="made">The expression. Null for the original.</param>
/// <param name="source">What it is a clone of. Null for the original, and for what is made from scratch.</param>
internal sealed class IRObject(IOperation? made, IRObject? source)
{
    /// <summary>What can be wrong with it. It is reported where the object, or a clone of it, is returned.</summary>
    private readonly List<FlowFinding> _reservations = [];

    public IOperation? Made { get; } = made;

    public IRObject? Source { get; } = source;

    public IReadOnlyList<FlowFinding> Reservations => _reservations;

    public bool IsOriginal => Made is null;

    /// <summary>Whether it is the original, or a clone of it, however many times over.</summary>
    public bool ComesFromOriginal => IsOriginal || Source is { ComesFromOriginal: true };

    public void Reserve(FlowFinding finding) => _reservations.Add(finding);
}
