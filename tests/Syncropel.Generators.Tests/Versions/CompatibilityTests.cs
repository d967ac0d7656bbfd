using System.Globalization;
using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Versions;

/// <summary>SYN0014: what is lost from one version of a kind to the next, with both places.</summary>
public sealed class CompatibilityTests
{
    [Theory]
    [InlineData("""[|"a"|]: { "type": "string" }""", "a", "\"b\": { \"type\": \"string\" }", "is gone, and readers need it")]
    [InlineData("""[|"a"|]: { "type": "string" }""", "a", "{|\"a\"|}: { \"type\": \"string\" }", "may be absent now, and readers need it")]
    [InlineData("""[|"a"|]: { "type": "integer" }""", "", "{|\"a\"|}: { \"type\": \"string\" }", "is string now, and readers expect integer")]
    [InlineData("""[|"a"|]: { "type": "number" }""", "", "{|\"a\"|}: { \"type\": \"integer\" }",
        "is integer now, which cannot hold every number")]
    [InlineData("""[|"a"|]: { "type": ["string", "null"] }""", "", "{|\"a\"|}: { \"type\": \"string\" }",
        "is string now, which cannot hold every string or null")]
    [InlineData("""[|"a"|]: { "enum": ["x", "y"] }""", "", "{|\"a\"|}: { \"enum\": [\"x\"] }", "no longer allows \"y\"")]
    [InlineData("""[|"a"|]: { "enum": ["x"] }""", "", "{|\"a\"|}: { \"enum\": [\"x\", \"y\"] }", "allows \"y\" now, which readers do not know")]
    [InlineData("""[|"a"|]: { "enum": ["x", "y"] }""", "", "{|\"a\"|}: { \"enum\": [\"z\", \"y\"] }", "has \"z\" in the place of \"x\"")]
    [InlineData("""[|"a"|]: { "const": "x" }""", "", "{|\"a\"|}: { \"const\": \"z\" }", "has \"z\" in the place of \"x\"")]
    [InlineData("""[|"a"|]: { "type": "string" }""", "", "{|\"a\"|}: { \"type\": \"string\", \"maxLength\": 5 }",
        "has 'maxLength' 5 now, which refuses what was allowed")]
    [InlineData("""[|"a"|]: { "type": "integer", "minimum": 1 }""", "", "{|\"a\"|}: { \"type\": \"integer\", \"minimum\": 2 }",
        "has 'minimum' 2 now, which refuses what was allowed")]
    public void A_loss_is_an_info_at_the_newer_place_that_shows_the_older_one(
        string older, string required, string newer, string loss)
    {
        Diagnostic told = Assert.Single(Report(older, required, newer, "", out string olderPlace, out string? newerPlace));
        Assert.Equal("SYN0014", told.Id);
        Assert.Equal(DiagnosticSeverity.Info, told.DefaultSeverity);
        Assert.Contains($" {loss} in 'a.b.c.v2'", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(olderPlace, Place(Assert.Single(told.AdditionalLocations)));
        if (newerPlace is not null) Assert.Equal(newerPlace, Place(told.Location));
    }

    [Theory]
    [InlineData("""[|"a"|]: { "type": "string" }""", "", "\"b\": { \"type\": \"string\" }")]
    [InlineData("""[|"a"|]: { "type": "string", "maxLength": 5 }""", "", "{|\"a\"|}: { \"type\": \"string\", \"maxLength\": 9 }")]
    [InlineData("""[|"a"|]: { "type": "string", "minLength": 5 }""", "", "{|\"a\"|}: { \"type\": \"string\" }")]
    [InlineData("""[|"a"|]: { "enum": ["x", "y"] }""", "", "{|\"a\"|}: { \"enum\": [\"y\", \"x\"] }")]
    [InlineData("""[|"a"|]: { "type": "string", "description": "old" }""", "", "{|\"a\"|}: { \"type\": \"string\", \"title\": \"new\" }")]
    public void What_readers_keep_is_not_told(string older, string required, string newer) =>
        Assert.Empty(Report(older, required, newer, "", out _, out _));

    [Fact]
    public void Nested_members_and_elements_are_compared_and_what_is_gone_with_its_owner_is_told_once()
    {
        IReadOnlyList<Diagnostic> told = Report(
            """
            [|"o"|]: { "type": "object", "properties": { "x": { "type": "string" } }, "required": ["x"] },
            "list": { "type": "array", "items": { "type": "object", "properties": { "n": { "type": "integer" } } } }
            """,
            "o",
            "\"list\": { \"type\": \"array\", \"items\": { \"type\": \"object\", \"properties\": { \"n\": { \"type\": \"string\" } } } }",
            "",
            out _,
            out _);
        Assert.Equal(
            ["'o'", "'list[].n'"],
            told.Select(static one => one.GetMessage(CultureInfo.InvariantCulture).Split(' ')[0]));
    }

    [Fact]
    public void The_nearest_older_version_counts_and_a_broken_one_says_nothing()
    {
        SchemaText one = SchemaText.Kind("a.b.c", "\"a\": { \"type\": \"string\" }", required: "a");
        SchemaText two = SchemaText.Kind("a.b.c.v2", "\"b\": { \"type\": \"string\" }", required: "b");
        SchemaText four = SchemaText.Kind("a.b.c.v4", "\"b\": { \"type\": \"string\" }", required: "b");
        Assert.Equal("a.b.c.v2.kind.json", Assert.Single(GeneratorHarness.Run("", one, two, four).Diagnostics).Location.GetLineSpan().Path);
        SchemaText broken = new(one.Path, one.Text[..^1]);
        Assert.DoesNotContain(GeneratorHarness.Run("", broken, two).Diagnostics, static found => found.Id == "SYN0014");
    }

    private static IReadOnlyList<Diagnostic> Report(
        string older, string required, string newer, string newerRequired, out string olderPlace, out string? newerPlace)
    {
        SchemaText before = SchemaText.Kind("a.b.c", older, required);
        SchemaText after = SchemaText.Kind("a.b.c.v2", newer, newerRequired);
        (before, olderPlace) = Unmark(before, "[|", "|]")!.Value;
        (SchemaText Schema, string Place)? marked = Unmark(after, "{|", "|}");
        newerPlace = marked?.Place;
        return GeneratorHarness.Run("", before, marked?.Schema ?? after).Diagnostics;
    }

    private static (SchemaText Schema, string Place)? Unmark(SchemaText marked, string open, string close)
    {
        int start = marked.Text.IndexOf(open, StringComparison.Ordinal);
        if (start < 0) return null;
        string text = marked.Text.Replace(open, "", StringComparison.Ordinal).Replace(close, "", StringComparison.Ordinal);
        int line = text[..start].Count(static c => c == '\n');
        int column = start - (text.LastIndexOf('\n', start) + 1);
        return (new SchemaText(marked.Path, text), string.Create(CultureInfo.InvariantCulture, $"{marked.Path}({line + 1},{column + 1})"));
    }

    private static string Place(Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture, $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
    }
}
