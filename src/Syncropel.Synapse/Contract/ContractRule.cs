namespace Syncropel.Synapse;

/// <summary>How much a rule of the contract weighs.</summary>
public enum ContractLevel
{
    /// <summary>MUST: an adapter that breaks it is no adapter.</summary>
    Must,

    /// <summary>SHOULD: an adapter that breaks it is most likely wrong.</summary>
    Should,
}

/// <summary>A rule of the adapter contract.</summary>
/// <param name="Id">Its id, such as <c>PROVENANCE_APPENDED</c>.</param>
/// <param name="Level">How much it weighs.</param>
/// <param name="Recommendation">What to do where it is broken.</param>
public sealed record ContractRule(string Id, ContractLevel Level, string Recommendation);
