using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0007 to SYN0011: schemas that are well formed and contradict themselves.</summary>
public class MeaningTests
{
    [Theory]
    [InlineData(
        "\"refs\": [\"@music.track\", [|\"music.track\"|]]",
        "'music.track' refers to nothing that can be: 'music.track' is not a kind: publisher scope 'music' needs 3 segments and has 2; write music.<category>.track.")]
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
    [InlineData(
        "\"a_b\": { \"type\": \"string\" }, [|\"a-b\"|]: { \"type\": \"object\", \"properties\": { \"x\": { \"type\": \"string\" } } }",
        "'a_b' and 'a-b' both become 'AB' in C#; rename one of the members")]
    [InlineData(
        "\"a_b\": { \"enum\": [\"x\"] }, [|\"aB\"|]: { \"enum\": [\"x\"] }",
        "'a_b' and 'aB' both become 'AB' in C#; rename one of the members")]
    [InlineData(
        "\"\": { \"type\": \"string\" }, [|\"😀\"|]: { \"type\": \"string\" }",
        "'' and '😀' both become 'Member' in C#; rename one of the members")]
    [InlineData(
        "\"equals\": { \"type\": \"string\" }, [|\"equals_member\"|]: { \"type\": \"string\" }",
        "'equals' and 'equals_member' both become 'EqualsMember' in C#; rename one of the members")]
    [InlineData(
        "\"a\": { \"enum\": [\"x\"] }, [|\"a_value\"|]: { \"type\": \"string\" }",
        "'a' and 'a_value' both become 'AValue' in C#; rename one of the members")]
    [InlineData(
        "\"a_item\": { \"type\": \"string\" }, [|\"a\"|]: { \"type\": \"array\", \"items\": { \"enum\": [\"x\"] } }",
        "'a_item' and 'a' both become 'AItem' in C#; rename one of the members")]
    [InlineData(
        "\"a\": { \"enum\": [\"x-y\", [|\"x y\"|]] }",
        "'x-y' and 'x y' both become 'XY' in C#; rename one of the values, or write a string with a 'pattern' instead of the enum")]
    [InlineData(
        "\"a\": { \"enum\": [\"+\", [|\"-\"|]] }",
        "'+' and '-' both become 'Member' in C#; rename one of the values, or write a string with a 'pattern' instead of the enum")]
    public void SYN0008_says_which_names_clash(string properties, string message) =>
        MarkedSchema.Reports(SchemaText.Of(properties), "SYN0008", message);

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

    [Fact]
    public void SYN0009_holds_without_properties_too() => MarkedSchema.MemberReports(
        "{ \"type\": \"object\", \"required\": [[|\"x\"|]] }",
        "SYN0009", "'x' is required, and 'properties' does not declare it; declare it, or remove it here");

    [Theory]
    [InlineData(
        "{ \"type\": \"integer\", \"const\": [|\"1\"|] }",
        "'const' has the string \"1\", which its own schema refuses: 'type' is integer")]
    [InlineData(
        "{ \"type\": \"integer\", \"const\": [|1.5|] }",
        "'const' has the number 1.5, which its own schema refuses: 'type' is integer")]
    [InlineData(
        "{ \"type\": \"integer\", \"const\": [|1e-30|] }",
        "'const' has the number 1e-30, which its own schema refuses: 'type' is integer")]
    [InlineData(
        "{ \"type\": \"integer\", \"const\": [|9223372036854775808|] }",
        "'const' has the number 9223372036854775808, which its own schema refuses: 'type' is integer")]
    [InlineData(
        "{ \"type\": [\"string\", \"null\"], \"const\": [|true|] }",
        "'const' has true, which its own schema refuses: 'type' is string")]
    [InlineData(
        "{ \"type\": \"null\", \"const\": [|\"x\"|] }",
        "'const' has the string \"x\", which its own schema refuses: 'type' is null")]
    [InlineData(
        "{ \"type\": \"string\", \"enum\": [\"a\", [|1|]] }",
        "'enum' has the number 1, which its own schema refuses: 'type' is string")]
    [InlineData("{ \"type\": \"string\", \"enum\": [\"a\", [|null|]] }", "'enum' has null, which its own schema refuses: 'type' is string")]
    [InlineData(
        "{ \"type\": \"integer\", \"enum\": [[|\"a\"|]] }",
        "'enum' has the string \"a\", which its own schema refuses: 'type' is integer")]
    [InlineData(
        "{ \"type\": \"null\", \"enum\": [[|\"a\"|]] }",
        "'enum' has the string \"a\", which its own schema refuses: 'type' is null")]
    public void SYN0010_says_what_the_schema_itself_refuses(string member, string message) =>
        MarkedSchema.MemberReports(member, "SYN0010", message);

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
