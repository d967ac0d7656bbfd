using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0006: what this version does not understand is said at the keyword, and never ignored.</summary>
public class NotUnderstoodTests
{
    /// <summary>The keywords of JSON Schema 2020-12 that this version does not know.</summary>
    public static TheoryData<string> Later =>
    [
        "$ref", "$defs", "definitions", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "allOf", "anyOf", "oneOf", "not", "if",
        "then", "else", "dependentSchemas", "dependentRequired", "patternProperties", "propertyNames", "prefixItems", "contains",
        "minContains", "maxContains", "unevaluatedItems", "unevaluatedProperties", "default", "readOnly", "writeOnly",
        "contentEncoding", "contentMediaType", "contentSchema",
    ];

    [Theory]
    [MemberData(nameof(Later))]
    public void A_keyword_of_a_later_version_is_reported_wherever_it_stands(string keyword)
    {
        string message = $"The keyword '{keyword}' is not understood by this version; remove it";
        MarkedSchema.Reports(
            ("core.test.kind.json", $$"""{ "kind": "core.test", "type": "object", [|"{{keyword}}"|]: {} }"""), "SYN0006", message);
        foreach (string type in (string[])["string", "integer", "number", "boolean", "object"])
        {
            MarkedSchema.MemberReports($"{{ \"type\": \"{type}\", [|\"{keyword}\"|]: true }}", "SYN0006", message);
        }

        MarkedSchema.MemberReports($$"""{ "type": "array", "items": { "enum": ["a"], [|"{{keyword}}"|]: [] } }""", "SYN0006", message);
        MarkedSchema.MemberReports($$"""{ "type": "array", [|"{{keyword}}"|]: [], "items": { "type": "string" } }""", "SYN0006", message);
        MarkedSchema.MemberReports($"{{ \"const\": 1, [|\"{keyword}\"|]: 1 }}", "SYN0006", message);
        MarkedSchema.MemberReports($"{{ \"type\": \"string\", \"format\": \"date\", [|\"{keyword}\"|]: 1 }}", "SYN0006", message);
        MarkedSchema.MemberReports($"{{ [|\"{keyword}\"|]: [] }}", "SYN0006", message);
    }

    [Theory]
    [InlineData("{ \"type\": \"object\", [|\"propertys\"|]: {} }", "'propertys' is no keyword; did you mean 'properties'?")]
    [InlineData("{ \"type\": \"string\", [|\"minLenght\"|]: 1 }", "'minLenght' is no keyword; did you mean 'minLength'?")]
    [InlineData("{ \"type\": \"string\", [|\"maxlength\"|]: 1 }", "'maxlength' is no keyword; did you mean 'maxLength'?")]
    [InlineData("{ \"type\": \"string\", [|\"x-internal\"|]: 1 }", "'x-internal' is no keyword; remove it")]
    [InlineData("{ \"type\": \"string\", [|\"minimum\"|]: 1 }", "'minimum' says nothing about a string; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": \"integer\", [|\"minLength\"|]: 1 }",
        "'minLength' says nothing about an integer; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": \"string\", \"format\": \"date\", [|\"minLength\"|]: 1 }",
        "'minLength' says nothing about a string with a format; remove it, or change 'type'")]
    [InlineData(
        "{ \"type\": \"string\", \"enum\": [\"a\"], [|\"minLength\"|]: 1 }",
        "'minLength' says nothing about an enum; remove it, or change 'type'")]
    [InlineData("{ \"type\": \"string\", [|\"kind\"|]: \"core.test\" }", "'kind' belongs to the root of the schema; move it there")]
    [InlineData(
        "{ \"type\": \"string\", \"format\": [|\"email\"|] }",
        "The format \"email\" is not understood by this version; the formats are date-time, date, time, time-local, uuid, uri")]
    [InlineData(
        "{ \"type\": \"string\", \"format\": [|\"datetime\"|] }",
        "The format \"datetime\" is not understood by this version; did you mean \"date-time\"?")]
    [InlineData(
        "{ \"type\": \"integer\", \"format\": [|\"int32\"|] }",
        "The formats of numbers are not understood by this version; remove 'format'")]
    [InlineData(
        "{ \"type\": [|[\"string\", \"integer\"]|] }",
        "A value of several types is not understood by this version, but for one type and null, or one type and an array of it; choose one")]
    [InlineData("{ \"type\": [|\"null\"|] }", "A value that can only be null is not understood by this version; add another type")]
    [InlineData(
        "{ \"type\": [|[\"string\", \"array\"]|], \"items\": { \"type\": \"integer\" } }",
        "'type' is string or array, which is understood only where the items have the very schema that the string has; make 'items' equal")]
    [InlineData("{ \"enum\": [\"a\", [|1|]] }", "An enum that holds the number 1 is not understood by this version; use strings")]
    [InlineData(
        "{ \"type\": \"integer\", \"enum\": [[|1|]] }",
        "An enum that holds the number 1 is not understood by this version; use strings")]
    [InlineData(
        "{ \"type\": \"number\", \"const\": [|9007199254740993|] }",
        "No double is 9007199254740993; write a number that one is, or \"type\": \"integer\"")]
    [InlineData("{ \"const\": [|1e400|] }", "No double is 1e400; write a number that one is, or \"type\": \"integer\"")]
    [InlineData(
        "{ \"const\": [|null|] }",
        "A constant that is null is not understood by this version; use a string, a number or a boolean")]
    [InlineData(
        "{ \"const\": [|[]|] }",
        "A constant that is an array is not understood by this version; use a string, a number or a boolean")]
    [InlineData(
        "{ \"type\": \"object\", \"additionalProperties\": [|{ \"type\": \"string\" }|] }",
        "A schema for 'additionalProperties' is not understood by this version; write true or false")]
    [InlineData(
        "{ \"type\": \"object\", \"properties\": { \"b\": [|true|] } }",
        "'b' is a schema that allows everything or nothing, which this version does not understand; write an object with a 'type'")]
    [InlineData(
        "{ \"type\": \"array\", \"items\": [|true|] }",
        "'items' is a schema that allows everything or nothing, which this version does not understand; write an object with a 'type'")]
    public void What_is_not_understood_is_said(string member, string message) => MarkedSchema.MemberReports(member, "SYN0006", message);

