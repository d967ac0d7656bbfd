namespace Syncropel.Synapse;

/// <summary>What can be told of the contract from an IR before egress and the IR after it, or from what egress threw.</summary>
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
        return new ContractRun(adapter, before).Check(original, after);
    }

    /// <summary>Tells the rule that is broken where egress throws.</summary>
    /// <param name="thrown">What it threw.</param>
    /// <returns>
    /// The MUST of the entry's member where the entry was refused for it (an <see cref="AdapterConfigurationException"/> or an
    /// <see cref="IRInvalidFieldException"/> that names it), for no IR can have what would break that rule; else EGRESS_RETURNS_IR. What
    /// is thrown is never a SHOULD: there is no IR.
    /// </returns>
    public static ContractViolation OfThrown(Exception thrown)
    {
        ArgumentNullException.ThrowIfNull(thrown);
        string? field = thrown switch
        {
            AdapterConfigurationException configuration => $"provenance.{configuration.Envelope.Field}",
            IRInvalidFieldException invalid => invalid.Field,
            _ => null,
        };
        ContractRule rule = field switch
        {
            "provenance.confidence" => ContractRules.ConfidenceRange,
            "provenance.model_id" => ContractRules.ModelIdMatch,
            "provenance.adapter_version" => ContractRules.VersionSemver,
            _ => ContractRules.EgressReturnsIR,
        };
        return new ContractViolation(rule, $"egress threw {thrown.GetType().Name}: {thrown.Message}");
    }
}
