using Syncropel.Synapse.Tests.Validation.Adapters;
using Syncropel.Testing.Synapse;

namespace Syncropel.Synapse.Tests.Validation;

/// <summary>For each rule an adapter that breaks it is caught by it, and by no other, over all fixtures.</summary>
public sealed class ThirteenRulesTests
{
    public static TheoryData<string, CorrectAdapter, string> Breakers { get; } = new()
    {
        { "INGRESS_NOT_NULL", new IngressGivesNull(), "ingress returned null" },
        { "EGRESS_RETURNS_IR", new EgressThrows(), "egress threw InvalidOperationException: no score" },
        { "PROVENANCE_APPENDED", new AppendsNothing(), "0 entries were appended; exactly one is needed" },
        { "PROVENANCE_IMMUTABLE", new ChangesEntry(), "provenance[0] of 'synapse/prior-model' is changed" },
        { "TASK_HEADER_CARRIED", new HeaderChanged(), "task_header.session_id was absent, and is \"other\"" },
        { "COMPLIANCE_CARRIED", new EnvelopeChanged(), "compliance_envelope.purpose_limitation was absent, and is \"none\"" },
        { "NO_NETWORK_CALLS", new ReadsFile(), "Egress → Helper.Load → File.ReadAllText (files)" },
        {
            "CONFIDENCE_RANGE", new ConfidenceBeyondOne(),
            "egress threw AdapterConfigurationException: test/scorer-v1.0: confidence is 1.5; expected is a number from 0.0 to 1.0; "
            + "clamp or scale what the model gives before it is passed"
        },
        { "MODEL_ID_MATCH", new OtherModel(), "the entry is of 'test/other', the adapter of 'test/scorer-v1.0'" },
        { "VERSION_SEMVER", new VersionOfTwoNumbers(), "the adapter's version '1.0' is not X.Y.Z" },
        { "LATENCY_POSITIVE", new LatencyOfNothing(), "the latency is 0 ms" },
        { "COST_NON_NEGATIVE", new NegativeCost(), "the cost is -0.5" },
        { "CONTENT_PRESERVED", new ContentOverwritten(), "payload.content is overwritten" },
    };

    public static TheoryData<string, CorrectAdapter, string> OtherWays { get; } = new()
    {
        { "INGRESS_NOT_NULL", new IngressThrows(), "ingress threw InvalidOperationException: no text" },
        {
            "INGRESS_NOT_NULL", new IngressChanges(),
            "ingress changed the IR that it was given: payload.language was \"en\", and is \"xx\""
        },
        { "INGRESS_NOT_NULL", new IngressAppends(), "ingress changed the IR that it was given: provenance had 0 entries, and has 1" },
        { "EGRESS_RETURNS_IR", new EgressGivesNull(), "egress returned null" },
        { "EGRESS_RETURNS_IR", new EgressGivesOriginal(), "egress returned the original, and no clone of it" },
        { "EGRESS_RETURNS_IR", new EgressChangesOriginal(), "egress changed the original: payload.language was \"en\", and is \"xx\"" },
        {
            "EGRESS_RETURNS_IR", new EgressSharesPayload(),
            "egress returned an IR that shares its payload with the original, and no clone of it"
        },
        {
            "EGRESS_RETURNS_IR", new EgressGivesInvalid(),
            "egress returned an IR that is not valid: payload.vector: the modality embedding needs it; give it, or another modality"
        },
        {
            "EGRESS_RETURNS_IR", new NegativeTokens(),
            "egress threw AdapterConfigurationException: test/scorer-v1.0: token_count is -3; expected is a whole number of tokens, "
            + "0 or more, or null; pass null where it is not known"
        },
        { "MODEL_ID_MATCH", new ModelIsNull(), "the adapter's model is empty; name it as the registry does" },
        { "MODEL_ID_MATCH", new ModelIsEmpty(), "the adapter's model is empty; name it as the registry does" },
        { "VERSION_SEMVER", new VersionIsNull(), "the adapter's version '' is not X.Y.Z" },
        { "PROVENANCE_APPENDED", new AppendsTwo(), "2 entries were appended; exactly one is needed" },
        { "PROVENANCE_IMMUTABLE", new DropsEntries(), "provenance[0] of 'synapse/prior-model' is one of 'test/scorer-v1.0'" },
        {
            "CONFIDENCE_RANGE", new ConfidenceOfEntryBeyondOne(),
            "egress threw IRInvalidFieldException: provenance.confidence: 2 is not from 0 to 1"
        },
        {
            "EGRESS_RETURNS_IR", new NegativeCostAsked(),
            "egress threw AdapterConfigurationException: test/scorer-v1.0: cost_usd is -0.5; expected is a finite number of US dollars, "
            + "0 or more, or null; pass null where the cost is not known"
        },
        {
            "EGRESS_RETURNS_IR", new NegativeLatency(),
            "egress threw AdapterConfigurationException: test/scorer-v1.0: latency_ms is -1; expected is a whole number of milliseconds, "
            + "0 or more; measure it by a monotonic clock"
        },
    };

