using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>A rule of the contract that an adapter breaks, and with what.</summary>
/// <param name="Fixture">
/// The fixture's name. Null for what is true of the adapter whatever it is given: VERSION_SEMVER, NO_NETWORK_CALLS, a model that it does
/// not tell.
/// </param>
/// <param name="ModelOutput">Which of the model outputs, from 0. Null as <paramref name="Fixture"/> is.</param>
/// <param name="Violation">The rule, and how it is broken; its <see cref="ContractViolation.ToJson"/> is the envelope.</param>
public sealed record AdapterFinding(string? Fixture, int? ModelOutput, ContractViolation Violation)
{
    /// <summary>The rule's id.</summary>
    public string RuleId => Violation.RuleId;

    /// <summary>How the rule is broken.</summary>
    public string Message => Violation.Message;

    /// <summary>How much the rule weighs.</summary>
    public ContractLevel Severity => Violation.Severity;

    /// <inheritdoc/>
    public override string ToString() => Fixture is null ? Violation.ToString() : $"{Violation} ({Fixture})";
}
