using System.Text.Json;
using Syncropel.Synapse.Tests.Validation.Adapters;
using Syncropel.Testing.Synapse;

namespace Syncropel.Synapse.Tests.Validation;

/// <summary>What a validation gives.</summary>
public sealed class ResultTests
{
    [Fact]
    public void The_summary_has_a_line_for_each_way_in_which_a_rule_is_broken()
    {
        AdapterValidationResult result = AdapterValidator.For(new AppendsNothing()).ValidateAll(0.9);
        Assert.Equal(
            "test/scorer-v1.0: failed, 20 runs, 20 errors, 0 warnings\n"
            + "  MUST PROVENANCE_APPENDED: 0 entries were appended; exactly one is needed; "
            + "append exactly one entry on every path: updated.Provenance.Append(BuildProvenance(…)) "
            + "(LEGAL_EXTRACT_BASIC, LEGAL_EXTRACT_PII, MEDICAL_CLASSIFY_HIPAA and 17 more)",
            result.Summary);
        Assert.Equal(SynapseFixtures.All.Select(static one => one.Name), result.Errors.Select(static one => one.Fixture));
    }

    [Fact]
    public void Each_finding_has_an_envelope()
    {
        SynapseFixture fixture = SynapseFixtures.Get("MINIMAL_VALID_IR");
        AdapterValidationResult result = AdapterValidator.For(new LatencyOfNothing()).Validate(fixture, 0.9);
        Assert.Equal(
            """
            {"error":"ADAPTER_VALIDATION_FAILED","message":"the latency is 0 ms","rule_id":"LATENCY_POSITIVE","severity":"SHOULD",
            "recommendation":"pass the latency that egress is given"}
            """.ReplaceLineEndings(""),
            Assert.Single(result.Envelopes));
    }

    [Fact]
    public void AssertValid_throws_with_all_of_them()
    {
        AdapterValidationResult result = AdapterValidator.For(new VersionOfTwoNumbers()).ValidateAll(7);
        var thrown = Assert.Throws<AdapterValidationException>(result.AssertValid);
        Assert.Same(result, thrown.Result);
        Assert.Equal(
            "test/scorer-v1.0: failed, 20 runs, 21 errors, 0 warnings\n"
            + "  MUST VERSION_SEMVER: the adapter's version '1.0' is not X.Y.Z; give the adapter a version such as 1.0.0\n"
            + "  MUST EGRESS_RETURNS_IR: egress threw IRInvalidFieldException: payload.score: 7 is not from 0 to 1; "
            + "start from originalIr.Clone(), return the clone, and take any model output without throwing "
            + "(LEGAL_EXTRACT_BASIC, LEGAL_EXTRACT_PII, MEDICAL_CLASSIFY_HIPAA and 17 more)",
            thrown.Message);
    }

    [Fact]
    public void Warnings_do_not_fail()
    {
        AdapterValidationResult result = AdapterValidator.For(new ContentOverwritten()).ValidateAll(0.9);
        Assert.True(result.Passed);
        Assert.NotEmpty(result.Warnings);
        result.AssertValid();
    }

    [Fact]
    public void Findings_say_with_which_model_output_they_came()
    {
        AdapterValidationResult result = AdapterValidator.For(new CorrectAdapter())
            .ValidateAll([SynapseFixtures.Get("SCORE_TASK"), SynapseFixtures.Get("VALIDATE_TASK")], [0.5, 1.5]);
        Assert.Equal(
            [("SCORE_TASK", 1), ("VALIDATE_TASK", 1)], result.Errors.Select(static one => (one.Fixture!, one.ModelOutput!.Value)));
    }

    [Fact]
    public void Nothing_to_validate_is_refused()
    {
        AdapterValidator<string, double> validator = AdapterValidator.For(new CorrectAdapter());
        const string Message = "Nothing would be validated; give at least one fixture and one model output (Parameter 'fixtures')";
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => validator.ValidateAll([], [0.9])).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => validator.ValidateAll(SynapseFixtures.All, [])).Message);
    }

    [Fact]
    public void The_IR_that_is_validated_stays_as_it_is()
    {
        CanonicalIR ir = SynapseFixtures.Get("SCORE_TASK").ToIR();
        string before = ir.ToJson();
        Assert.False(AdapterValidator.For(new EgressChangesOriginal()).Validate(ir, 0.9).Passed);
        Assert.Equal(before, ir.ToJson());
    }

    [Theory]
    [InlineData("null", "ingress returned the JSON value null")]
    [InlineData("", "ingress returned the JSON value undefined")]
    [InlineData("{}", null)]
    public void A_JSON_input_that_is_null_is_none(string input, string? message)
    {
        JsonElement element = input.Length == 0 ? default : JsonElement.Parse(input);
        AdapterValidationResult result = AdapterValidator.For(new Canned(element)).Validate(SynapseFixtures.Get("SCORE_TASK"), default);
        Assert.Equal(message, result.Errors.SingleOrDefault()?.Message);
    }

    private sealed class Canned(JsonElement input) : JsonAdapterBase
    {
        public override string ModelId => "test/canned";

        public override string AdapterVersion => "1.0.0";

        public override JsonElement Ingress(CanonicalIR ir) => input;

        public override CanonicalIR Egress(JsonElement modelOutput, CanonicalIR originalIr, long latencyMs)
        {
            CanonicalIR updated = originalIr.Clone();
            updated.Provenance.Append(BuildProvenance(1, latencyMs));
            return updated;
        }
    }
}
