using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0012: a warning where every value must be written as JSON to be checked. Generation goes on.</summary>
public class CheckedAsJsonTests
{
    private const string Rest = "depends on what the schemas beside it have looked at, which no C# type says, so every value is written as "
        + "JSON to be checked; close the schema with 'additionalProperties' or 'items' where those will do";

    [Theory]
    [InlineData("unevaluatedProperties", "{ \"type\": \"object\", @: false }")]
    [InlineData("unevaluatedProperties", "{ \"allOf\": [{ @: { \"type\": \"string\" } }] }")]
    [InlineData("unevaluatedItems", "{ \"type\": \"array\", @: true }")]
    [InlineData("unevaluatedItems", "{ \"$defs\": { \"b\": { @: false } } }")]
    public void An_unevaluated_keyword_is_a_warning_at_its_name(string keyword, string member)
    {
        SchemaText schema = SchemaText.Of($"\"a\": {member.Replace("@", $"\"{keyword}\"", StringComparison.Ordinal)}");
        Diagnostic warning = Assert.Single(SchemaReading.Diagnostics(schema));
        Assert.Equal(("SYN0012", DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        Assert.Equal($"'{keyword}' {Rest}", warning.GetMessage(null));
        Assert.Equal($"\"{keyword}\"", schema.Text.Substring(warning.Location.SourceSpan.Start, warning.Location.SourceSpan.Length));
        Assert.NotNull(SchemaReading.Model(schema));
    }

    [Theory]
    [InlineData("{ \"type\": \"object\", \"additionalProperties\": false }")]
    [InlineData("{ \"type\": \"array\", \"items\": false }")]
    [InlineData("{ \"not\": { \"type\": \"string\" }, \"if\": { \"contains\": true } }")]
    [InlineData("{ \"properties\": { \"unevaluatedItems\": true }, \"x-unevaluated\": 1 }")]
    public void No_other_keyword_is(string member) => Assert.Empty(SchemaReading.Diagnostics(SchemaText.Of($"\"a\": {member}")));

    [Fact]
    public void A_keyword_that_says_nothing_is_told_as_that_alone() => MarkedSchema.MemberReports(
        "{ \"type\": \"string\", [|\"unevaluatedItems\"|]: false }",
        "SYN0006", "'unevaluatedItems' says nothing about a string; remove it, or change 'type'");
}
