using Syncropel.Analyzers.Kinds;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Kinds;

namespace Syncropel.Analyzers.Tests.Kinds;

/// <summary>The fixes of SYN1002.</summary>
public sealed class KindIsDeclaredCodeFixTests
{
    private const string Misspelt = "KindName.Parse(/* a */ \"music.catalog.trak\" /* b */)";

    private static readonly TestSchema[] Schemas =
        [TestSchema.Kind("music.catalog.track"), TestSchema.Kind("music.catalog.trek"), TestSchema.Kind("film.catalog.track")];

    [Fact]
    public async Task The_nearest_kind_is_written_once_and_everywhere() =>
        await FixHarness<KindIsDeclared, KindIsDeclaredCodeFix>.FixesAsync(
            Source(Misspelt, "KindName.Parse(\"film.catalog.tracks\")"),
            "Write \"music.catalog.track\"",
            Source("KindName.Parse(/* a */ \"music.catalog.track\" /* b */)", "KindName.Parse(\"film.catalog.tracks\")"),
            Source("KindName.Parse(/* a */ \"music.catalog.track\" /* b */)", "KindName.Parse(\"film.catalog.track\")"),
            Schemas);

    [Fact]
    public async Task Another_suggestion_is_written_where_it_is_chosen() =>
        await FixHarness<KindIsDeclared, KindIsDeclaredCodeFix>.FixesAsync(
            Source(Misspelt),
            "Write \"music.catalog.trek\"",
            Source("KindName.Parse(/* a */ \"music.catalog.trek\" /* b */)"),
            schemas: Schemas);

    [Fact]
    public async Task For_a_reference_that_is_misspelt_only_the_spelling_is_offered() =>
        await FixHarness<KindIsDeclared, KindIsDeclaredCodeFix>.FixesAsync(
            Source("new Ref(\"@music.trak\", \"x\")"), "Write \"@music.track\"", Source("new Ref(\"@music.track\", \"x\")"));

    [Theory]
    [InlineData("new RecordQuery { Kind = \"radio.show.episode\" }")]
    [InlineData("client.EmitAsync(Act.Put, Other.Kind, body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"radio.show.episode\", default, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"radio.show.episode\", RecordBody.Parse(text), \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"radio.show.episode\", RecordBody.Parse(\"{ no\"), \"t\")")]
    public async Task Where_no_member_is_seen_the_schema_has_none(string expression) =>
        await CreatesAsync(expression, "{}");

    [Theory]
    [InlineData("RecordBody.Parse(\"\"\"{ \"title\": \"a\", \"n\": 5, \"x\": 1.0, \"on\": true, \"tags\": [\"a\"], \"kind\": \"k\", \"_refs\": [] }\"\"\")")]
    [InlineData("new RecordBody(JsonMembers.Parse(\"\"\"{ \"title\": \"a\", \"n\": 5, \"x\": 1e3, \"on\": false, \"tags\": [\"a\", \"b\"] }\"\"\"u8))")]
    [InlineData("JsonMembers.Empty.With(\"title\", \"\\\"a\\\"\").With(\"n\", \"5\").With(\"x\", \"1.5\").With(\"on\", \"true\").With(\"tags\", \"[\\\"a\\\"]\")")]
    [InlineData("new JsonObject { [\"title\"] = text, [\"n\"] = 5L, [\"x\"] = 1.5, [\"on\"] = true, [\"tags\"] = new JsonArray(\"a\", \"b\") }")]
    [InlineData("new JsonObject { { \"title\", \"a\" }, { \"n\", text.Length }, { \"x\", JsonValue.Create(1m) }, { \"on\", !true }, { \"tags\", new JsonArray { \"a\" } } }")]
    [InlineData("JsonSerializer.SerializeToElement(new { title = \"a\", n = 5, x = 1.5f, on = true, tags = new[] { \"a\" } })")]
    public async Task Members_are_inferred_from_every_way_to_write_a_body(string body) =>
        await CreatesAsync($"client.EmitAsync(Act.Put, \"radio.show.episode\", {body}, \"t\")", """
            {
                "title": { "type": "string" },
                "n": { "type": "integer" },
                "x": { "type": "number" },
                "on": { "type": "boolean" },
                "tags": { "type": "array", "items": { "type": "string" } }
              }
            """);

