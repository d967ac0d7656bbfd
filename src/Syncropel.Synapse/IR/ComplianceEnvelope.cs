namespace Syncropel.Synapse;

/// <summary>
/// What the law, or a policy, says of the data. Read-only after construction: adapters carry it through as it is. What is null is not
/// said.
/// </summary>
public sealed record ComplianceEnvelope
{
    /// <summary>The envelope that says nothing.</summary>
    public static ComplianceEnvelope Empty { get; } = new();

    /// <summary>The rules that hold, such as <c>gdpr</c>; at most 50.</summary>
    /// <exception cref="IRPayloadTooLargeException">There are more.</exception>
    public ValueList<string>? RequiredTags
    {
        get;
        init
        {
            if (value is not null) IRLimits.RequiredTags.Enforce(value.Count);
            field = FieldChecks.Texts(value, IRLimits.RequiredTags.Field);
        }
    }

    /// <summary>Whether personal data is in it.</summary>
    public bool? PiiPresent { get; init; }

    /// <summary>Where the data may be, such as <c>eu-west-1</c>.</summary>
    public ValueList<string>? DataResidency
    {
        get;
        init => field = FieldChecks.Texts(value, "compliance_envelope.data_residency");
    }

    /// <summary>How long the data may be kept, such as <c>90d</c>.</summary>
    public string? RetentionPolicy
    {
        get;
        init => field = FieldChecks.Text(value, "compliance_envelope.retention_policy");
    }

    /// <summary>What the data may be used for.</summary>
    public string? PurposeLimitation
    {
        get;
        init => field = FieldChecks.Text(value, "compliance_envelope.purpose_limitation");
    }
}