    [Theory]
    [InlineData("[|\"a\"|]: {}", "A schema without 'type' is not understood by this version; add one, such as \"type\": \"string\"")]
    [InlineData(
        "[|\"a\"|]: { \"type\": \"array\" }",
        "An array without 'items' is not understood by this version; add the schema of its elements")]
    [InlineData(
        "\"a\": { \"type\": \"array\", [|\"items\"|]: {} }",
        "A schema without 'type' is not understood by this version; add one, such as \"type\": \"string\"")]
    public void What_is_missing_is_said_at_the_name_above(string properties, string message) =>
        MarkedSchema.Reports(SchemaText.Of(properties), "SYN0006", message);

    [Theory]
    [InlineData("\"kind\": \"core.test\", [|\"tpye\"|]: \"object\"", "'tpye' is no keyword; did you mean 'type'?")]
    [InlineData("[|\"knid\"|]: \"core.test\", \"type\": \"object\"", "'knid' is no keyword; did you mean 'kind'?")]
    [InlineData(
        "\"kind\": \"core.test\", \"type\": \"object\", [|\"propeties\"|]: { \"a\": { \"type\": \"string\" } }, \"required\": [\"a\"]",
        "'propeties' is no keyword; did you mean 'properties'?")]
    [InlineData(
        "\"kind\": \"core.test\", \"type\": \"object\", \"properties\": { \"a\": { [|\"typ\"|]: \"string\", \"minLength\": 1 } }",
        "'typ' is no keyword; did you mean 'type'?")]
    [InlineData(
        "\"kind\": \"core.test\", \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"array\", [|\"item\"|]: {} } }",
        "'item' is no keyword; did you mean 'items'?")]
    public void A_misspelt_keyword_is_not_also_missing(string members, string message) =>
        MarkedSchema.Reports(("core.test.kind.json", $"{{ {members} }}"), "SYN0006", message);

    [Theory]
    [InlineData("[|\"titel\"|]: \"x\"", "'titel' is no keyword; did you mean 'title'?")]
    [InlineData("[|\"datatype\"|]: \"SCALAR\"", "'datatype' is no keyword; did you mean 'dataType'?")]
    [InlineData("[|\"items\"|]: {}", "'items' says nothing about the body of a kind; remove it, or change 'type'")]
    [InlineData(
        "[|\"minProperties\"|]: 1",
        "'minProperties' at the root would count 'kind' and '_refs', which are not the body's own; remove it, or use 'required'")]
    [InlineData(
        "[|\"maxProperties\"|]: 9",
        "'maxProperties' at the root would count 'kind' and '_refs', which are not the body's own; remove it, or use 'required'")]
    public void The_root_is_held_to_its_keywords(string more, string message) =>
        MarkedSchema.Reports(SchemaText.Of("", more: more), "SYN0006", message);

    [Theory]
    [InlineData(
        "\"_refs\": { \"type\": \"array\", [|\"minItems\"|]: 1 }",
        "'minItems' of '_refs' would not be checked, because the protocol defines that member; remove it")]
    [InlineData(
        "\"_refs\": { \"type\": \"array\", [|\"contains\"|]: {} }",
        "The keyword 'contains' is not understood by this version; remove it")]
    [InlineData(
        "\"kind\": { \"const\": \"core.test\", [|\"minLength\"|]: 99 }",
        "'minLength' of 'kind' would not be checked, because the protocol defines that member; remove it")]
    [InlineData("\"kind\": { \"const\": \"core.test\", [|\"titel\"|]: \"x\" }", "'titel' is no keyword; did you mean 'title'?")]
    public void What_would_not_be_checked_of_the_protocols_members_is_said(string properties, string message) =>
        MarkedSchema.Reports(SchemaText.Of(properties), "SYN0006", message);

    [Fact]
    public void References_cannot_be_required_of_a_body() => MarkedSchema.Reports(
        ("core.test.kind.json", "{ \"kind\": \"core.test\", \"type\": \"object\", \"required\": [\"kind\", [|\"_refs\"|]] }"), "SYN0006",
        "'_refs' cannot be required, because references are given when a record is emitted; remove it, and name their kinds in 'refs'");
}
