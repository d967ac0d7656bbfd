using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>What can be wrong in a ref schema, each one diagnostic.</summary>
public class ReferenceSchemaTests
{
    private const string Parameters = "\"parameters\": { \"a\": {} }";
    private const string Schemes = "\"schemes\": [{ \"id\": \"{a}\" }]";

    [Theory]
    [InlineData("[|5|]", "'parameters' is the number 5; write an object with at least one parameter")]
    [InlineData("[|{}|]", "'parameters' is an object; write an object with at least one parameter")]
    [InlineData("{ \"a\": [|\"text\"|] }", "'a' is the string \"text\"; write an object, such as { \"normalize\": \"text\" }")]
    [InlineData("{ [|\"A\"|]: {} }", "'A' is no name of a parameter; write it in camelCase")]
    [InlineData("{ [|\"class\"|]: {} }", "'class' is no name of a parameter; write it in camelCase")]
    [InlineData("{ [|\"a-b\"|]: {} }", "'a-b' is no name of a parameter; write it in camelCase")]
    [InlineData("{ \"a\": { \"normalize\": [|\"irsc\"|] } }", "'normalize' is the string \"irsc\"; did you mean \"isrc\"?")]
    [InlineData(
        "{ \"a\": { \"normalize\": [|\"phone number\"|] } }",
        "'normalize' is the string \"phone number\"; the forms are text, url, repository, isrc, sha256, doi, email, arxiv, did")]
    [InlineData("{ \"a\": { \"normalize\": [|1|] } }", "'normalize' is the number 1; write a string")]
    [InlineData("{ \"a\": { \"pattern\": [|\"(\"|] } }", null)]
    public void A_parameter_has_a_shape(string parameters, string? message)
    {
        string marked = $"{{ \"ref\": \"@lib.x\", \"parameters\": {parameters}, {Schemes} }}";
        if (message is not null)
        {
            MarkedSchema.Reports(("@lib.x.ref.json", marked), "SYN0005", message);
            return;
        }

        string plain = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        Assert.Equal("SYN0005", Assert.Single(GeneratorHarness.Run("", ("@lib.x.ref.json", plain)).Diagnostics).Id);
    }

    [Theory]
    [InlineData("[|{}|]", "'schemes' is an object; write an array of at least one { \"id\": \"…{parameter}…\" }")]
    [InlineData("[|[]|]", "'schemes' is an array; write an array of at least one { \"id\": \"…{parameter}…\" }")]
    [InlineData("[[|\"{a}\"|]]", "'schemes' holds the string \"{a}\"; write { \"id\": \"…{parameter}…\" }")]
    [InlineData("[[|{}|]]", "'id' is missing or no string; write a template such as \"isrc:{isrc}\"")]
    [InlineData("[{ \"id\": [|5|] }]", "'id' is missing or no string; write a template such as \"isrc:{isrc}\"")]
    public void A_scheme_has_a_shape(string schemes, string message) => MarkedSchema.Reports(
        ("@lib.x.ref.json", $"{{ \"ref\": \"@lib.x\", {Parameters}, \"schemes\": {schemes} }}"), "SYN0005", message);

    [Theory]
    [InlineData(Schemes, "'parameters' is missing; add an object with the parts of the ids")]
    [InlineData(Parameters, "'schemes' is missing; add an array of { \"id\": \"…{parameter}…\" }")]
    public void What_is_missing_is_said_at_the_start(string rest, string message) => MarkedSchema.Reports(
        ("@lib.x.ref.json", $"[|{{|] \"ref\": \"@lib.x\", {rest} }}"), "SYN0005", message);

    [Theory]
    [InlineData("[|\"refs\"|]: \"@lib.x\", " + Parameters + ", " + Schemes, "'refs' is no keyword of a ref schema; did you mean 'ref'?")]
    [InlineData(
        "\"ref\": \"@lib.x\", [|\"parameter\"|]: { \"a\": {} }, " + Schemes,
        "'parameter' is no keyword of a ref schema; did you mean 'parameters'?")]
    [InlineData(
        "\"ref\": \"@lib.x\", [|\"scheme\"|]: [], " + Parameters,
        "'scheme' is no keyword of a ref schema; did you mean 'schemes'?")]
    public void A_misspelt_keyword_is_not_also_missing(string members, string message) =>
        MarkedSchema.Reports(("@lib.x.ref.json", $"{{ {members} }}"), "SYN0006", message);

    [Theory]
    [InlineData(Parameters + ", " + Schemes + ", [|\"scheme\"|]: []", "'scheme' is no keyword of a ref schema; did you mean 'schemes'?")]
    [InlineData(Parameters + ", " + Schemes + ", [|\"properties\"|]: {}", "'properties' is no keyword of a ref schema; remove it")]
    [InlineData(
        "\"parameters\": { \"a\": { [|\"type\"|]: \"string\" } }, " + Schemes,
        "'type' is no keyword of a parameter; the keywords are description, normalize and pattern")]
    [InlineData(
        Parameters + ", \"schemes\": [{ \"id\": \"{a}\", [|\"title\"|]: \"x\" }]",
        "'title' is no keyword of a scheme; the keywords are id and description")]
    public void A_keyword_that_is_none_is_said(string rest, string message) =>
        MarkedSchema.Reports(("@lib.x.ref.json", $"{{ \"ref\": \"@lib.x\", {rest} }}"), "SYN0006", message);
}