    [Fact]
    public async Task Nested_objects_mixed_arrays_formats_and_strange_names_make_a_valid_schema() =>
        await CreatesAsync(
            """
            client.EmitAsync(thread: "t", kind: "radio.show.episode", act: Act.Put, body: JsonSerializer.SerializeToElement(new
            {
                host = new { name = "a", hosts = new[] { new { n = 1 } } }, at = System.DateTimeOffset.UnixEpoch, id = System.Guid.Empty,
                any = (string?)null, Equals = 1, @class = 2, empty = new { }, mixed = new object[] { 1, "a" }, numbers = new[] { 1, 2.5 },
            }))
            """,
            """
            {
                "host": {
                  "type": "object",
                  "properties": {
                    "name": { "type": "string" },
                    "hosts": { "type": "array", "items": {
                      "type": "object",
                      "properties": {
                        "n": { "type": "integer" }
                      }
                    } }
                  }
                },
                "at": { "type": "string", "format": "date-time" },
                "id": { "type": "string", "format": "uuid" },
                "any": {},
                "Equals": { "type": "integer" },
                "class": { "type": "integer" },
                "empty": { "type": "object" },
                "mixed": { "type": "array" },
                "numbers": { "type": "array", "items": { "type": "number" } }
              }
            """);

    [Fact]
    public async Task Objects_in_an_array_share_their_members() =>
        await CreatesAsync(
            """"client.EmitAsync(Act.Put, "radio.show.episode", RecordBody.Parse("""{"a-b":[{"x":1},{"x":2.5,"y":null},{"y":1}],"a_b":[1,"a"]}"""), "t")"""",
            """
            {
                "a-b": { "type": "array", "items": {
                  "type": "object",
                  "properties": {
                    "x": { "type": "number" },
                    "y": {}
                  }
                } },
                "a_b": { "type": "array" }
              }
            """);

    [Fact]
    public async Task A_kind_that_is_named_twice_gets_one_file_with_the_members_of_both_bodies()
    {
        static string Emit(string body) => $"client.EmitAsync(Act.Put, \"radio.show.episode\", new JsonObject {{ {body} }}, \"t\")";
        string source = Source(
            Emit("[\"title\"] = \"a\", [\"n\"] = 1"),
            $"({Emit("[\"n\"] = 1.5, [\"on\"] = true")}, KindName.Parse(\"radio.show.episode\"), KindName.Parse(\"radio.show.other\"))");
        IReadOnlyDictionary<string, string> added = await FixHarness<KindIsDeclared, KindIsDeclaredCodeFix>.AddedFilesAsync(
            source, "Create radio.show.episode.kind.json", isEverywhere: true, Schemas);
        (string name, string schema) = Assert.Single(added);
        Assert.Equal("radio.show.episode.kind.json", name);
        Assert.Contains(
            """
              "properties": {
                "title": { "type": "string" },
                "n": { "type": "number" },
                "on": { "type": "boolean" }
              }
            """,
            schema,
            StringComparison.Ordinal);
    }

    // What is created the generator must take, and the kind is then in sight.
    private static async Task CreatesAsync(string expression, string properties)
    {
        IReadOnlyDictionary<string, string> added = await FixHarness<KindIsDeclared, KindIsDeclaredCodeFix>.AddedFilesAsync(
            Source(expression), "Create radio.show.episode.kind.json", isEverywhere: false, Schemas);
        (string name, string schema) = Assert.Single(added);
        Assert.Equal("radio.show.episode.kind.json", name);
        Assert.Equal(
            $$"""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "kind": "radio.show.episode",
              "type": "object",
              "properties": {{properties}}
            }

            """,
            schema);
        await AnalyzerHarness<KindIsDeclared>.DoesNotTriggerAsync(Source(expression), [.. Schemas, new TestSchema(name, schema)]);
        Assert.Empty(TestProject.Refused([new TestSchema(name, schema)]));
    }

    private static string Source(string first, string second = "default(Ref)") => $$"""
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Syncropel;
        using Syncropel.Json;

        internal static class Program
        {
            public static object Run(ISyncropelClient client, RecordBody body, string text) => ({{first}}, {{second}});
        }

        internal static class Other
        {
            public const string Kind = "radio.show.episode";
        }
        """;
}
