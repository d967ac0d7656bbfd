using System.Globalization;
using System.Text.Json;
using ModelAdapters.Adapters;
using Syncropel.Synapse;
using Syncropel.Testing.Synapse;

namespace ModelAdapters.Tests;

/// <summary>What models should not give, and may.</summary>
public sealed class OddOutputTests
{
    private static readonly string[] Odd =
    [
        "null", "true", "0", "\"x\"", "[]", "{}", "[null]", "[[]]", "[{}]", """[{"\ud800abcdef":1,"word":"a","entity":"B-PER","label":"a","score":0.5}]""", "[1e999]", "[\"NaN\"]",
        """{"result":"test","model_conf":0.9}""",
        """[{"word":"a","entity":"B-PER","score":1.5}]""", """[{"word":"\u0000","entity":"B-PER","score":0.5}]""",
        """[{"word":"\ud800","entity":"B-PER","score":0.5,"start":-1}]""", """[{"label":"\ud800","score":0.5}]""",
        """[{"label":[],"score":0.5}]""", """[{"label":"a","score":"NaN"}]""", """[{"label":"a","score":null}]""",
    ];

    public static TheoryData<string> Outputs => [.. Odd];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void No_output_makes_an_adapter_throw_on_any_fixture(string output)
    {
        using var document = JsonDocument.Parse(output);
        JsonAdapterBase[] adapters = [new NerBert(), new FinBert(), new MsMarco()];
        foreach (JsonAdapterBase adapter in adapters)
        {
            foreach (SynapseFixture fixture in SynapseFixtures.All)
            {
                CanonicalIR ir = fixture.ToIR();
                Assert.NotEqual(JsonValueKind.Undefined, adapter.Ingress(ir).ValueKind);
                CanonicalIR after = adapter.Egress(document.RootElement, ir, 42);
                Assert.Empty(EgressContract.Check(adapter, ir, fixture.ToIR(), after));
            }
        }
    }

    [Fact]
    public void Elements_that_are_no_entities_are_left_out_and_counted()
    {
        const string Output = """[{"word":"Acme","entity":"B-ORG","score":0.5},{"word":"x"},7,{"word":"y","entity":"O","score":2}]""";

        CanonicalIR after = new NerBert().Egress(Json(Output), SynapseFixtures.Get("MINIMAL_VALID_IR").ToIR(), 1);

        Assert.Equal("Acme", Assert.Single(after.Payload.Entities!).Text);
        Assert.Equal(0.5, after.Provenance.Last!.Confidence);
        Assert.StartsWith("3 of 4 elements", Assert.Single(after.Provenance.Last.Warnings!), StringComparison.Ordinal);
    }

    [Fact]
    public void Persons_in_an_envelope_that_says_so_are_no_warning()
    {
        CanonicalIR after = new NerBert().Egress(
            Json("""[{"word":"John","entity":"B-PER","score":0.5}]"""), SynapseFixtures.Get("LEGAL_EXTRACT_PII").ToIR(), 1);

        Assert.Null(after.Provenance.Last!.Warnings);
    }

    [Theory]
    [InlineData("""[{"label":null,"score":0.5}]""", "None", 0.5)]
    [InlineData("""[{"label":"up","score":" 0.25 "}]""", "up", 0.25)]
    [InlineData("""[{"label":7,"score":true}]""", "7", 1)]
    public void A_label_is_the_text_of_what_stands_there(string output, string label, double score)
    {
        CanonicalIR after = new FinBert().Egress(Json(output), SynapseFixtures.Get("MINIMAL_VALID_IR").ToIR(), 1);

        Assert.Equal(new Classification { Label = label, Score = score }, Assert.Single(after.Payload.Labels!));
    }

    [Theory]
    [InlineData("true", 1.0)]
    [InlineData("[[3]]", 0.0)]
    [InlineData("[-1000]", -1000.0)]
    public void A_logit_is_a_number_or_0(string output, double logit)
    {
        CanonicalIR after = new MsMarco().Egress(Json(output), SynapseFixtures.Get("MINIMAL_VALID_IR").ToIR(), 1);

        double expected = 1 / (1 + Math.Exp(-logit));
        Assert.True(
            after.Payload.Score == expected, string.Create(CultureInfo.InvariantCulture, $"{after.Payload.Score} is not {expected}"));
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
