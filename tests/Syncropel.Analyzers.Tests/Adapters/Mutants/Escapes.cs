namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>Why mutants escape: by mutator, or by adapter and mutator where others of the mutator are caught.</summary>
internal static class Escapes
{
    public const string NoReason = "no reason is given";

    private static readonly Dictionary<string, string> Reasons = [];

    /// <summary>Why a mutant escapes.</summary>
    public static string ReasonOf(Mutant mutant) => Reasons.GetValueOrDefault($"{mutant.Adapter.Name}: {mutant.Mutator!.Name}")
        ?? Reasons.GetValueOrDefault(mutant.Mutator.Name)
        ?? NoReason;
}
