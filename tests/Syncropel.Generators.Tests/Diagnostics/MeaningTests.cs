using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0007 to SYN0011: schemas that are well formed and contradict themselves.</summary>
public class MeaningTests
{
    [Theory]
    [InlineData(
        "\"refs\": [\"@music.track\", [|\"music.track\"|]]",
        "'music.track' refers to nothing that can be: 'music.track' is not a kind: publisher scope 'music' needs 3 segments and has 2; "
        + "write music.<category>.track.")]
    [InlineData(
        "\"indexed\": [\"body.a\", [|\"body.z\"|]]",
        "'body.z' refers to nothing that can be: the schema declares no such member; declare it, or correct the path")]
    [InlineData("\"indexed\": [[|\"a\"|]]", "'a' refers to nothing that can be: an indexed path starts with 'body.'; write body.<member>")]
    [InlineData(
        "\"indexed\": [\"body.o.x\", [|\"body.o.y\"|]]",
        "'body.o.y' refers to nothing that can be: the schema declares no such member; declare it, or correct the path")]
    [InlineData(
        "\"indexed\": [[|\"body.a.x\"|]]",
        "'body.a.x' refers to nothing that can be: the schema declares no such member; declare it, or correct the path")]
    public void SYN0007_says_what_refers_to_nothing(string more, string message) => MarkedSchema.Reports(
        SchemaText.Of(
            """ "a": { "type": "string" }, "o": { "type": "object", "properties": { "x": { "type": "string" } } } """, more: more),
        "SYN0007", message);

    [Fact]
    public void References_and_paths_that_exist_are_fine() => GeneratorHarness.Load(
        SchemaText.Of("\"a\": { \"type\": \"string\" }", more: "\"refs\": [\"@music.track\", \"a.b.c.v1\"], \"indexed\": [\"body.a\"]"));

    [Theory]
    [InlineData("body.shared.city")]
    [InlineData("body.either.x")]
    [InlineData("body.either.y")]
    [InlineData("body.both.x")]
    [InlineData("body.both.z")]
    [InlineData("body.map.any.name")]
    [InlineData("body.list.0.city")]
    [InlineData("body.other.anything.at.all")]
    public void A_path_leads_through_references_choices_and_merged_schemas(string path)
    {
        SchemaText schema = SchemaText.Of(
            """
            "shared": { "$ref": "#/$defs/place" },
            "either": { "oneOf": [{ "properties": { "x": true } }, { "properties": { "y": true } }] },
            "both": { "type": "object", "allOf": [{ "properties": { "x": true } }, { "properties": { "z": true } }] },
            "map": { "type": "object", "additionalProperties": { "type": "object", "additionalProperties": { "type": "string" } } },
            "list": { "type": "array", "items": { "$ref": "#/$defs/place" } },
            "other": { "$ref": "core.other.kind.json" }
            """,
            more: $$""" "$defs": { "place": { "type": "object", "properties": { "city": true } } }, "indexed": ["{{path}}"] """);
        Assert.Equal([path], SchemaReading.Model(schema).Indexed);
    }

    [Theory]
    [InlineData("body.shared.town")]
    [InlineData("body.shared.city.x")]
    public void A_path_that_leads_nowhere_there_is_told(string path) => MarkedSchema.Reports(
        SchemaText.Of(
            "\"kind\": true, \"shared\": { \"$ref\": \"#/$defs/place\" }",
            more: $$"""
                "indexed": [[|"{{path}}"|]],
                "$defs": { "place": { "type": "object", "properties": { "city": { "type": "string" } } } }
                """),
        "SYN0007", $"'{path}' refers to nothing that can be: the schema declares no such member; declare it, or correct the path");

    [Theory]
    [InlineData(
        "music.track",
        "'music.track' is not a kind: publisher scope 'music' needs 3 segments and has 2; write music.<category>.track.")]
    [InlineData("core.test", "a kind cannot supersede itself; name the one before it")]
    public void SYN0007_says_what_cannot_be_superseded(string older, string reason) => MarkedSchema.Reports(
        SchemaText.Of("", more: $"\"supersedes\": [|\"{older}\"|]"), "SYN0007", $"'{older}' refers to nothing that can be: {reason}");

    [Fact]
    public void A_kind_may_supersede_another_one() =>
        Assert.Equal("core.old", SchemaReading.Model(SchemaText.Of("", more: "\"supersedes\": \"core.old\"")).Supersedes);

