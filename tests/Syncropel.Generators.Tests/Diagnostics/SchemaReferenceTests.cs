using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0007: where a <c>$ref</c> leads, and where it cannot.</summary>
public class SchemaReferenceTests
{
    private const string Outside = "it leads out of this file, and nothing is fetched; refer to '#/$defs/…' here, "
        + "or to the file of a kind, such as 'music.catalog.track.kind.json'";

    private const string Endless =
        "it leads back to itself for the very same value, so it never ends; put a member or an element in between";

    [Theory]
    [InlineData("#/$defs/none", "there is no 'none' on the way")]
    [InlineData("#/$defs/none/deeper", "there is no 'none' on the way")]
    [InlineData("#/$defs/list/prefixItems/7", "there is no '7' on the way")]
    [InlineData("#/$defs", "there is no schema there")]
    [InlineData("#/$defs/list/prefixItems", "there is no schema there")]
    [InlineData("#/$defs/word/type", "there is no schema there")]
    [InlineData("#/$defs/word/const", "there is no schema there")]
    [InlineData("#none", "no schema here has the \"$anchor\" \"none\"")]
    [InlineData("#inner", "no schema here has the \"$anchor\" \"inner\"")]
    [InlineData("https://example.org/address", Outside)]
    [InlineData("other.json", Outside)]
    [InlineData("other.json#/$defs/x", Outside)]
    [InlineData("Other.kind.json", Outside)]
    [InlineData("music.track.kind.json", Outside)]
    [InlineData("https://example.org/core.other.kind.json", Outside)]
    [InlineData(
        "core.other.kind.json#/$defs/x",
        "only a whole kind can be referred to; remove the fragment, or copy the schema to '$defs'")]
    public void A_reference_that_leads_nowhere_is_reported(string reference, string reason) => MarkedSchema.Reports(
        WithDefinitions($"[|\"{reference}\"|]"), "SYN0007", $"'{reference}' refers to nothing that can be: {reason}");

    [Theory]
    [InlineData("#")]
    [InlineData("#/$defs/word")]
    [InlineData("#/$defs/list/prefixItems/0")]
    [InlineData("#/$defs/a~1b~0c%25")]
    [InlineData("#/properties/b")]
    [InlineData("#word")]
    [InlineData("inner")]
    [InlineData("inner#inner")]
    [InlineData("https://example.org/inner")]
    [InlineData("core.test.kind.json")]
    [InlineData("core.other.kind.json")]
    [InlineData("../elsewhere/core.other.kind.json")]
    [InlineData("%40music.track.kind.json")]
    public void A_reference_to_a_schema_here_or_to_a_kind_is_resolved(string reference) =>
        Assert.NotNull(SchemaReading.Model(WithDefinitions($"\"{reference}\"")));

    [Fact]
    public void The_kinds_that_a_file_refers_to_are_listed_once_with_every_place()
    {
        SchemaText schema = SchemaText.Of(
            "\"a\": { \"$ref\": \"core.b.kind.json\" }, \"b\": { \"items\": { \"$ref\": \"core.a.kind.json\" } }, "
            + "\"c\": { \"$ref\": \"x/core.b.kind.json\" }, \"self\": { \"$ref\": \"core.test.kind.json\" }");
        KindModel model = SchemaReading.Model(schema);
        Assert.Equal(["core.a", "core.b"], model.KindReferences);
        Assert.Equal(new KindType("core.test"), model.Body.Members[3].Type);
    }

    [Theory]
    [InlineData("\"x\": { \"$ref\": [|\"#/$defs/x\"|] }", "#/$defs/x")]
    [InlineData("\"x\": { \"$ref\": \"#/$defs/y\" }, \"y\": { \"$ref\": [|\"#/$defs/x\"|] }", "#/$defs/x")]
    [InlineData("\"x\": { \"allOf\": [{ \"$ref\": [|\"#/$defs/x\"|] }] }", "#/$defs/x")]
    [InlineData("\"x\": { \"anyOf\": [{ \"type\": \"string\" }, { \"not\": { \"$ref\": [|\"#/$defs/x\"|] } }] }", "#/$defs/x")]
    [InlineData("\"x\": { \"if\": true, \"then\": { \"oneOf\": [{ \"$ref\": [|\"#/$defs/x\"|] }] } }", "#/$defs/x")]
    [InlineData("\"x\": { \"dependentSchemas\": { \"a\": { \"$ref\": [|\"#/$defs/x\"|] } } }", "#/$defs/x")]
    public void A_schema_that_needs_itself_for_the_same_value_is_reported_once(string definitions, string reference) =>
        MarkedSchema.Reports(
            SchemaText.Of("\"a\": { \"$ref\": \"#/$defs/x\" }", more: $"\"$defs\": {{ {definitions} }}"),
            "SYN0007", $"'{reference}' refers to nothing that can be: {Endless}");

    [Theory]
    [InlineData("\"type\": \"object\", \"properties\": { \"next\": { \"$ref\": \"#/$defs/x\" } }")]
    [InlineData("\"type\": \"array\", \"items\": { \"$ref\": \"#/$defs/x\" }")]
    [InlineData("\"additionalProperties\": { \"anyOf\": [{ \"type\": \"string\" }, { \"$ref\": \"#/$defs/x\" }] }")]
    [InlineData("\"oneOf\": [{ \"type\": \"null\" }, { \"type\": \"array\", \"prefixItems\": [{ \"$ref\": \"#/$defs/x\" }] }]")]
    public void A_schema_may_need_itself_for_its_parts(string keywords) => Assert.NotNull(SchemaReading.Model(SchemaText.Of(
        "\"a\": { \"$ref\": \"#/$defs/x\" }", more: $"\"$defs\": {{ \"x\": {{ {keywords} }} }}")));

    [Fact]
    public void What_a_reference_leads_to_becomes_one_type_for_all_who_refer()
    {
        KindModel model = SchemaReading.Model(SchemaText.Of(
            "\"home\": { \"$ref\": \"#/$defs/address\" }, \"work\": { \"$ref\": \"#/$defs/address\" }",
            more: "\"$defs\": { \"address\": { \"type\": \"object\", \"properties\": { \"city\": { \"type\": \"string\" } } } }"));
        var address = new DeclaredType("AddressValue", DeclaredKind.Object);
        Assert.Equal([address, address], model.Body.Members.Select(static member => member.Type));
        Assert.Equal("AddressValue", Assert.IsType<ObjectType>(Assert.Single(model.Body.Declarations)).Object.TypeName);
    }

    private static SchemaText WithDefinitions(string reference) => SchemaText.Of(
        $$""" "a": { "$ref": {{reference}} }, "b": { "type": "string" } """,
        more: """
            "$defs": {
              "word": { "$anchor": "word", "type": "string", "const": "x" },
              "list": { "type": "array", "prefixItems": [{ "type": "integer" }] },
              "a/b~c%": { "type": "string" },
              "inner": { "$id": "inner", "type": "object", "$defs": { "n": { "$anchor": "inner", "type": "integer" } } },
              "absolute": { "$id": "https://example.org/inner", "type": "string" }
            }
            """);
}
