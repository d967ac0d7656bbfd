using System.Globalization;
using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>JSON names are anything; C# names must be valid, predictable, and clash with nothing that is generated.</summary>
public class NameTests
{
    [Theory]
    [InlineData("title", "Title")]
    [InlineData("duration_ms", "DurationMs")]
    [InlineData("a-b.c d", "ABCD")]
    [InlineData("class", "Class")]
    [InlineData("1st", "_1st")]
    [InlineData("1_2", "_12")]
    [InlineData("$", "Dollar")]
    [InlineData("", "Empty")]
    [InlineData("équipe", "Équipe")]
    [InlineData("写", "写")]
    [InlineData("😀", "U1F600")]
    [InlineData("a😀b", "AB")]
    [InlineData("\\u212aelvin", "\u212aelvin")]
    [InlineData("\\u0001x\\\"\\\\\\u2028", "X")]
    [InlineData("Kind", "KindMember")]
    [InlineData("equals", "EqualsMember")]
    [InlineData("fields", "FieldsMember")]
    [InlineData("get_hash_code", "GetHashCodeMember")]
    [InlineData("unknown_members", "UnknownMembersMember")]
    [InlineData("patterns", "PatternsMember")]
    [InlineData("validate", "ValidateMember")]
    [InlineData("core_test", "CoreTestMember")]
    public void A_member_becomes_a_property(string json, string property)
    {
        string schema = $$""" "{{json}}": { "type": "string", "pattern": "x" } """;
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(schema, required: json)).Body;
        IRecordBody body = probe.RoundTrip($"\"{json}\":\"x\"");
        Assert.Equal("x", BodyProbe.Get(body, property));
        Assert.Single(probe.Violations($"\"{json}\":\"y\""));
    }

    // Whatever generated methods call their locals and helpers, a member may be called the same.
    [Theory]
    [InlineData("string", "\"v\"")]
    [InlineData("integer", "1")]
    public void Members_may_be_called_what_generated_code_calls_its_own(string type, string value)
    {
        string[] names =
        [
            "writer", "reader", "refs", "unknown", "check", "mark", "value", "values", "body", "json", "item1", "present1", "i1", "mark1",
            "one1", "many1", "kind_seen", "seen_kind", "refs_seen", "seen_refs", "a", "a_value", "a_seen", "a_value_value", "a_value_seen",
            "global", "system", "syncropel", "kelvin", "\u212aelvin", "record", "field", "act", "data_type", "read_body", "write_body",
        ];
        string required = Properties(names, $"\"{type}\"");
        string nullable = Properties(names, $"[\"{type}\", \"null\"]");
        string members = string.Join(",", names.Select(name => $"\"{name}\":{value}"));
        foreach (string properties in (string[])[required, nullable])
        {
            GeneratorHarness.Load(SchemaText.Of(properties)).Body.RoundTrip(members);
            GeneratorHarness.Load(SchemaText.Of(properties, required: string.Join(",", names))).Body.RoundTrip(members);
            string nested = $$""" "n": { "type": "object", "properties": { {{properties}} } }""";
            GeneratorHarness.Load(SchemaText.Of(nested)).Body.RoundTrip($"\"n\":{{{members}}}");
        }
    }

    [Fact]
    public void Helpers_of_patterns_and_enums_leave_every_property_its_name()
    {
        const string Properties = """
            "tags": { "type": "array", "items": { "type": "string", "pattern": "^t" } },
            "tags_item": { "type": "string", "pattern": "^i" },
            "status": { "enum": ["on", "off"] },
            "status_value_json": { "type": "string" },
            "status_json": { "type": "string" }
            """;
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(Properties)).Body;
        probe.RoundTrip("\"tags\":[\"t\"],\"tags_item\":\"i\",\"status\":\"on\",\"status_value_json\":\"x\",\"status_json\":\"y\"");
        Assert.Equal(["$.tags[0] pattern", "$.tags_item pattern"], probe.Violations("\"tags\":[\"i\"],\"tags_item\":\"t\""));
    }

    [Theory]
    [InlineData(
        "\"x\": { \"type\": \"object\", \"properties\": { \"x\": { \"type\": \"object\", \"properties\": { \"x\": { \"enum\": [\"x\"] } } } } }",
        "\"x\":{\"x\":{\"x\":\"x\"}}")]
    [InlineData(
        "\"x\": { \"type\": \"array\", \"items\": { \"type\": \"object\", \"properties\": { \"x\": { \"type\": \"array\", \"items\": { \"enum\": [\"x\"] } } } } }",
        "\"x\":[{\"x\":[\"x\"]}]")]
    [InlineData(
        "\"x\": { \"type\": \"array\", \"items\": { \"type\": \"array\", \"items\": { \"type\": \"object\", \"properties\": { \"x\": { \"enum\": [\"x\"] } } } } }",
        "\"x\":[[{\"x\":\"x\"}]]")]
    [InlineData("\"x\": { \"type\": \"object\", \"properties\": { \"x_value\": { \"enum\": [\"x\"] } } }", "\"x\":{\"x_value\":\"x\"}")]
    public void A_member_within_a_member_of_the_same_name_gets_a_type_of_its_own(string properties, string members) =>
        GeneratorHarness.Load(SchemaText.Of(properties)).Body.RoundTrip(members);

    [Fact]
    public void A_member_whose_type_would_be_called_as_the_kind_gives_way()
    {
        SchemaText schema = SchemaText.Kind("a.b.value", "\"a_b\": { \"enum\": [\"x\"] }");
        GeneratorHarness.Load(schema).Body.RoundTrip("\"a_b\":\"x\"");
    }

    [Theory]
    [InlineData("@get.type", "GetTypeBody")]
    [InlineData("@to.string", "ToStringBody")]
    [InlineData("music.catalog.track.v2", "MusicCatalogTrackV2")]
    [InlineData("@a.b_c", "ABC")]
    public void A_kind_becomes_a_type(string kind, string type) =>
        Assert.Equal(type, GeneratorHarness.Load(SchemaText.Kind(kind, "")).Body.BodyType.Name);

    [Fact]
    public void The_name_of_a_type_can_be_overridden() =>
        Assert.Equal("Track", GeneratorHarness.Load(SchemaText.Of("", more: "\"csharpName\": \"Track\"")).Body.BodyType.Name);

    [Theory]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("2")]
    [InlineData("A-B")]
    [InlineData("_")]
    [InlineData("Kind")]
    [InlineData("ToString")]
    [InlineData("StatusValue_Json")]
    [InlineData("LibBook_Patterns")]
    public void A_name_that_a_record_cannot_have_is_refused(string name) => GeneratorHarness.Report(
        SchemaText.Of("", more: $"\"csharpName\": \"{name}\""),
        $"core.test.kind.json(6,17)-(6,{(19 + name.Length).ToString(CultureInfo.InvariantCulture)}): SYN0005: "
        + $"'csharpName' is the string \"{name}\"; write a name of C# that begins upper-case "
        + "and that no record declares itself, such as \"Track\"");

    [Fact]
    public void A_kind_called_as_the_class_of_constructors_is_refused() => MarkedSchema.Reports(
        ("core.test.kind.json", "{ \"kind\": \"core.test\", \"csharpName\": [|\"Refs\"|], \"type\": \"object\" }"),
        "SYN0005",
        "'csharpName' is the string \"Refs\"; the class of the constructors of references is called 'Consumer.Refs'; "
        + "give another name by \"csharpName\"");

    [Fact]
    public void A_constructor_called_as_its_class_is_refused() => MarkedSchema.Reports(
        ("@lib.x.ref.json", """
            { "ref": "@lib.x", "csharpName": [|"Refs"|], "parameters": { "a": {} }, "schemes": [{ "id": "{a}" }] }
            """),
        "SYN0005",
        "'csharpName' is the string \"Refs\"; its class is called 'Refs', and no member can be called as its class; "
        + "give another name by \"csharpName\"");

    [Fact]
    public void A_class_of_constructors_called_as_a_kind_is_told_at_the_kind()
    {
        GeneratorRunResult result = GeneratorHarness
            .Driver([SchemaText.Of(""), ReferenceTexts.Book], ("SyncropelRefClass", "Consumer.CoreTest"))
            .RunGenerators(TestCompilation.Create(""), TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        Assert.Equal(
            "core.test.kind.json(2,11)-(2,22): SYN0005: 'kind' is the string \"core.test\"; the class of the constructors of references "
            + "is called 'Consumer.CoreTest'; give another name by \"csharpName\"",
            GeneratorRun.Show(Assert.Single(result.Diagnostics)));
    }

    [Fact]
    public void Only_the_body_needs_the_name_of_its_kind_for_itself()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(
            "\"a\": { \"type\": \"object\", \"properties\": { \"kind\": { \"type\": \"string\" } } }")).Body;
        object inner = BodyProbe.Get(probe.RoundTrip("\"a\":{\"kind\":\"billing\"}"), "A")!;
        Assert.Equal("billing", BodyProbe.Get(inner, "Kind"));
    }

    [Fact]
    public void Many_members_and_deep_nesting_compile()
    {
        string[] names = [.. Enumerable.Range(0, 300).Select(static i => "member_" + i.ToString(CultureInfo.InvariantCulture))];
        GeneratorHarness.Load(SchemaText.Of(Properties(names, "\"integer\""))).Body
            .RoundTrip(string.Join(",", names.Select(static (name, i) => $"\"{name}\":{i.ToString(CultureInfo.InvariantCulture)}")));

        string schema = "{ \"type\": \"string\", \"minLength\": 2 }";
        string json = "\"x\"";
        for (int depth = 0; depth < 29; depth++)
        {
            schema = $$"""{ "type": "object", "properties": { "n": {{schema}} } }""";
            json = $$"""{"n":{{json}}}""";
        }

        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of($"\"n\": {schema}")).Body;
        probe.RoundTrip($"\"n\":{json}");
        Assert.Equal(["$" + string.Concat(Enumerable.Repeat(".n", 30)) + " minLength"], probe.Violations($"\"n\":{json}"));
    }

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("2048.Game", "_2048.Game")]
    [InlineData("a.class", "a.class")]
    [InlineData(" Spaced ", "Spaced")]
    public void A_project_may_be_called_what_no_namespace_can(string rootNamespace, string expected)
    {
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation = TestCompilation.Create("");
        GeneratorHarness.Driver([SchemaText.Of("\"a\": { \"type\": \"string\" }"), ReferenceTexts.Book], ("RootNamespace", rootNamespace))
            .RunGeneratorsAndUpdateCompilation(
                compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        GeneratedAssembly.Load(output);
        Assert.NotNull(output.GetTypeByMetadataName(expected + ".CoreTest"));
        Assert.NotNull(output.GetTypeByMetadataName(expected + ".Refs"));
    }

    private static string Properties(string[] names, string type) =>
        string.Join(",\n", names.Select(name => $$"""  "{{name}}": { "type": {{type}} }"""));
}
