using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>What the run-time validator says of the mutants of a mutator.</summary>
internal enum RunTime
{
    /// <summary>It finds them; of an adapter with several places, at least where its model's outputs lead.</summary>
    Catches,

    /// <summary>It sees one path at a time, or does not look at this at all: the contract forbids it by its text.</summary>
    MayMiss,

    /// <summary>It has nothing to say, for they are correct.</summary>
    Passes,
}

/// <summary>A way in which adapters are broken.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Rule">The rule that has to catch it. Empty where the adapter is as correct as before.</param>
/// <param name="RunTime">What the validator says of it.</param>
/// <param name="Mutate">What is to be changed in a file, once for every place; nothing where the mutator does not apply.</param>
internal sealed record Mutator(string Name, string Rule, RunTime RunTime, Func<AdapterSource, IEnumerable<TextChange[]>> Mutate)
{
    /// <summary>Rules that may say something too.</summary>
    public string[] Also { get; init; } = [];
}

/// <summary>All of them.</summary>
internal static class Mutators
{
    public static IReadOnlyList<Mutator> All { get; } =
    [
        .. CloneMutators.All, .. AppendMutators.All, .. EntryMutators.All, .. OriginalMutators.All, .. RebuildMutators.All,
        .. PurityMutators.All, .. IdentityMutators.All, .. IngressMutators.All,
    ];
}
