using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;
using Syncropel.Generators.Tests.Harness;
using Syncropel.Generators.Tests.Oracle;
using Syncropel.Grammar;

namespace Syncropel.Generators.Tests.MetaSchema;

/// <summary>The meta-schemas as documents: valid, complete, and with the lists that the generator has.</summary>
public class MetaSchemaTests
{
    private static readonly string[] Annotations = [.. Keywords.AtRoot, "csharpName"];

    [Fact]
    public void They_are_written_in_the_language_that_they_describe()
    {
        // What a schema of a kind may be anywhere, asked of the meta-schemas themselves.
        JsonObject document = Copy(MetaSchemas.Kind);
        foreach (string name in document.Select(static member => member.Key).ToArray())
        {
            if (name is not ("$id" or "$schema" or "$defs")) document.Remove(name);
        }

        document["$ref"] = "#/$defs/schema";
        var oracle = new SchemaOracle(JsonSerializer.SerializeToElement(document));
        Assert.True(oracle.Accepts(MetaSchemas.Kind));
        Assert.True(oracle.Accepts(MetaSchemas.Ref));
    }

    [Fact]
    public void The_generator_can_read_them_as_schemas()
    {
        Assert.Empty(SchemaReading.Errors(SchemaText.Of($"\"schema\": {MetaSchemas.Kind.GetRawText()}")));
        Assert.Empty(SchemaReading.Errors(SchemaText.Of($"\"schema\": {MetaSchemas.Ref.GetRawText()}")));
    }

    [Fact]
    public void They_say_who_they_are()
    {
        Assert.Equal("https://github.com/syncropel/syncropel-dotnet/raw/main/schemas/kind.schema.json", Text(MetaSchemas.Kind, "$id"));
        Assert.Equal("https://github.com/syncropel/syncropel-dotnet/raw/main/schemas/ref.schema.json", Text(MetaSchemas.Ref, "$id"));
        Assert.True(Dialects.IsUnderstood(Text(MetaSchemas.Kind, "$id")));
        foreach (JsonElement schema in (JsonElement[])[MetaSchemas.Kind, MetaSchemas.Ref])
        {
            Assert.Equal(Dialects.Draft, Text(schema, "$schema"));
            Assert.NotEmpty(Text(schema, "title"));
        }
    }

    [Fact]
    public void They_describe_exactly_the_keywords_that_are_read()
    {
        JsonElement everywhere = MetaSchemas.Kind.GetProperty("$defs").GetProperty("keywords").GetProperty("properties");
        JsonElement atRoot = MetaSchemas.Kind.GetProperty("properties");
        Assert.Equal(
            Keywords.Understood.Except(["csharpName"]).Order(StringComparer.Ordinal), Names(everywhere).Order(StringComparer.Ordinal));
        Assert.Empty(Annotations.Except(Names(atRoot)));
        Assert.All(everywhere.EnumerateObject(), static keyword => Assert.NotEmpty(Text(keyword.Value, "description")));
        Assert.All(Annotations, keyword => Assert.NotEmpty(Text(atRoot.GetProperty(keyword), "description")));
        Assert.All(
            MetaSchemas.Ref.GetProperty("properties").EnumerateObject(),
            static keyword => Assert.NotEmpty(Text(keyword.Value, "description")));
    }

    [Fact]
    public void Their_lists_are_those_of_the_generator()
    {
        JsonElement definitions = MetaSchemas.Kind.GetProperty("$defs");
        Assert.Equal(JsonTypeNames.All, List(definitions.GetProperty("type")));
        Assert.Equal(Schemas.Formats.Names, List(definitions.GetProperty("keywords").GetProperty("properties").GetProperty("format")));
        Assert.Equal(Sorted(CSharpNames.Reserved), Sorted(List(definitions.GetProperty("takenName"))));
        JsonElement ofRefs = MetaSchemas.Ref.GetProperty("$defs");
        Assert.Equal(Sorted(CSharpNames.Reserved), Sorted(List(ofRefs.GetProperty("takenName"))));
        Assert.Equal(RefForms.Names, List(ofRefs.GetProperty("parameter").GetProperty("properties").GetProperty("normalize")));
        Assert.Equal(
            Sorted(SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(static word => word[0] != '_')),
            Sorted(List(ofRefs.GetProperty("keywordOfCSharp"))));

        static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void A_kind_fits_their_pattern_exactly_where_it_fits_the_grammar()
    {
        var oracle = new SchemaOracle(JsonDocument.Parse(
            MetaSchemas.Kind.GetProperty("$defs").GetProperty("kindName").GetRawText()).RootElement);
        Gen<string> parts = Gen.Elements(
            ".", ".", ".", "@", "core", "a", "b2", "c_d", "v1", "v0", "v01", "v12", "1", "_", "A", "-", " ", "\n", "é",
            new string('x', 200));
        Prop.ForAll(Gen.ListOf(parts).Select(static all => string.Concat(all)).ToArbitrary(), kind =>
            oracle.Accepts(JsonSerializer.SerializeToElement(kind)) == (KindGrammar.Check(kind) is null)).QuickCheckThrowOnFailure();
        string[] kinds = ["core.a", "core.a.b", "core.a.b.v1", "@a.b", "@a.b.v1", "a.b.c", "a.b.c.v2", "core.v1", "a.b.v1", "core.a.v1.v2"];
        Assert.All(kinds, kind => Assert.True(oracle.Accepts(JsonSerializer.SerializeToElement(kind)), kind));
    }

    [Theory]
    [InlineData("Track", true)]
    [InlineData("TrackV2", true)]
    [InlineData("Équipe", true)]
    [InlineData("Ω", true)]
    [InlineData("track", false)]
    [InlineData("_Track", false)]
    [InlineData("Track_2", false)]
    [InlineData("2Track", false)]
    [InlineData("A B", false)]
    [InlineData("", false)]
    public void A_name_fits_their_pattern_where_it_can_be_given(string name, bool fits)
    {
        Assert.Equal(fits, CSharpNames.CanBeGiven(name));
        Assert.Equal(fits, MetaSchemas.Accepts(SchemaText.Of($"\"a\": {{ \"csharpName\": \"{name}\" }}")));
    }

    private static JsonObject Copy(JsonElement schema) => JsonNode.Parse(schema.GetRawText())!.AsObject();

    private static string Text(JsonElement owner, string member) => owner.GetProperty(member).GetString()!;

    private static string[] Names(JsonElement owner) => [.. owner.EnumerateObject().Select(static member => member.Name)];

    private static string[] List(JsonElement schema) =>
        [.. schema.GetProperty("enum").EnumerateArray().Select(static one => one.GetString()!)];
}
