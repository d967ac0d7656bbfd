using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0006: what is no keyword, or says nothing where it stands, is said at the keyword, and never ignored.</summary>
public class NotUnderstoodTests
{
    /// <summary>Keywords of other drafts and dialects, each with what to do.</summary>
    public static TheoryData<string, string> Foreign => new()
    {
        { "$dynamicRef", "what it leads to depends on who refers to the schema, which no C# type says; use '$ref'" },
        { "$recursiveRef", "it is of an older draft; use '$ref'" },
        { "$recursiveAnchor", "it is of an older draft; use '$anchor'" },
        { "$vocabulary", "it belongs to the schema of a dialect; remove it" },
        { "dependencies", "it is of an older draft; use 'dependentRequired' or 'dependentSchemas'" },
        { "additionalItems", "it is of an older draft; use 'prefixItems' and 'items'" },
        { "id", "it is of an older draft; use '$id'" },
        { "nullable", "it is OpenAPI's; add \"null\" to 'type'" },
        { "discriminator", "it is OpenAPI's; give each branch of 'oneOf' a member with a 'const'" },
        { "example", "it is OpenAPI's; use 'examples', an array" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_keyword_of_another_dialect_is_told_with_its_remedy_wherever_it_stands(string keyword, string remedy)
    {
        string message = $"The keyword '{keyword}' is not understood: {remedy}";
        MarkedSchema.Reports(
            ("core.test.kind.json", $$"""{ "kind": "core.test", "type": "object", [|"{{keyword}}"|]: {} }"""), "SYN0006", message);
        MarkedSchema.MemberReports($$"""{ [|"{{keyword}}"|]: 1 }""", "SYN0006", message);
        MarkedSchema.MemberReports($$"""{ "type": "array", "items": { "enum": ["a"], [|"{{keyword}}"|]: [] } }""", "SYN0006", message);
        MarkedSchema.MemberReports($$"""{ "allOf": [true, { [|"{{keyword}}"|]: true }] }""", "SYN0006", message);
        MarkedSchema.MemberReports($$"""{ "$defs": { "b": { [|"{{keyword}}"|]: "x" } } }""", "SYN0006", message);
        MarkedSchema.MemberReports($$"""{ "contentSchema": { [|"{{keyword}}"|]: "x" } }""", "SYN0006", message);
    }

    [Theory]
    [InlineData("{ \"type\": \"object\", [|\"propertys\"|]: {} }", "'propertys' is no keyword; did you mean 'properties'?")]
    [InlineData("{ \"type\": \"string\", [|\"minLenght\"|]: 1 }", "'minLenght' is no keyword; did you mean 'minLength'?")]
    [InlineData("{ \"type\": \"string\", [|\"maxlength\"|]: 1 }", "'maxlength' is no keyword; did you mean 'maxLength'?")]
    [InlineData("{ [|\"oneof\"|]: [] }", "'oneof' is no keyword; did you mean 'oneOf'?")]
    [InlineData("{ [|\"$definitions\"|]: {} }", "'$definitions' is no keyword; did you mean 'definitions'?")]
    [InlineData(
        "{ \"type\": \"string\", [|\"colour\"|]: 1 }",
        "'colour' is no keyword; remove it, or begin its name with 'x-' if it is a note of your own")]
    [InlineData(
        "{ [|\"X-note\"|]: 1 }",
        "'X-note' is no keyword; remove it, or begin its name with 'x-' if it is a note of your own")]
    [InlineData("{ \"type\": \"string\", [|\"kind\"|]: \"core.test\" }", "'kind' belongs to the root of the schema; move it there")]
    [InlineData("{ [|\"supersedes\"|]: \"core.test\" }", "'supersedes' belongs to the root of the schema; move it there")]
    [InlineData("{ \"type\": \"string\", [|\"minimum\"|]: 1 }", "'minimum' says nothing about a string; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": \"integer\", [|\"minLength\"|]: 1 }",
        "'minLength' says nothing about an integer; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": [\"boolean\", \"null\"], [|\"items\"|]: {} }",
        "'items' says nothing about a boolean or null; remove it, or change 'type'")]
    [InlineData("{ \"type\": \"null\", [|\"required\"|]: [] }", "'required' says nothing about null; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": \"array\", [|\"contentMediaType\"|]: \"x/y\" }",
        "'contentMediaType' says nothing about an array; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": \"object\", [|\"format\"|]: \"date\" }",
        "'format' says nothing about an object; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": \"string\", [|\"format\"|]: \"int32\" }",
        "'format' says nothing about a string; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": \"integer\", [|\"format\"|]: \"date\" }",
        "'format' says nothing about an integer; remove it, or change 'type'")]
    [InlineData("{ [|\"then\"|]: {} }", "'then' says nothing without 'if'; add the condition, or remove it")]
    [InlineData(
        "{ \"type\": \"string\", \"format\": [|\"datetime\"|] }",
        "The format \"datetime\" is not understood; did you mean \"date-time\"?")]
    public void What_is_not_understood_is_said(string member, string message) => MarkedSchema.MemberReports(member, "SYN0006", message);

    [Fact]
    public void A_format_that_is_like_no_other_is_told_what_there_is() => MarkedSchema.MemberReports(
        "{ \"type\": \"string\", \"format\": [|\"hostname\"|] }",
        "SYN0006", $"The format \"hostname\" is not understood; the formats are {string.Join(", ", Schemas.Formats.Names)}");

    [Fact]
    public void Both_branches_of_a_condition_need_one_in_their_own_schema() => Assert.Equal(
        [
            ("SYN0006", "'then' says nothing without 'if'; add the condition, or remove it"),
            ("SYN0006", "'else' says nothing without 'if'; add the condition, or remove it"),
        ],
        SchemaReading.Errors(SchemaText.Of("\"a\": { \"then\": {}, \"else\": {}, \"not\": { \"if\": {} } }")));

    [Theory]
    [InlineData("minimum")]
    [InlineData("minLength")]
    [InlineData("minItems")]
    [InlineData("minProperties")]
    public void A_keyword_speaks_where_one_of_the_types_is_its_own(string keyword)
    {
        string all = "[\"string\", \"number\", \"array\", \"object\", \"null\"]";
        Assert.NotNull(SchemaReading.Member($$"""{ "type": {{all}}, "{{keyword}}": 1 }"""));
        Assert.NotNull(SchemaReading.Member($$"""{ "{{keyword}}": 1 }"""));
    }

    [Theory]
    [InlineData("\"kind\": \"core.test\", [|\"tpye\"|]: \"object\"", "'tpye' is no keyword; did you mean 'type'?")]
    [InlineData("[|\"knid\"|]: \"core.test\", \"type\": \"object\"", "'knid' is no keyword; did you mean 'kind'?")]
    [InlineData(
        "\"kind\": \"core.test\", \"type\": \"object\", [|\"propeties\"|]: { \"a\": { \"type\": \"string\" } }, \"required\": [\"a\"]",
        "'propeties' is no keyword; did you mean 'properties'?")]
    [InlineData(
        "\"kind\": \"core.test\", \"type\": \"object\", \"properties\": { \"a\": { [|\"typ\"|]: \"string\", \"minLength\": 1 } }",
        "'typ' is no keyword; did you mean 'type'?")]
    public void A_misspelt_keyword_is_not_also_missing(string members, string message) =>
        MarkedSchema.Reports(("core.test.kind.json", $"{{ {members} }}"), "SYN0006", message);

    [Theory]
    [InlineData("[|\"titel\"|]: \"x\"", "'titel' is no keyword; did you mean 'title'?")]
    [InlineData("[|\"datatype\"|]: \"SCALAR\"", "'datatype' is no keyword; did you mean 'dataType'?")]
    [InlineData("[|\"supercedes\"|]: \"core.a\"", "'supercedes' is no keyword; did you mean 'supersedes'?")]
    [InlineData("[|\"items\"|]: {}", "'items' says nothing about an object; remove it, or change 'type'")]
    [InlineData(
        "[|\"minProperties\"|]: 1",
        "'minProperties' at the root would count 'kind' and '_refs', which are not the body's own; remove it, or use 'required'")]
    [InlineData(
        "[|\"maxProperties\"|]: 9",
        "'maxProperties' at the root would count 'kind' and '_refs', which are not the body's own; remove it, or use 'required'")]
    public void The_root_is_held_to_its_keywords(string more, string message) =>
        MarkedSchema.Reports(SchemaText.Of("", more: more), "SYN0006", message);

    [Fact]
    public void Notes_of_an_authors_own_stand_anywhere_and_change_nothing()
    {
        const string Notes = "\"x-owner\": \"team-a\", \"x-\": { \"anything\": [1] }, \"x-type\": 5";
        SchemaText schema = SchemaText.Of($$""" "a": { "type": "array", "items": { {{Notes}} }, {{Notes}} } """, more: Notes);
        Assert.Equal(SchemaReading.Model(SchemaText.Of(""" "a": { "type": "array", "items": {} } """)), SchemaReading.Model(schema));
    }

    [Fact]
    public void A_note_does_not_excuse_a_schema_from_naming_its_kind() => MarkedSchema.Reports(
        ("core.test.kind.json", "[|{|] \"type\": \"object\", \"x-note\": 1 }"),
        "SYN0002", "The schema has no 'kind'; add \"kind\": \"core.test\"");
}
