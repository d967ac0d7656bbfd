using System.Text.Json.Nodes;
using Syncropel.Synapse;
using Syncropel.TestSupport;

namespace ModelAdapters.Tests;

public sealed class AdapterCaseTests
{
    // The logistic function is the platform's: its last digits may differ.
    private const double LastDigits = 1e-12;

    public static TheoryData<string> Names => [.. AdapterCase.All.Keys];

    [Fact]
    public void There_are_45_cases() => Assert.Equal(45, AdapterCase.All.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void Ingress_gives_what_the_model_takes(string name)
    {
        AdapterCase one = AdapterCase.All[name];

        string input = one.NewAdapter(TimeProvider.System).Ingress(one.IR).GetRawText();

        AssertSame(one.ModelInput, JsonNode.Parse(input));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Egress_gives_the_payload_and_one_entry_and_carries_the_rest(string name)
    {
        AdapterCase one = AdapterCase.All[name];
        CanonicalIR original = one.IR;
        string before = original.ToJson();

        CanonicalIR after = one.NewAdapter(new ManualTimeProvider()).Egress(one.ModelOutput, original, 42);

        after.Validate();
        JsonNode payload = JsonNode.Parse(after.ToJson())!["payload"]!;
        AssertScore(one.Payload, payload);
        AssertSame(one.Payload, payload);
        ProvenanceEntry entry = Assert.Single(after.Provenance);
        Assert.Equal(one.Confidence, entry.Confidence, LastDigits);
        Assert.Equal((one.ModelId, "1.0.0", 42L), (entry.ModelId, entry.AdapterVersion, entry.LatencyMs));
        Assert.Equal(new ManualTimeProvider().GetUtcNow().ToUnixTimeSeconds(), entry.TimestampUnix);
        Assert.Equal((original.TaskHeader, original.ComplianceEnvelope), (after.TaskHeader, after.ComplianceEnvelope));
        Assert.Equal(before, original.ToJson());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Where_upstream_marks_personal_data_in_the_envelope_ours_warns_and_nowhere_else(string name)
    {
        AdapterCase one = AdapterCase.All[name];
        CanonicalIR original = one.IR;

        ProvenanceEntry entry = one.NewAdapter(TimeProvider.System).Egress(one.ModelOutput, original, 42).Provenance.Last!;

        // The one difference: upstream writes pii_present to the envelope, which the contract has carried unchanged.
        bool upstreamMarks = (bool?)one.UpstreamEnvelope?["pii_present"] == true && original.ComplianceEnvelope.PiiPresent != true;
        if (upstreamMarks) Assert.StartsWith("PII: ", Assert.Single(entry.Warnings!), StringComparison.Ordinal);
        else Assert.Null(entry.Warnings);
    }

    [Fact]
    public void Three_cases_differ_from_upstream_in_the_envelope() =>
        Assert.Equal(3, AdapterCase.All.Values.Count(static one => (bool?)one.UpstreamEnvelope?["pii_present"] == true));

    private static void AssertScore(JsonNode expected, JsonNode actual)
    {
        if (expected["score"] is not { } score) return;
        Assert.Equal((double)score, (double)actual["score"]!, LastDigits);
        actual["score"] = score.DeepClone();
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString()}\n     got {actual?.ToJsonString()}");
}
