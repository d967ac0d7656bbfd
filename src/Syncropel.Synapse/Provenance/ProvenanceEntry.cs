namespace Syncropel.Synapse;

/// <summary>
/// What one model contributed, once and for all. Adapters make it by <c>BuildProvenance</c>, which knows their model and version.
/// </summary>
public sealed record ProvenanceEntry
{
    /// <summary>The model, as the registry names it.</summary>
    public required string ModelId
    {
        get;
        init => field = FieldChecks.RequiredText(value, "provenance.model_id");
    }

    /// <summary>The adapter's version, <c>X.Y.Z</c>.</summary>
    public required string AdapterVersion
    {
        get;
        init => field = FieldChecks.RequiredText(value, "provenance.adapter_version");
    }

    /// <summary>How sure the model is, 0 to 1.</summary>
    /// <exception cref="IRInvalidFieldException">It is beyond that.</exception>
    public required double Confidence
    {
        get;
        init => field = FieldChecks.Share(value, "provenance.confidence");
    }

    /// <summary>How long the inference took, in milliseconds.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public required long LatencyMs
    {
        get;
        init => field = FieldChecks.NotNegative(value, "provenance.latency_ms");
    }

    /// <summary>When the entry was made, in seconds since 1970-01-01T00:00:00Z.</summary>
    public required long TimestampUnix { get; init; }

    /// <summary>
    /// What the inference cost, in US dollars. A negative cost is one that an entry can have and should not (COST_NON_NEGATIVE);
    /// <c>BuildProvenance</c> refuses it.
    /// </summary>
    /// <exception cref="IRInvalidFieldException">It is not finite.</exception>
    public double? CostUsd
    {
        get;
        init => field = FieldChecks.Finite(value, "provenance.cost_usd");
    }

    /// <summary>How many tokens it took.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public long? TokenCount
    {
        get;
        init => field = FieldChecks.NotNegative(value, "provenance.token_count");
    }

    /// <summary>What went not quite right.</summary>
    public ValueList<string>? Warnings
    {
        get;
        init => field = FieldChecks.Texts(value, "provenance.warnings");
    }

    /// <summary>The way that the entry is on, where a pipeline goes several at once.</summary>
    public Guid? BranchId { get; init; }

    /// <summary>What part the entry has there.</summary>
    public BranchRole? BranchRole
    {
        get;
        init => field = value is { } role ? FieldChecks.Declared(role, "provenance.branch_role") : null;
    }
}
