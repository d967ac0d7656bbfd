using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0005: what shape a keyword needs, keyword by keyword; and that a value of that shape is read.</summary>
public class KeywordShapeTests
{
    private const string ASchema = "write a schema: an object, true or false";
    private const string Schemas = "write an array of at least one schema";
    private const string Map = "write an object with a schema a member";
    private const string Count = "write an integer from 0";
    private const string Text = "write a string";
    private const string Boolean = "write true or false";

    [Theory]
    [InlineData("not", ASchema)]
    [InlineData("if", ASchema)]
    [InlineData("items", ASchema)]
    [InlineData("contains", ASchema)]
    [InlineData("additionalProperties", ASchema)]
    [InlineData("propertyNames", ASchema)]
    [InlineData("contentSchema", ASchema)]
    [InlineData("allOf", Schemas)]
    [InlineData("anyOf", Schemas)]
    [InlineData("oneOf", Schemas)]
    [InlineData("prefixItems", Schemas)]
    [InlineData("properties", Map)]
    [InlineData("patternProperties", Map)]
    [InlineData("dependentSchemas", Map)]
    [InlineData("$defs", Map)]
    [InlineData("definitions", Map)]
    [InlineData("minContains", Count)]
    [InlineData("maxContains", Count)]
    [InlineData("minItems", Count)]
    [InlineData("minProperties", Count)]
    [InlineData("contentEncoding", Text)]
    [InlineData("contentMediaType", Text)]
    [InlineData("$id", Text)]
    [InlineData("$anchor", Text)]
    [InlineData("$dynamicAnchor", Text)]
    [InlineData("$schema", Text)]
    [InlineData("csharpName", Text)]
    [InlineData("readOnly", Boolean)]
    [InlineData("writeOnly", Boolean)]
    [InlineData("$ref", "write a reference in a string, such as \"#/$defs/address\"")]
    [InlineData("dependentRequired", "write an object with an array of names a member")]
    public void A_number_below_zero_is_no_shape_of_any_keyword(string keyword, string remedy) => MarkedSchema.MemberReports(
        $"{{ \"{keyword}\": [|-1|] }}", "SYN0005", $"'{keyword}' is the number -1; {remedy}");

    [Theory]
    [InlineData("allOf")]
    [InlineData("anyOf")]
    [InlineData("oneOf")]
    [InlineData("prefixItems")]
    public void A_list_of_schemas_is_not_empty(string keyword) => MarkedSchema.MemberReports(
        $"{{ \"{keyword}\": [|[]|] }}", "SYN0005", $"'{keyword}' is an array; {Schemas}");

    [Theory]
    [InlineData("{ \"allOf\": [{}, [|\"x\"|]] }", "'allOf' is the string \"x\"; " + ASchema)]
    [InlineData("{ \"prefixItems\": [[|null|]] }", "'prefixItems' is null; " + ASchema)]
    [InlineData("{ \"dependentSchemas\": { \"b\": [|[]|] } }", "'b' is an array; " + ASchema)]
    [InlineData("{ \"$defs\": { \"b\": [|\"string\"|] } }", "'b' is the string \"string\"; " + ASchema)]
    [InlineData("{ \"patternProperties\": { \"^b\": [|1|] } }", "'^b' is the number 1; " + ASchema)]
    [InlineData(
        "{ \"patternProperties\": { [|\"[b\"|]: {} } }",
        "'patternProperties' is no regular expression of ECMA-262: a '[' is not closed; add ']'; mend it")]
    [InlineData("{ \"dependentRequired\": { \"b\": [|\"c\"|] } }", "'b' is the string \"c\"; write an array of strings")]
    [InlineData("{ \"dependentRequired\": { \"b\": [\"c\", [|\"c\"|]] } }", "'b' holds \"c\" twice; remove one")]
    [InlineData("{ \"dependentRequired\": { \"b\": [[|true|]] } }", "'b' holds true; write strings only")]
    [InlineData("{ \"contentSchema\": { \"type\": [|\"strng\"|] } }", "'type' is the string \"strng\"; did you mean \"string\"?")]
    public void What_stands_within_a_keyword_has_a_shape_too(string member, string message) =>
        MarkedSchema.MemberReports(member, "SYN0005", message);

    [Theory]
    [InlineData("\"not\": { \"const\": 1 }")]
    [InlineData("\"not\": false")]
    [InlineData("\"if\": { \"type\": \"string\" }, \"then\": { \"minLength\": 1 }, \"else\": true")]
    [InlineData("\"if\": true")]
    [InlineData("\"allOf\": [{ \"type\": \"string\" }, true]")]
    [InlineData("\"anyOf\": [{ \"type\": \"string\" }, { \"type\": \"integer\" }]")]
    [InlineData("\"oneOf\": [{ \"type\": \"string\" }]")]
    [InlineData("\"items\": false, \"prefixItems\": [true], \"contains\": {}, \"minContains\": 0, \"maxContains\": 2.0")]
    [InlineData("\"type\": [\"number\", \"integer\"]")]
    [InlineData("\"type\": [\"integer\", \"number\"]")]
    [InlineData("\"type\": \"null\"")]
    [InlineData("\"const\": null")]
    [InlineData("\"enum\": [1, \"1\", null, [1], { \"a\": 1 }]")]
    [InlineData("\"patternProperties\": { \"^x\": true }, \"propertyNames\": { \"maxLength\": 9 }")]
    [InlineData("\"dependentRequired\": { \"b\": [\"c\"], \"c\": [] }, \"dependentSchemas\": { \"b\": { \"minProperties\": 2 } }")]
    [InlineData("\"type\": \"string\", \"contentEncoding\": \"base64\", \"contentMediaType\": \"x/y\", \"contentSchema\": {}")]
    [InlineData("\"readOnly\": true, \"writeOnly\": false, \"deprecated\": true, \"examples\": [], \"default\": [1, { }]")]
    [InlineData("\"type\": \"integer\", \"minimum\": 0.5, \"maximum\": 9223372036854775808, \"multipleOf\": 0.5")]
    [InlineData("\"type\": \"number\", \"maximum\": 1e400")]
    [InlineData("")]
    public void A_value_of_the_right_shape_is_read(string keywords) =>
        Assert.Equal("a", SchemaReading.Member($"{{ {keywords} }}").JsonName);

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void A_schema_may_be_a_boolean(string schema) => Assert.Equal("A", SchemaReading.Member(schema).CSharpName);
}