    [Theory]
    [InlineData(
        "\"a\", [|\"titel\"|]",
        "'titel' is required, and 'properties' does not declare it; declare it, or remove it here (did you mean 'title'?)")]
    [InlineData("[|\"zzz\"|]", "'zzz' is required, and 'properties' does not declare it; declare it, or remove it here")]
    public void SYN0009_says_what_is_required_and_undeclared(string required, string message) => MarkedSchema.Reports(
        ("core.test.kind.json", $$"""
            { "kind": "core.test", "type": "object", "properties": { "a": { "type": "string" }, "title": { "type": "string" } },
              "required": [{{required}}] }
            """), "SYN0009", message);

    [Theory]
    [InlineData("{ \"type\": \"object\", \"allOf\": [{ \"properties\": { \"x\": true } }, { \"required\": [[|\"other\"|]] }] }")]
    [InlineData(
        "{ \"type\": \"object\", \"properties\": { \"x\": true }, \"additionalProperties\": false, \"required\": [[|\"other\"|]] }")]
    public void SYN0009_holds_wherever_members_are_declared(string member) => MarkedSchema.MemberReports(
        member, "SYN0009", "'other' is required, and 'properties' does not declare it; declare it, or remove it here");

    [Theory]
    [InlineData("\"required\": [\"x\"]")]
    [InlineData("\"allOf\": [{ \"properties\": { \"x\": true } }, { \"required\": [\"x\"] }]")]
    [InlineData("\"properties\": { \"y\": true }, \"patternProperties\": { \"^x\": true }, \"required\": [\"x\"]")]
    [InlineData("\"properties\": { \"y\": true }, \"additionalProperties\": { \"type\": \"string\" }, \"required\": [\"x\"]")]
    [InlineData("\"properties\": { \"y\": true }, \"not\": { \"required\": [\"x\"] }, \"if\": { \"required\": [\"x\"] }")]
    public void SYN0009_lets_a_member_be_required_that_something_describes(string keywords) =>
        Assert.NotNull(SchemaReading.Member($"{{ \"type\": \"object\", {keywords} }}"));

    [Theory]
    [InlineData("{ \"id\": [|\"x:{b}\"|] }", "The template \"x:{b}\" uses 'b', which is no parameter; declare it in 'parameters'")]
    [InlineData("{ \"id\": [|\"x:{a\"|] }", "The template \"x:{a\" opens '{' and does not close it; add '}'")]
    [InlineData("{ \"id\": [|\"x\"|] }", "The template \"x\" uses no parameter; write one in braces")]
    [InlineData("{ \"id\": [|\"\"|] }", "The template \"\" uses no parameter; write one in braces")]
    [InlineData(
        "{ \"id\": \"x:{a}\" }, { \"id\": [|\"y:{a}\"|] }",
        "The template \"y:{a}\" is never used, because \"x:{a}\" stands before it and needs no more; put it first, or remove one")]
    public void SYN0011_says_which_template_disagrees(string schemes, string message) => MarkedSchema.Reports(
        ("@lib.x.ref.json", $$"""{ "ref": "@lib.x", "parameters": { "a": {} }, "schemes": [{{schemes}}] }"""), "SYN0011", message);

    [Fact]
    public void SYN0011_says_which_parameter_no_template_uses() => MarkedSchema.Reports(
        ("@lib.x.ref.json", """{ "ref": "@lib.x", "parameters": { "a": {}, [|"b"|]: {} }, "schemes": [{ "id": "{a}" }] }"""),
        "SYN0011", "No template uses the parameter 'b'; use it, or remove it");

    [Fact]
    public void SYN0011_says_which_template_needs_more_than_one_before_it() => MarkedSchema.Reports(
        ("@lib.x.ref.json", """
            { "ref": "@lib.x", "parameters": { "a": {}, "b": {} }, "schemes": [{ "id": "{a}" }, { "id": [|"{b}:{a}"|] }] }
            """),
        "SYN0011",
        "The template \"{b}:{a}\" is never used, because \"{a}\" stands before it and needs no more; put it first, or remove one");

    [Fact]
    public void A_template_that_needs_more_may_stand_first() => GeneratorHarness.Load(
        ("@lib.x.ref.json", """
            { "ref": "@lib.x", "parameters": { "a": {}, "b": {} }, "schemes": [{ "id": "{b}:{a}" }, { "id": "x:{a}" }] }
            """));
}
