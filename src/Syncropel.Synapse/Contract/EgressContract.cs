namespace Syncropel.Synapse;

/// <summary>What can be told of the contract from an IR before egress and the IR after it.</summary>
public static class EgressContract
{
    /// <summary>Checks one hop.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="original">The IR that egress was given.</param>
    /// <param name="before">
    /// A clone of it that was made before egress ran, so that what egress does to the original is seen.
    /// </param>
    /// <param name="after">The IR that egress gave. Null where it gave none.</param>
    /// <returns>The rules that are broken, in the order of the specification; none where all hold.</returns>
    public static ValueList<ContractViolation> Check(IAdapter adapter, CanonicalIR original, CanonicalIR before, CanonicalIR? after)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(before);
        var run = new ContractRun(adapter, before);
        return after is null
            ? [new ContractViolation(ContractRules.EgressReturnsIR, "egress returned null")]
            : run.Check(original, after);
    }
}