    [Theory]
    [MemberData(nameof(Breakers), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(OtherWays), DisableDiscoveryEnumeration = true)]
    public void An_adapter_that_breaks_one_rule_is_caught_by_it_alone(string rule, CorrectAdapter adapter, string message)
    {
        AdapterValidationResult result = AdapterValidator.For(adapter).ValidateAll(0.9);
        AdapterFinding[] findings = [.. result.Errors, .. result.Warnings];
        Assert.Equal([rule], findings.Select(static one => one.RuleId).Distinct());
        Assert.Contains(message, findings.Select(static one => one.Message));
        Assert.Empty(result.Notes);

        bool isMust = ContractRules.All.Single(one => one.Id == rule).Level == ContractLevel.Must;
        Assert.Equal(!isMust, result.Passed);
        Assert.Equal(isMust ? findings : [], result.Errors);
    }

    [Fact]
    public void Every_rule_has_an_adapter_that_breaks_it() =>
        Assert.Equal(ContractRules.All.Select(static one => one.Id), Breakers.Select(static row => row.Data.Item1));

    [Theory]
    [ClassData(typeof(SynapseFixtureNames))]
    public void A_correct_adapter_draws_nothing(string fixture)
    {
        AdapterValidationResult result = AdapterValidator.For(new CorrectAdapter()).Validate(SynapseFixtures.Get(fixture), 0.9);
        Assert.Equal("test/scorer-v1.0: passed, 1 run, 0 errors, 0 warnings", result.Summary);
        result.AssertValid();
    }

    [Fact]
    public void Members_that_throw_are_findings_and_no_end_of_the_validation()
    {
        AdapterValidationResult model = AdapterValidator.For(new ModelThrows()).ValidateAll(0.9);
        Assert.Equal("ModelThrows", model.ModelId);
        Assert.Equal(
            "MODEL_ID_MATCH: the adapter's model threw InvalidOperationException: no registry; make the entry by BuildProvenance, "
            + "which knows the model",
            model.Errors[0].ToString());
        Assert.Equal(["EGRESS_RETURNS_IR"], model.Errors.Skip(1).Select(static one => one.RuleId).Distinct());

        AdapterValidationResult version = AdapterValidator.For(new VersionThrows()).ValidateAll(0.9);
        Assert.Equal("the adapter's version threw InvalidOperationException: no version", version.Errors[0].Message);
        Assert.Equal(["EGRESS_RETURNS_IR"], version.Errors.Skip(1).Select(static one => one.RuleId).Distinct());
    }

    [Fact]
    public void An_IR_of_another_message_is_no_valid_one()
    {
        CanonicalIR ir = SynapseFixtures.Get("MINIMAL_VALID_IR").ToIR();
        AdapterFinding finding = Assert.Single(AdapterValidator.For(new EgressGivesOtherMessage()).Validate(ir, 0.9).Errors);
        Assert.Equal(
            $"egress returned an IR of another message: it was {ir.MessageId}, and is 00000000-0000-0000-0000-000000000000",
            finding.Message);
        Assert.Equal(ir.MessageId.ToString(), finding.Fixture);
    }
}
