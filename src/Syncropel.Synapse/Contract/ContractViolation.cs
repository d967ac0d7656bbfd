using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>A rule of the contract that an adapter breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">How it is broken, and with what.</param>
public sealed record ContractViolation(ContractRule Rule, string Message)
{
    /// <summary>The rule's id.</summary>
    public string RuleId => Rule.Id;

    /// <summary>How much the rule weighs.</summary>
    public ContractLevel Severity => Rule.Level;

    /// <summary>
    /// The error envelope: <c>error</c> (<c>ADAPTER_VALIDATION_FAILED</c>), <c>message</c>, <c>rule_id</c>, <c>severity</c>
    /// (<c>MUST</c> or <c>SHOULD</c>), <c>recommendation</c>.
    /// </summary>
    public string ToJson() => EnvelopeJson.Of(
        ("error", "ADAPTER_VALIDATION_FAILED"), ("message", Message), ("rule_id", RuleId),
        ("severity", Severity == ContractLevel.Must ? "MUST" : "SHOULD"), ("recommendation", Rule.Recommendation));

    /// <inheritdoc/>
    public override string ToString() => $"{RuleId}: {Message}; {Rule.Recommendation}";
}
