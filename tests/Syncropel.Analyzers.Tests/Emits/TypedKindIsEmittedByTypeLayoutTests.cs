using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fix of SYN1003 in code that is laid out in other ways, and many in one statement.</summary>
public sealed class TypedKindIsEmittedByTypeLayoutTests
{
    private const string Title = "Emit a MusicCatalogTrack";
    private const string Untyped = "client.Emit(Act.Put, \"music.catalog.track\", new JsonObject { [\"title\"] = \"a\" }, \"t\")";
    private const string Typed = "client.Emit(new MusicCatalogTrack { Title = \"a\" }, \"t\")";

    private static readonly TestSchema[] Schemas =
        [TestSchema.Kind("music.catalog.track", "\"title\": { \"type\": \"string\" }, \"year\": { \"type\": \"integer\" }")];

    [Theory]
    [InlineData(
        "client.Emit(\n    Act.Put,\n    \"music.catalog.track\",\n    new JsonObject\n    {\n        [\"title\"] = \"Glow\",\n"
            + "        [\"year\"] = 1990,\n    },\n    \"t\")",
        "client.Emit(\n    new MusicCatalogTrack\n    {\n        Title = \"Glow\",\n        Year = 1990,\n    },\n    \"t\")")]
    [InlineData(
        "client.Emit(\n    thread: \"t\",\n    body: new JsonObject\n    {\n        { \"title\", \"Glow\" },\n"
            + "        { \"year\", 1990 }\n    },\n    kind: \"music.catalog.track\",\n    act: Act.Put)",
        "client.Emit(\n    thread: \"t\",\n    body: new MusicCatalogTrack\n    {\n        Title = \"Glow\",\n        Year = 1990,\n"
            + "    })")]
    [InlineData(
        "client.Emit(Act.Put, \"music.catalog.track\",\n    RecordBody.Parse(\"\"\"\n        {\n          \"title\": \"a\\nb\"\n"
            + "        }\n        \"\"\"), \"t\")",
        "client.Emit(new MusicCatalogTrack\n    {\n        Title = \"a\\nb\",\n    }, \"t\")")]
    [InlineData(
        "/* a */ client.Emit(Act.Put, \"music.catalog.track\", JsonMembers.Empty\n    .With(\"title\", \"\\\"b\\\"\"), \"t\") /* c */",
        "/* a */ client.Emit(new MusicCatalogTrack\n{\n    Title = \"b\",\n}, \"t\") /* c */")]
    public async Task Comments_lines_and_tabs_stay(string before, string after)
    {
        await FixesAsync(Source(before), Source(after));
        await FixesAsync(Spelt.Windows(Source(before)), Spelt.Windows(Source(after)));
        await FixesAsync(Spelt.Tabs(Source(before)), Spelt.Tabs(Source(after)));
    }

    [Theory]
    [InlineData("client.Emit(Act.Put, // how\n    \"music.catalog.track\", new JsonObject { [\"title\"] = \"a\" }, \"t\")")]
    [InlineData("client.Emit(Act.Put, \"music.catalog.track\", new JsonObject { /* b */ [\"title\"] = \"a\" }, \"t\")")]
    [InlineData("client.Emit(Act.Put, \"music.catalog.track\", new JsonObject { [\"title\"] = \"a\" }, \"t\" // c\n)")]
    [InlineData(
        "client.Emit(\n#if !NEVER\n    Act.Put,\n#endif\n    \"music.catalog.track\", new JsonObject { [\"title\"] = \"a\" }, \"t\")")]
    public async Task Comments_between_the_arguments_are_not_dropped(string before) =>
        await FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.OffersNothingAsync(Source(before), Schemas);

    [Fact]
    public async Task Many_in_one_statement_are_typed_at_once()
    {
        string before = Source($"({Untyped}, // a\n    {Untyped}, /* b */ {Untyped})");
        string after = Source($"({Typed}, // a\n    {Untyped}, /* b */ {Untyped})");
        string all = Source($"({Typed}, // a\n    {Typed}, /* b */ {Typed})");
        await FixesAsync(before, after, all);
        await FixesAsync(Spelt.Windows(before), Spelt.Windows(after), Spelt.Windows(all));
    }

    [Fact]
    public async Task Statements_of_a_program_are_typed()
    {
        const string Start = "using System.Text.Json.Nodes;\nusing Consumer;\nusing Syncropel;\n\nISyncropelClient client = null!;\n";
        await FixesAsync(Start + "_ = " + Untyped + "; // a\n", Start + "_ = " + Typed + "; // a\n");
        await FixesAsync(
            Start + "_ = client.Emit(Act.Put, \"music.catalog.track\", new JsonObject\n{\n    [\"title\"] = \"a\",\n}, \"t\");\n",
            Start + "_ = client.Emit(new MusicCatalogTrack\n{\n    Title = \"a\",\n}, \"t\");\n");
    }

    private static Task FixesAsync(string before, string after, string? all = null) =>
        FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.FixesAsync(before, Title, after, all, Schemas);

    private static string Source(string expression) => $$"""
        using System.Text.Json.Nodes;
        using Consumer;
        using Syncropel;
        using Syncropel.Json;

        internal static class Program
        {
            public static object Go(ISyncropelClient client) =>
                {{expression.Replace("\n", "\n        ", StringComparison.Ordinal)}};
        }
        """;
}
