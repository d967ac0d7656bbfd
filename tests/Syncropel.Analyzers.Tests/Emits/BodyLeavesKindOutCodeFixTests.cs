using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fix of SYN1007.</summary>
public sealed class BodyLeavesKindOutCodeFixTests
{
    private const string Title = "Remove 'kind' from the body";

    [Theory]
    [InlineData("RecordBody.Parse(\"{\\\"kind\\\":\\\"a.b.c\\\",\\\"x\\\":1}\")", "RecordBody.Parse(\"{\\\"x\\\":1}\")")]
    [InlineData("RecordBody.Parse(\"{\\\"\\u0078\\\": 1, \\\"kind\\\": 2}\")", "RecordBody.Parse(\"{\\\"\\u0078\\\": 1}\")")]
    [InlineData("RecordBody.Parse(@\"{ \"\"kind\"\": 1 }\")", "RecordBody.Parse(@\"{}\")")]
    [InlineData("RecordBody.Parse(\"\"\"{\"a\":1,\"kind\":2,\"b\":3}\"\"\"u8)", "RecordBody.Parse(\"\"\"{\"a\":1,\"b\":3}\"\"\"u8)")]
    [InlineData(
        "RecordBody.Parse(\"\"\"\n    {\n      \"kind\": 1,\n\n      \"title\": \"\\n\"\n    }\n    \"\"\")",
        "RecordBody.Parse(\"\"\"\n    {\n      \"title\": \"\\n\"\n    }\n    \"\"\")")]
    [InlineData(
        "RecordBody.Parse(\"{\\\"a\\\":\\\"\\U0001F600\\x41\\\",\\\"kind\\\":1}\")",
        "RecordBody.Parse(\"{\\\"a\\\":\\\"\\U0001F600\\x41\\\"}\")")]
    [InlineData("new JsonObject { [\"kind\"] = \"a.b.c\", [\"x\"] = 1 }", "new JsonObject { [\"x\"] = 1 }")]
    [InlineData("new JsonObject { [\"x\"] = 1, [\"kind\"] = \"a.b.c\" }", "new JsonObject { [\"x\"] = 1 }")]
    [InlineData("new JsonObject { { \"kind\", 1 }, { \"x\", 2 } }", "new JsonObject { { \"x\", 2 } }")]
    [InlineData(
        "new JsonObject\n{\n    [\"x\"] = 1, // one\n    [\"kind\"] = 2,\n}",
        "new JsonObject\n{\n    [\"x\"] = 1, // one\n}")]
    [InlineData(
        "new JsonObject\n{\n    [\"x\"] = 1,\n    [\"kind\"] = 2\n}",
        "new JsonObject\n{\n    [\"x\"] = 1\n}")]
    [InlineData("JsonMembers.Empty.With(\"kind\", \"1\").With(\"x\", \"2\")", "JsonMembers.Empty.With(\"x\", \"2\")")]
    [InlineData("JsonSerializer.SerializeToElement(new { kind = 1, x = 2 })", "JsonSerializer.SerializeToElement(new { x = 2 })")]
    public async Task The_member_goes_with_its_comma(string before, string after) =>
        await FixHarness<BodyLeavesKindOut, BodyLeavesKindOutCodeFix>.FixesAsync(Source(before), Title, Source(after));

    [Fact]
    public async Task So_does_that_of_an_emission() =>
        await FixHarness<BodyLeavesKindOut, BodyLeavesKindOutCodeFix>.FixesAsync(
            Source("new JsonObject { [\"kind\"] = 1, [\"x\"] = 2 }").Replace("client.Emit(", "Emission.Of(", StringComparison.Ordinal),
            Title,
            Source("new JsonObject { [\"x\"] = 2 }").Replace("client.Emit(", "Emission.Of(", StringComparison.Ordinal));

    [Fact]
    public async Task All_members_go_at_once() =>
        await FixHarness<BodyLeavesKindOut, BodyLeavesKindOutCodeFix>.FixesAsync(
            Source("flag ? new JsonObject { [\"kind\"] = 1 } : RecordBody.Parse(\"{\\\"kind\\\":1}\")"),
            Title,
            Source("flag ? new JsonObject { } : RecordBody.Parse(\"{\\\"kind\\\":1}\")"),
            Source("flag ? new JsonObject { } : RecordBody.Parse(\"{}\")"));

    [Theory]
    [InlineData("RecordBody.Parse(Text)")]
    [InlineData("RecordBody.Parse(\"{\\\"kind\\\"\" + \":1}\")")]
    public async Task Text_that_stands_elsewhere_or_in_pieces_is_left_alone(string body) =>
        await FixHarness<BodyLeavesKindOut, BodyLeavesKindOutCodeFix>.OffersNothingAsync(Source(body));

    private static string Source(string body) => $$"""
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Syncropel;
        using Syncropel.Json;

        internal static class Program
        {
            private const string Text = "{\"kind\":1}";

            public static object Go(ISyncropelClient client, bool flag) =>
                client.Emit(Act.Put, flag ? Text : "a.b.c", {{body}}, "t");
        }
        """;
}
