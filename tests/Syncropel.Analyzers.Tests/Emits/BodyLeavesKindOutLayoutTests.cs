using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fix of SYN1007 in code that is laid out in other ways, and many in one statement.</summary>
public sealed class BodyLeavesKindOutLayoutTests
{
    private const string Title = "Remove 'kind' from the body";

    [Theory]
    [InlineData(
        "RecordBody.Parse(\"\"\"\n    {\n      \"title\": \"Glow\",\n      \"kind\": \"a.b.c\",\n\n      \"year\": 1990\n    }\n"
            + "    \"\"\") // a",
        "RecordBody.Parse(\"\"\"\n    {\n      \"title\": \"Glow\",\n      \"year\": 1990\n    }\n    \"\"\") // a")]
    [InlineData(
        "RecordBody.Parse(\"\"\"\n    {\n      \"title\": \"Glow\",\n      \"kind\": \"a.b.c\"\n    }\n    \"\"\"u8) /* a */",
        "RecordBody.Parse(\"\"\"\n    {\n      \"title\": \"Glow\"\n    }\n    \"\"\"u8) /* a */")]
    [InlineData(
        "RecordBody.Parse(@\"{\n    \"\"kind\"\": 1,\n    \"\"title\"\": \"\"\"\"\n}\")",
        "RecordBody.Parse(@\"{\n    \"\"title\"\": \"\"\"\"\n}\")")]
    [InlineData(
        "new JsonObject\n{\n    // a\n    [\"x\"] = 1, // b\n    [\"kind\"] = \"a.b.c\",\n    // c\n    [\"y\"] = 2, // d\n}",
        "new JsonObject\n{\n    // a\n    [\"x\"] = 1, // b\n    // c\n    [\"y\"] = 2, // d\n}")]
    [InlineData(
        "new JsonObject\n{\n    { \"kind\", \"a.b.c\" },\n    { \"x\", 1 } // a\n}",
        "new JsonObject\n{\n    { \"x\", 1 } // a\n}")]
    [InlineData(
        "new JsonObject\n{\n    [\"x\"] = 1, // a\n    [\"kind\"] = 2\n}",
        "new JsonObject\n{\n    [\"x\"] = 1 // a\n}")]
    [InlineData(
        "JsonMembers.Empty\n    .With(\"x\", \"1\") // a\n    .With(\"kind\", \"2\")\n    .With(\"y\", \"3\") // b",
        "JsonMembers.Empty\n    .With(\"x\", \"1\") // a\n    .With(\"y\", \"3\") // b")]
    [InlineData(
        "JsonMembers.Empty\n    .With(\"x\", \"1\") // a\n    .With(\"kind\", \"2\")",
        "JsonMembers.Empty\n    .With(\"x\", \"1\") // a")]
    [InlineData(
        "JsonSerializer.SerializeToElement(new\n{\n    kind = \"a.b.c\",\n    x = 1, // a\n})",
        "JsonSerializer.SerializeToElement(new\n{\n    x = 1, // a\n})")]
    public async Task Comments_lines_and_tabs_stay(string before, string after)
    {
        await FixesAsync(Source(before), Source(after));
        await FixesAsync(Spelt.Windows(Source(before)), Spelt.Windows(Source(after)));
        await FixesAsync(Spelt.Tabs(Source(before)), Spelt.Tabs(Source(after)));
    }

    [Fact]
    public async Task What_stands_under_a_condition_of_the_compiler_is_left_alone() =>
        await FixHarness<BodyLeavesKindOut, BodyLeavesKindOutCodeFix>.OffersNothingAsync(
            Source("new JsonObject\n{\n#if !NEVER\n    [\"kind\"] = 1,\n#endif\n    [\"x\"] = 1,\n}"));

    [Theory]
    [InlineData(
        "flag ? new JsonObject { [\"x\"] = 1, [\"kind\"] = 1 } : JsonMembers.Empty.With(\"kind\", \"1\").With(\"x\", \"2\")",
        "flag ? new JsonObject { [\"x\"] = 1 } : JsonMembers.Empty.With(\"kind\", \"1\").With(\"x\", \"2\")",
        "flag ? new JsonObject { [\"x\"] = 1 } : JsonMembers.Empty.With(\"x\", \"2\")")]
    [InlineData(
        "flag ? RecordBody.Parse(\"{\\\"kind\\\":1,\\\"x\\\":1}\") : RecordBody.Parse(\"\"\"{\"x\":1,\"kind\":1}\"\"\")",
        "flag ? RecordBody.Parse(\"{\\\"x\\\":1}\") : RecordBody.Parse(\"\"\"{\"x\":1,\"kind\":1}\"\"\")",
        "flag ? RecordBody.Parse(\"{\\\"x\\\":1}\") : RecordBody.Parse(\"\"\"{\"x\":1}\"\"\")")]
    public async Task Many_in_one_statement_go_at_once(string before, string after, string all)
    {
        await FixHarness<BodyLeavesKindOut, BodyLeavesKindOutCodeFix>.FixesAsync(Source(before), Title, Source(after), Source(all));
        await FixHarness<BodyLeavesKindOut, BodyLeavesKindOutCodeFix>.FixesAsync(
            Spelt.Windows(Source(before)), Title, Spelt.Windows(Source(after)), Spelt.Windows(Source(all)));
    }

    private static Task FixesAsync(string before, string after) =>
        FixHarness<BodyLeavesKindOut, BodyLeavesKindOutCodeFix>.FixesAsync(before, Title, after);

    // A raw string and what stands behind a hash begin where they begin.
    private static string Source(string body) => $$"""
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Syncropel;
        using Syncropel.Json;

        internal static class Program
        {
            public static EmitResult Go(ISyncropelClient client, bool flag) => client.Emit(
                Act.Put,
                "a.b.c",
                {{body}}
                ,
                "t");
        }
        """;
}
