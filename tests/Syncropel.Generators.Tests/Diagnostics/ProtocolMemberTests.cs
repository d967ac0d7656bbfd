using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0006: what a schema says of <c>kind</c> and <c>_refs</c>, which are the protocol's.</summary>
public class ProtocolMemberTests
{
    private const string Closed = "The root does not declare 'kind', which every body has, and is closed to it; "
        + "add \"kind\": { \"const\": \"core.test\" } to 'properties'";

    [Theory]
    [InlineData(
        "\"_refs\": { \"type\": \"array\", [|\"minItems\"|]: 1 }",
        "'minItems' of '_refs' would not be checked, because the protocol defines that member; remove it")]
    [InlineData(
        "\"_refs\": { \"type\": \"array\", [|\"contains\"|]: {} }",
        "'contains' of '_refs' would not be checked, because the protocol defines that member; remove it")]
    [InlineData(
        "\"kind\": { \"const\": \"core.test\", [|\"minLength\"|]: 1 }",
        "'minLength' of 'kind' would not be checked, because the protocol defines that member; remove it")]
    [InlineData(
        "\"kind\": { \"const\": \"core.test\", [|\"csharpName\"|]: \"Name\" }",
        "'csharpName' of 'kind' would not be checked, because the protocol defines that member; remove it")]
    [InlineData("\"kind\": { \"const\": \"core.test\", [|\"titel\"|]: \"x\" }", "'titel' is no keyword; did you mean 'title'?")]
    public void What_would_not_be_checked_of_them_is_said(string properties, string message) =>
        MarkedSchema.Reports(SchemaText.Of(properties), "SYN0006", message);

    [Fact]
    public void References_cannot_be_required_of_a_body() => MarkedSchema.Reports(
        ("core.test.kind.json", "{ \"kind\": \"core.test\", \"type\": \"object\", \"required\": [\"kind\", [|\"_refs\"|]] }"), "SYN0006",
        "'_refs' cannot be required, because references are given when a record is emitted; remove it, and name their kinds in 'refs'");

    [Theory]
    [InlineData("[|\"additionalProperties\"|]: false")]
    [InlineData("[|\"additionalProperties\"|]: { \"type\": \"integer\" }")]
    [InlineData("[|\"unevaluatedProperties\"|]: false")]
    [InlineData("[|\"unevaluatedProperties\"|]: { \"type\": \"integer\" }")]
    [InlineData("\"allOf\": [{ \"properties\": { \"b\": true }, [|\"additionalProperties\"|]: false }]")]
    public void A_root_that_is_closed_to_its_kind_is_told(string more)
    {
        string plain = more.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        int start = SchemaText.Of("", more: more).Text.IndexOf("[|", StringComparison.Ordinal);
        Microsoft.CodeAnalysis.Diagnostic error = Assert.Single(
            SchemaReading.Diagnostics(SchemaText.Of("", more: plain)), static one => one.Id == "SYN0006");
        Assert.Equal((Closed, start), (error.GetMessage(null), error.Location.SourceSpan.Start));
    }

    [Theory]
    [InlineData("\"kind\": { \"const\": \"core.test\" }", "\"additionalProperties\": false")]
    [InlineData("\"kind\": true", "\"additionalProperties\": { \"type\": \"integer\" }")]
    [InlineData("\"kind\": true", "\"unevaluatedProperties\": false")]
    [InlineData("", "\"unevaluatedProperties\": false, \"allOf\": [{ \"properties\": { \"kind\": true } }]")]
    [InlineData("", "\"unevaluatedProperties\": false, \"anyOf\": [{ \"properties\": { \"kind\": true } }, { \"minProperties\": 9 }]")]
    [InlineData("", "\"additionalProperties\": true")]
    [InlineData("", "\"additionalProperties\": { \"description\": \"x\", \"x-note\": 1 }, \"unevaluatedProperties\": {}")]
    [InlineData("", "\"patternProperties\": { \"^k\": true }, \"additionalProperties\": false")]
    [InlineData("", "\"patternProperties\": { \"^k\": true }, \"unevaluatedProperties\": false")]
    [InlineData("\"o\": { \"additionalProperties\": false }", "\"title\": \"x\"")]
    public void A_root_that_lets_its_kind_in_is_fine(string properties, string more) =>
        Assert.NotNull(SchemaReading.Model(SchemaText.Of(properties, more: more)));
}
