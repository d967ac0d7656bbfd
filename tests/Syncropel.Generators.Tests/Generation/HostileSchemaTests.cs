using System.Globalization;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>
/// Schemas whose references fork, chain and merge, and schemas of many thousand lines. The generator runs in the compiler and in
/// editors: none may make it overflow a stack, run for minutes, or write more than anybody compiles.
/// </summary>
public sealed class HostileSchemaTests
{
    private const int MostCharacters = 30_000_000;
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Schemas => new()
    {
        { "references that fork for the same value", Forks(60, static next => $$"""{ "allOf": [{{next}}, { "anyOf": [{{next}}] }] }""") },
        { "references that fork in tuples", Forks(40, static next => $$"""{ "prefixItems": [{{next}}, {{next}}], "minItems": 2, "items": false }""") },
        { "references that fork in members", Forks(60, static next => $$"""{ "type": "object", "properties": { "l": {{next}}, "r": {{next}} } }""") },
        { "references that fork in objects that are merged",
            Forks(40, static next => $$"""{ "type": "object", "properties": { "l": { "allOf": [{{next}}, { "minProperties": 1 }] }, "r": { "allOf": [{{next}}, { "maxProperties": 9 }] } } }""") },
        { "lists of lists of lists", Forks(500, static next => $$"""{ "type": "array", "items": {{next}} }""") },
        { "choices within choices", Forks(12, static next => $$"""{ "oneOf": [{{next}}, {{next}}] }""") },
        { "trees of several periods, merged", Merged(2, 3, 5, 7, 11, 13) },
        { "a member many times", Members(10_000, static i => $$""" "m{{i}}": { "type": "integer" }""") },
        { "many required members that are not declared", $$""" "required": [{{Join(5_000, static i => $"\"r{i}\"")}}]""" },
        { "a long enum", $$""" "properties": { "e": { "enum": [{{Join(10_000, static i => $"\"v{i}\"")}}] } }""" },
        { "a long enum of numbers", $$""" "properties": { "e": { "enum": [{{Join(10_000, static i => $"{i}.5")}}] } }""" },
        { "a long enum of objects", $$""" "properties": { "e": { "enum": [{{Join(5_000, static i => $$"""{ "a": {{i}} }""")}}] } }""" },
        { "a long default", $$""" "properties": { "e": { "type": "array", "uniqueItems": true, "default": [{{Join(10_000, static i => $"{i}")}}] } }""" },
        { "many mistakes", Members(5_000, static i => $$""" "m{{i}}": { "typo": {{i}} }""") },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task The_generator_comes_to_an_end_in_good_time(string what, string members)
    {
        SchemaText schema = ("core.test.kind.json", $$"""{ "kind": "core.test", "type": "object", {{members}} }""");
        int characters = await Task.Run(() => Generate(schema), TestContext.Current.CancellationToken)
            .WaitAsync(Generous, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.True(characters < MostCharacters, $"{what}: {characters} characters");
    }

    [Fact]
    public void What_is_too_deep_for_types_is_checked_all_the_same()
    {
        const int Depth = 40;
        SchemaText schema = ("core.test.kind.json", $$"""
            { "kind": "core.test", "type": "object", {{Forks(Depth, static next => $$"""{ "type": "array", "items": {{next}} }""")}} }
            """);
        BodyProbe probe = GeneratorHarness.Load(schema).Body;
        string open = new('[', Depth), close = new(']', Depth);
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip($"\"x\":{open}\"a\"{close}")));
        Assert.NotEmpty(probe.Violations($"\"x\":{open}5{close}"));
        Assert.NotEmpty(probe.Violations($"\"x\":{open}[]{close}"));
    }

    [Fact]
    public void A_chain_of_references_without_end_in_sight_is_one_mistake() => Assert.StartsWith(
        "SYN0007: '#/$defs/d255' refers to nothing that can be: it goes on from reference to reference for the very same value",
        Assert.Single(SchemaReading.Errors(
            ("core.test.kind.json", $$"""{ "kind": "core.test", "type": "object", {{Forks(5_000, static next => next)}} }""")))
            is var (id, message) ? $"{id}: {message}" : "",
        StringComparison.Ordinal);

    [Fact]
    public void A_chain_that_a_team_may_write_is_none() => Assert.Empty(SchemaReading.Errors(
        ("core.test.kind.json", $$"""{ "kind": "core.test", "type": "object", {{Forks(100, static next => $$"""{ "allOf": [{{next}}] }""")}} }""")));

    [Fact]
    public async Task Versions_whose_types_all_hold_each_other_are_compared_in_good_time()
    {
        string graph = Definitions(12, static _ => $$"""{ "type": "object", "properties": { {{Join(12, static j => $$""" "p{{j}}": { "$ref": "#/$defs/d{{j}}" }""")}} } }""");
        string[] kinds = ["core.test", "core.test.v2"];
        GeneratorRun run = await Task.Run(
            () => GeneratorHarness.Run("", [.. kinds.Select(kind => new SchemaText(kind + ".kind.json",
                $$"""{ "kind": "{{kind}}", "type": "object", "properties": { "x": { "$ref": "#/$defs/d0" } }, {{graph}} }"""))]),
            TestContext.Current.CancellationToken).WaitAsync(Generous, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Empty(run.Diagnostics);
    }

    private static int Generate(SchemaText schema)
    {
        var result = GeneratorHarness.Driver([schema])
            .RunGenerators(TestCompilation.Create(""), TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.True(result.GeneratedSources.Length + result.Diagnostics.Length > 0);
        return result.GeneratedSources.Sum(static source => source.SourceText.Length);
    }

    // A member 'x' that is '$defs/d0', which leads to 'd1' …; the last is a string.
    private static string Forks(int count, Func<string, string> schema) =>
        "\"properties\": { \"x\": { \"$ref\": \"#/$defs/d0\" } }, "
        + Definitions(count + 1, i => i == count ? "{ \"type\": \"string\" }" : schema($$"""{ "$ref": "#/$defs/d{{Text(i + 1)}}" }"""));

    private static string Merged(params int[] periods)
    {
        string starts = string.Join(", ", periods.Select(static period => $$"""{ "$ref": "#/$defs/q{{Text(period)}}_0" }"""));
        IEnumerable<string> definitions = periods.SelectMany(static period => Enumerable.Range(0, period).Select(i =>
            $$""" "q{{Text(period)}}_{{Text(i)}}": { "type": "object", "properties": { "n": { "$ref": "#/$defs/q{{Text(period)}}_{{Text((i + 1) % period)}}" } } }"""));
        return $$""" "properties": { "x": { "allOf": [{{starts}}] } }, "$defs": { {{string.Join(", ", definitions)}} }""";
    }

    private static string Definitions(int count, Func<int, string> schema) =>
        $$""" "$defs": { {{string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"d{Text(i)}\": {schema(i)}"))}} }""";

    private static string Members(int count, Func<string, string> member) => $$""" "properties": { {{Join(count, member)}} }""";

    private static string Join(int count, Func<string, string> text) => string.Join(", ", Enumerable.Range(0, count).Select(i => text(Text(i))));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
