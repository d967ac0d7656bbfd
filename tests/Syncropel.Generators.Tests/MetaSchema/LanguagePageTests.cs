using System.Text.RegularExpressions;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.MetaSchema;

/// <summary>The page about the language is true to it.</summary>
public partial class LanguagePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", "kind-schemas.md"));

    [Fact]
    public void It_names_every_keyword_and_every_format() => Assert.All(
        Keywords.Known.Concat(Schemas.Formats.Names), static name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));

    [Fact]
    public void It_names_every_rule_that_only_the_generator_sees() => Assert.All(
        OnlyTheGenerator.Faults, static fault => Assert.Contains($"| [{fault.Id}](rules/{fault.Id}.md) |", Page, StringComparison.Ordinal));

    [Fact]
    public void Its_examples_are_without_fault()
    {
        string[] examples = [.. ExampleOf().Matches(Page).Select(static match => match.Groups[1].Value)];
        Assert.True(examples.Length >= 5, "The page has few examples.");
        foreach (string example in examples)
        {
            string? kind = KindOf().Match(example) is { Success: true } found ? found.Groups[1].Value : null;
            SchemaText schema = kind is null ? SchemaText.Of(example.Trim()[1..^1]) : new SchemaText(kind + ".kind.json", example);
            Assert.Empty(SchemaReading.Diagnostics(schema));
            Assert.True(MetaSchemas.Accepts(schema), example);
        }
    }

    [Theory]
    [InlineData("duration_ms", "DurationMs")]
    [InlineData("class", "Class")]
    [InlineData("1st", "_1st")]
    [InlineData("+", "Plus")]
    [InlineData("🎵", "U1F3B5")]
    [InlineData("", "Empty")]
    [InlineData("equals", "EqualsMember")]
    [InlineData("fields", "FieldsMember")]
    public void Its_names_are_those_that_are_made(string json, string name)
    {
        Assert.Equal(name, CSharpNames.Property(json, "Body", isRoot: true));
        Assert.Contains($"`{name}`", Page, StringComparison.Ordinal);
    }

    [GeneratedRegex("```json(?: [^\n]*)?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExampleOf();

    [GeneratedRegex("^  \"kind\": \"([^\"]*)\"", RegexOptions.Multiline)]
    private static partial Regex KindOf();
}
