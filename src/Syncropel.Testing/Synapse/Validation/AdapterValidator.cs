using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>Holds adapters against the 13 rules of <see cref="ContractRules"/>.</summary>
/// <example>
/// <code>
/// AdapterValidator.For(new Sentiment()).ValidateAll(0.9f).AssertValid();
/// </code>
/// </example>
public static class AdapterValidator
{
    /// <summary>The validator of an adapter.</summary>
    /// <typeparam name="TModelInput">What the adapter's model takes.</typeparam>
    /// <typeparam name="TModelOutput">What the adapter's model gives.</typeparam>
    /// <param name="adapter">The adapter.</param>
    public static AdapterValidator<TModelInput, TModelOutput> For<TModelInput, TModelOutput>(AdapterBase<TModelInput, TModelOutput> adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        return new AdapterValidator<TModelInput, TModelOutput>(adapter);
    }
}

/// <summary>Holds one adapter against the 13 rules of <see cref="ContractRules"/>. Nothing that it is given is changed.</summary>
/// <typeparam name="TModelInput">What the adapter's model takes.</typeparam>
/// <typeparam name="TModelOutput">What the adapter's model gives.</typeparam>
public sealed class AdapterValidator<TModelInput, TModelOutput>
{
    private const long DefaultLatencyMs = 42;

    private readonly AdapterBase<TModelInput, TModelOutput> _adapter;
    private readonly Lazy<PurityReport> _purity;

    internal AdapterValidator(AdapterBase<TModelInput, TModelOutput> adapter)
    {
        _adapter = adapter;
        _purity = new Lazy<PurityReport>(() => PurityCheck.Of(adapter));
    }

    /// <summary>Validates over one fixture.</summary>
    /// <param name="fixture">The fixture.</param>
    /// <param name="modelOutput">What the model gave for it.</param>
    /// <param name="latencyMs">How long the model took, in milliseconds.</param>
    public AdapterValidationResult Validate(SynapseFixture fixture, TModelOutput modelOutput, long latencyMs = DefaultLatencyMs) =>
        ValidateAll([fixture], [modelOutput], latencyMs);

    /// <summary>Validates over one IR, which findings name by its message id.</summary>
    /// <param name="ir">A valid IR; the adapter sees clones of it.</param>
    /// <param name="modelOutput">What the model gave for it.</param>
    /// <param name="latencyMs">How long the model took, in milliseconds.</param>
    /// <exception cref="IRInvalidFieldException">The IR is not valid, so that the contract says nothing of it.</exception>
    /// <exception cref="IRPayloadTooLargeException">The IR is too large.</exception>
    public AdapterValidationResult Validate(CanonicalIR ir, TModelOutput modelOutput, long latencyMs = DefaultLatencyMs)
    {
        ArgumentNullException.ThrowIfNull(ir);
        ir.Validate();
        var findings = new FindingList(_adapter, _purity.Value);
        findings.Add(ir.MessageId.ToString(), 0, Run(ir, modelOutput, latencyMs));
        return findings.ToResult();
    }

    /// <summary>Validates over the 20 standard fixtures with one model output.</summary>
    /// <param name="modelOutput">What the model gave; egress is to take it whatever the IR.</param>
    /// <param name="latencyMs">How long the model took, in milliseconds.</param>
    public AdapterValidationResult ValidateAll(TModelOutput modelOutput, long latencyMs = DefaultLatencyMs) =>
        ValidateAll(SynapseFixtures.All, [modelOutput], latencyMs);

    /// <summary>Validates over each of the fixtures with each of the model outputs.</summary>
    /// <param name="fixtures">The fixtures; at least one.</param>
    /// <param name="modelOutputs">What the model gave; at least one.</param>
    /// <param name="latencyMs">How long the model took, in milliseconds.</param>
    /// <exception cref="ArgumentException">There is no fixture, or no model output, so that nothing would be validated.</exception>
    public AdapterValidationResult ValidateAll(
        IEnumerable<SynapseFixture> fixtures, IReadOnlyCollection<TModelOutput> modelOutputs, long latencyMs = DefaultLatencyMs)
    {
        ArgumentNullException.ThrowIfNull(fixtures);
        ArgumentNullException.ThrowIfNull(modelOutputs);
        var findings = new FindingList(_adapter, _purity.Value);
        foreach (SynapseFixture fixture in fixtures)
        {
            ArgumentNullException.ThrowIfNull(fixture, nameof(fixtures));
            CanonicalIR ir = fixture.ToIR();
            int index = 0;
            foreach (TModelOutput modelOutput in modelOutputs) findings.Add(fixture.Name, index++, Run(ir, modelOutput, latencyMs));
        }

        return findings.Runs > 0
            ? findings.ToResult()
            : throw new ArgumentException("Nothing would be validated; give at least one fixture and one model output", nameof(fixtures));
    }

    // Each half has its own clone, so that what one of them breaks is not blamed on the other.
    private IEnumerable<ContractViolation> Run(CanonicalIR ir, TModelOutput modelOutput, long latencyMs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(latencyMs);
        return [.. CheckIngress(ir.Clone(), ir), .. CheckEgress(ir.Clone(), ir, modelOutput, latencyMs)];
    }

    private IEnumerable<ContractViolation> CheckIngress(CanonicalIR given, CanonicalIR before)
    {
        string? problem = IngressRun.ProblemOf(_adapter, given) ?? (OriginalIR.ChangeOf(given, before) is { } change
            ? $"ingress changed the IR that it was given: {change}"
            : null);
        return problem is null ? [] : [new ContractViolation(ContractRules.IngressNotNull, problem)];
    }

    private ValueList<ContractViolation> CheckEgress(CanonicalIR given, CanonicalIR before, TModelOutput modelOutput, long latencyMs)
    {
        try
        {
            return EgressContract.Check(_adapter, given, before, _adapter.Egress(modelOutput, given, latencyMs));
        }
        catch (Exception thrown)
        {
            return [EgressContract.OfThrown(thrown)];
        }
    }
}
