using System.Text.Json;
using Syncropel.Synapse;
using Syncropel.Testing.Synapse;
using Syncropel.TestSupport;

namespace ModelAdapters.Tests;

/// <summary>All 20 fixtures and all 45 cases through the three adapters and the validator.</summary>
public sealed class ContractTests
{
    private const string Dummy = """{"result":"test","model_conf":0.9}""";

    public static TheoryData<string> Adapters => ["ner-bert", "finbert", "ms-marco"];

    public static TheoryData<string> Cases => [.. AdapterCase.All.Keys];

    // None of the three writes to the content or tells a cost, so that no fixture and no output draws a SHOULD.
    [Theory]
    [MemberData(nameof(Adapters))]
    public void No_fixture_draws_an_error_or_a_warning(string name)
    {
        AdapterValidationResult result = AdapterValidator.For(New(name)).ValidateAll(SynapseFixtures.All, OutputsOf(name));

        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.Empty(result.Notes);
        Assert.Equal(
            $"{result.ModelId}: passed, {20 * OutputsOf(name).Length} runs, 0 errors, 0 warnings", result.Summary);
    }

    // The one SHOULD that the caller can bring about: a model that took no time.
    [Theory]
    [MemberData(nameof(Adapters))]
    public void A_latency_of_0_is_the_only_warning_and_one_for_each_fixture(string name)
    {
        AdapterValidationResult result = AdapterValidator.For(New(name)).ValidateAll(JsonElement.Parse(Dummy), latencyMs: 0);

        Assert.Empty(result.Errors);
        Assert.Equal(
            SynapseFixtures.All.Select(static one => (one.Name, "LATENCY_POSITIVE", "the latency is 0 ms")),
            result.Warnings.Select(static one => (one.Fixture!, one.RuleId, one.Message)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_case_draws_an_error_or_a_warning(string name)
    {
        AdapterCase one = AdapterCase.All[name];

        AdapterValidationResult result = AdapterValidator.For(one.NewAdapter(new ManualTimeProvider())).Validate(one.IR, one.ModelOutput);

        Assert.Equal($"{one.ModelId}: passed, 1 run, 0 errors, 0 warnings", result.Summary);
    }

    // The validator's own output, and those of the adapter's cases.
    private static JsonElement[] OutputsOf(string name) => [JsonElement.Parse(Dummy), .. CasesOf(name).Select(static one => one.ModelOutput)];

    private static JsonAdapterBase New(string name) => CasesOf(name).First().NewAdapter(new ManualTimeProvider());

    private static IEnumerable<AdapterCase> CasesOf(string name) =>
        AdapterCase.All.Values.Where(one => one.Name.StartsWith($"{name}: ", StringComparison.Ordinal));
}
