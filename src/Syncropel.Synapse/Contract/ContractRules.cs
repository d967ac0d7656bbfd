namespace Syncropel.Synapse;

/// <summary>The 13 rules of the adapter contract.</summary>
public static class ContractRules
{
    /// <summary>Ingress returns, not null, and does not throw.</summary>
    public static ContractRule IngressNotNull { get; } =
        Must("INGRESS_NOT_NULL", "return an empty input where there is nothing to pass, and throw on no valid IR");

    /// <summary>Egress returns a valid IR, and does not throw.</summary>
    public static ContractRule EgressReturnsIR { get; } =
        Must("EGRESS_RETURNS_IR", "start from originalIr.Clone(), return the clone, and take any model output without throwing");

    /// <summary>There is exactly one entry more than before.</summary>
    public static ContractRule ProvenanceAppended { get; } =
        Must("PROVENANCE_APPENDED", "append exactly one entry on every path: updated.Provenance.Append(BuildProvenance(…))");

    /// <summary>Earlier entries are as they were, and none is gone.</summary>
    public static ContractRule ProvenanceImmutable { get; } =
        Must("PROVENANCE_IMMUTABLE", "start from originalIr.Clone(), which carries the earlier entries, and leave them alone");

    /// <summary>The header is that of the original.</summary>
    public static ContractRule TaskHeaderCarried { get; } =
        Must("TASK_HEADER_CARRIED", "start from originalIr.Clone(), which carries the header, and leave it alone");

    /// <summary>The envelope is that of the original.</summary>
    public static ContractRule ComplianceCarried { get; } =
        Must("COMPLIANCE_CARRIED", "start from originalIr.Clone(), which carries the envelope, and leave it alone");

    /// <summary>Neither ingress nor egress does input or output.</summary>
    public static ContractRule NoNetworkCalls { get; } =
        Must("NO_NETWORK_CALLS", "let the caller run the model, and hand its output to egress");

    /// <summary>The new entry's confidence is from 0 to 1.</summary>
    public static ContractRule ConfidenceRange { get; } = Must("CONFIDENCE_RANGE", "clamp or scale what the model gives to [0, 1]");

    /// <summary>The new entry's model is the adapter's.</summary>
    public static ContractRule ModelIdMatch { get; } = Must("MODEL_ID_MATCH", "make the entry by BuildProvenance, which knows the model");

    /// <summary>The adapter's version is <c>X.Y.Z</c>.</summary>
    public static ContractRule VersionSemver { get; } = Must("VERSION_SEMVER", "give the adapter a version such as 1.0.0");

    /// <summary>The new entry's latency is more than 0.</summary>
    public static ContractRule LatencyPositive { get; } = Should("LATENCY_POSITIVE", "pass the latency that egress is given");

    /// <summary>The new entry's cost is absent, or not negative.</summary>
    public static ContractRule CostNonNegative { get; } = Should("COST_NON_NEGATIVE", "pass a cost of 0 or more, or null");

    /// <summary>The content is that of the original.</summary>
    public static ContractRule ContentPreserved { get; } =
        Should("CONTENT_PRESERVED", "write to labels, entities, score or data, and leave the content alone");

    /// <summary>All of them, in the order of the specification.</summary>
    public static ValueList<ContractRule> All { get; } =
    [
        IngressNotNull, EgressReturnsIR, ProvenanceAppended, ProvenanceImmutable, TaskHeaderCarried, ComplianceCarried, NoNetworkCalls,
        ConfidenceRange, ModelIdMatch, VersionSemver, LatencyPositive, CostNonNegative, ContentPreserved,
    ];

    private static ContractRule Must(string id, string recommendation) => new(id, ContractLevel.Must, recommendation);

    private static ContractRule Should(string id, string recommendation) => new(id, ContractLevel.Should, recommendation);
}
