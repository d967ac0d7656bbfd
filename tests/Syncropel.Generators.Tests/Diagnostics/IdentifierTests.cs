using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>Identifiers of schemas: <c>$id</c>, <c>$anchor</c>, <c>$schema</c>.</summary>
public class IdentifierTests
{
    private const string Name = "write a name of letters, digits, '-', '_' and '.', that begins with a letter or '_'";

    [Theory]
    [InlineData(
        "[|\"a#b\"|]",
        "'$id' is the string \"a#b\"; has a fragment, which an identifier must not have; name the place by \"$anchor\"")]
    [InlineData(
        "[|\"#b\"|]",
        "'$id' is the string \"#b\"; has a fragment, which an identifier must not have; name the place by \"$anchor\"")]
    [InlineData(
        "[|\"http://[\"|]",
        "'$id' is the string \"http://[\"; is no URI; write one, such as \"https://example.org/schemas/track\"")]
    public void An_identifier_is_a_uri_without_fragment(string id, string message)
    {
        MarkedSchema.MemberReports($"{{ \"$id\": {id} }}", "SYN0005", message);
        MarkedSchema.Reports(SchemaText.Of("", more: $"\"$id\": {id}"), "SYN0005", message);
    }

    [Theory]
    [InlineData("https://example.org/schemas/track")]
    [InlineData("https://example.org/schemas/track#")]
    [InlineData("urn:uuid:deadbeef-1234-0000-0000-4321feebdaed")]
    [InlineData("track.json")]
    [InlineData("")]
    public void Any_other_identifier_will_do_at_the_root(string id) =>
        Assert.NotNull(SchemaReading.Model(SchemaText.Of("", more: $"\"$id\": \"{id}\"")));

    [Fact]
    public void An_identifier_stands_once() => MarkedSchema.Reports(
        SchemaText.Of("\"a\": { \"$id\": \"x\" }, \"b\": { \"$id\": [|\"x\"|] }"),
        "SYN0005", "'$id' stands twice in this file; rename one");

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("é")]
    public void An_anchor_is_a_plain_name(string anchor)
    {
        foreach (string keyword in (string[])["$anchor", "$dynamicAnchor"])
        {
            MarkedSchema.MemberReports(
                $"{{ \"{keyword}\": [|\"{anchor}\"|] }}", "SYN0005", $"'{keyword}' is the string \"{anchor}\"; {Name}");
        }
    }

    [Fact]
    public void An_anchor_names_one_schema() => MarkedSchema.Reports(
        SchemaText.Of("\"a\": { \"$anchor\": \"x\" }, \"b\": { \"$anchor\": [|\"x\"|] }"),
        "SYN0005", "'$anchor' is the string \"x\"; names two schemas; rename one");

    [Fact]
    public void Schemas_of_their_own_may_have_the_same_anchors() => Assert.NotNull(SchemaReading.Model(SchemaText.Of(
        "\"a\": { \"$id\": \"one\", \"$anchor\": \"x\" }, \"b\": { \"$id\": \"two\", \"$anchor\": \"x\", \"$dynamicAnchor\": \"x\" }")));

    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/schema#")]
    [InlineData("https://github.com/syncropel/syncropel-dotnet/raw/main/schemas/kind.schema.json")]
    [InlineData("../schemas/kind.schema.json")]
    [InlineData("kind.schema.json")]
    public void The_dialect_may_be_the_draft_or_the_meta_schema(string dialect) =>
        Assert.NotNull(SchemaReading.Model(SchemaText.Of("\"a\": true", more: $"\"$schema\": \"{dialect}\"")));

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2019-09/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/schema##")]
    [InlineData("mankind.schema.json")]
    [InlineData("")]
    public void Another_dialect_is_not_understood(string dialect) => MarkedSchema.Reports(
        SchemaText.Of("", more: $"\"$schema\": [|\"{dialect}\"|]"),
        "SYN0006",
        $"The dialect \"{dialect}\" is not understood; write \"https://json-schema.org/draft/2020-12/schema\", "
        + "and the keywords as that draft spells them");
}
