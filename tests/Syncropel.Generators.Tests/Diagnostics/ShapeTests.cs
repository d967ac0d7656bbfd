using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0005: a keyword whose value has the wrong shape, at the value.</summary>
public class ShapeTests
{
    private const string Types = "the types are string, integer, number, boolean, object, array, null";

    [Theory]
    [InlineData("{ \"title\": [|5|], \"type\": \"string\" }", "'title' is the number 5; write a string")]
    [InlineData("{ \"description\": [|null|], \"type\": \"string\" }", "'description' is null; write a string")]
    [InlineData("{ \"$comment\": [|{}|], \"type\": \"string\" }", "'$comment' is an object; write a string")]
    [InlineData("{ \"examples\": [|\"x\"|], \"type\": \"string\" }", "'examples' is the string \"x\"; write an array")]
    [InlineData("{ \"deprecated\": [|\"true\"|], \"type\": \"string\" }", "'deprecated' is the string \"true\"; write true or false")]
    [InlineData("{ \"type\": [|\"strng\"|], \"minLength\": 1 }", "'type' is the string \"strng\"; did you mean \"string\"?")]
    [InlineData("{ \"type\": [|\"text\"|] }", "'type' is the string \"text\"; " + Types)]
    [InlineData("{ \"type\": [|5|] }", "'type' is the number 5; write a type's name, or an array of such names")]
    [InlineData("{ \"type\": [|[]|] }", "'type' is an array; write a type's name, or an array of such names")]
    [InlineData("{ \"type\": [\"string\", [|\"nul\"|]] }", "'type' is the string \"nul\"; did you mean \"null\"?")]
    [InlineData("{ \"type\": [\"string\", [|null|]] }", "'type' is null; " + Types)]
    [InlineData("{ \"type\": [\"string\", [|\"string\"|]] }", "'type' is the string \"string\"; it is there already; remove one")]
    [InlineData("{ \"type\": \"string\", \"minLength\": [|\"3\"|] }", "'minLength' is the string \"3\"; write an integer from 0")]
    [InlineData("{ \"type\": \"string\", \"minLength\": [|-1|] }", "'minLength' is the number -1; write an integer from 0")]
    [InlineData("{ \"type\": \"string\", \"maxLength\": [|1.5|] }", "'maxLength' is the number 1.5; write an integer from 0")]
    [InlineData("{ \"type\": \"string\", \"maxLength\": [|1e-30|] }", "'maxLength' is the number 1e-30; write an integer from 0")]
    [InlineData("{ \"type\": \"string\", \"maxLength\": [|2147483648|] }", "'maxLength' is the number 2147483648; write an integer from 0")]
    [InlineData(
        "{ \"type\": \"string\", \"minLength\": 3, \"maxLength\": [|2|] }",
        "'maxLength' is the number 2; 'minLength' is more, so no value fits")]
    [InlineData("{ \"type\": \"string\", \"pattern\": [|5|] }", "'pattern' is the number 5; write a regular expression in a string")]
    [InlineData(
        "{ \"type\": \"string\", \"pattern\": [|\"(?>a)\"|] }",
        "'pattern' is no regular expression of ECMA-262: '(?>a' begins no group of ECMA-262; mend it")]
    [InlineData(
        "{ \"type\": \"string\", \"pattern\": [|\"[a\"|] }",
        "'pattern' is no regular expression of ECMA-262: a '[' is not closed; add ']'; mend it")]
    [InlineData("{ \"type\": \"string\", \"format\": [|5|] }", "'format' is the number 5; write a format's name")]
    [InlineData("{ \"type\": \"integer\", \"minimum\": [|\"3\"|] }", "'minimum' is the string \"3\"; write a number")]
    [InlineData("{ \"type\": \"integer\", \"exclusiveMinimum\": [|true|] }", "'exclusiveMinimum' is true; write a number")]
    [InlineData(
        "{ \"type\": \"integer\", \"minimum\": 3, \"exclusiveMaximum\": [|3|] }",
        "'exclusiveMaximum' is the number 3; together with 'minimum' no value fits")]
    [InlineData(
        "{ \"type\": \"integer\", \"exclusiveMinimum\": 3, \"maximum\": [|3|] }",
        "'maximum' is the number 3; together with 'exclusiveMinimum' no value fits")]
    [InlineData(
        "{ \"type\": \"integer\", \"exclusiveMinimum\": 3, \"exclusiveMaximum\": [|4|] }",
        "'exclusiveMaximum' is the number 4; together with 'exclusiveMinimum' no value fits")]
    [InlineData(
        "{ \"type\": \"number\", \"exclusiveMinimum\": 3, \"exclusiveMaximum\": [|3|] }",
        "'exclusiveMaximum' is the number 3; together with 'exclusiveMinimum' no value fits")]
    [InlineData(
        "{ \"type\": \"number\", \"minimum\": 3, \"exclusiveMaximum\": [|3|] }",
        "'exclusiveMaximum' is the number 3; together with 'minimum' no value fits")]
    [InlineData(
        "{ \"type\": \"number\", \"exclusiveMinimum\": 3, \"maximum\": [|3|] }",
        "'maximum' is the number 3; together with 'exclusiveMinimum' no value fits")]
    [InlineData("{ \"type\": \"integer\", \"multipleOf\": [|0|] }", "'multipleOf' is the number 0; write a number above 0")]
    [InlineData("{ \"type\": \"number\", \"minimum\": [|[]|] }", "'minimum' is an array; write a number")]
    [InlineData(
        "{ \"type\": \"number\", \"minimum\": 1e401, \"maximum\": [|1e400|] }",
        "'maximum' is the number 1e400; together with 'minimum' no value fits")]
    [InlineData("{ \"type\": \"number\", \"multipleOf\": [|-0.1|] }", "'multipleOf' is the number -0.1; write a number above 0")]
    [InlineData(
        "{ \"type\": \"number\", \"minimum\": 1, \"maximum\": [|0|] }",
        "'maximum' is the number 0; together with 'minimum' no value fits")]
    [InlineData(
        "{ \"type\": \"array\", \"items\": [|[]|] }",
        "'items' is an array; that is the spelling of older drafts; rename it to 'prefixItems'")]
    [InlineData("{ \"type\": \"array\", \"items\": [|1|] }", "'items' is the number 1; write a schema: an object, true or false")]
    [InlineData(
        "{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"uniqueItems\": [|1|] }",
        "'uniqueItems' is the number 1; write true or false")]
    [InlineData(
        "{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"minItems\": 2, \"maxItems\": [|1|] }",
        "'maxItems' is the number 1; 'minItems' is more, so no value fits")]
    [InlineData(
        "{ \"type\": \"object\", \"properties\": [|[]|], \"required\": [\"x\"] }",
        "'properties' is an array; write an object with a schema a member")]
    [InlineData(
        "{ \"type\": \"object\", \"properties\": { \"b\": [|\"string\"|] } }",
        "'b' is the string \"string\"; write a schema: an object, true or false")]
    [InlineData("{ \"type\": \"object\", \"required\": [|\"x\"|] }", "'required' is the string \"x\"; write an array of strings")]
    [InlineData("{ \"type\": \"object\", \"required\": [[|5|]] }", "'required' holds the number 5; write strings only")]
    [InlineData(
        "{ \"type\": \"object\", \"properties\": { \"x\": { \"type\": \"string\" } }, \"required\": [\"x\", [|\"x\"|]] }",
        "'required' holds \"x\" twice; remove one")]
    [InlineData(
        "{ \"type\": \"object\", \"additionalProperties\": [|\"no\"|] }",
        "'additionalProperties' is the string \"no\"; write a schema: an object, true or false")]
    [InlineData(
        "{ \"type\": \"object\", \"minProperties\": 2, \"maxProperties\": [|1|] }",
        "'maxProperties' is the number 1; 'minProperties' is more, so no value fits")]
    [InlineData("{ \"enum\": [|[]|] }", "'enum' is an array; write an array of at least one value")]
    [InlineData("{ \"enum\": [|\"a\"|] }", "'enum' is the string \"a\"; write an array of at least one value")]
    [InlineData("{ \"enum\": [\"a\", [|\"a\"|]] }", "'enum' holds \"a\" twice; remove one")]
    [InlineData("{ \"enum\": [1, [|1.0|]] }", "'enum' holds the number 1.0 twice; remove one")]
    [InlineData("{ \"enum\": [{ \"x\": [1], \"y\": 2 }, [|{ \"y\": 2, \"x\": [1] }|]] }", "'enum' holds an object twice; remove one")]
    public void A_value_of_the_wrong_shape_is_one_mistake(string member, string message) =>
        MarkedSchema.MemberReports(member, "SYN0005", message);

    [Theory]
    [InlineData("\"type\": [|\"array\"|]", "'type' is the string \"array\"; a body is an object, so write \"object\"")]
    [InlineData("\"type\": [|[\"object\", \"null\"]|]", "'type' is an array; a body is an object, so write \"object\"")]
    [InlineData(
        "\"type\": \"object\", \"properties\": [|[]|], \"required\": [\"x\"]",
        "'properties' is an array; write an object with a schema a member")]
    [InlineData("\"type\": \"object\", \"act\": [|\"PUTT\"|]", "'act' is the string \"PUTT\"; did you mean \"PUT\"?")]
    [InlineData("\"type\": \"object\", \"act\": [|\"put\"|]", "'act' is the string \"put\"; did you mean \"PUT\"?")]
    [InlineData(
        "\"type\": \"object\", \"act\": [|\"DELETE\"|]",
        "'act' is the string \"DELETE\"; write one of INTEND, DO, KNOW, LEARN, GET, PUT, CALL, MAP")]
    [InlineData("\"type\": \"object\", \"act\": [|1|]", "'act' is the number 1; write a string")]
    [InlineData("\"type\": \"object\", \"dataType\": [|\"SCALER\"|]", "'dataType' is the string \"SCALER\"; did you mean \"SCALAR\"?")]
    [InlineData("\"type\": \"object\", \"refs\": [|\"@a.b\"|]", "'refs' is the string \"@a.b\"; write an array of strings")]
    [InlineData("\"type\": \"object\", \"$schema\": [|1|]", "'$schema' is the number 1; write a string")]
    [InlineData(
        "\"type\": \"object\", \"properties\": { [|\"kind\"|]: { \"const\": \"core.other\" } }",
        "'kind' is the protocol's; where a schema declares it, it must be a \"const\" with the schema's own kind")]
    [InlineData(
        "\"type\": \"object\", \"properties\": { [|\"kind\"|]: { \"type\": [\"string\"], \"const\": \"core.test\" } }",
        "'kind' is the protocol's; where a schema declares it, it must be a \"const\" with the schema's own kind")]
    [InlineData(
        "\"type\": \"object\", \"properties\": { [|\"kind\"|]: false }",
        "'kind' is the protocol's; where a schema declares it, it must be a \"const\" with the schema's own kind")]
    [InlineData(
        "\"type\": \"object\", \"properties\": { [|\"_refs\"|]: false }",
        "'_refs' is the protocol's; where a schema declares it, it must be of \"type\": \"array\"")]
    [InlineData(
        "\"type\": \"object\", \"properties\": { [|\"_refs\"|]: { \"type\": \"object\" } }",
        "'_refs' is the protocol's; where a schema declares it, it must be of \"type\": \"array\"")]
    public void The_root_has_shapes_too(string more, string message) =>
        MarkedSchema.Reports(("core.test.kind.json", $"{{ \"kind\": \"core.test\", {more} }}"), "SYN0005", message);

    [Fact]
    public void A_body_without_type_is_told_at_its_start() => MarkedSchema.Reports(
        ("core.test.kind.json", "[|{|] \"kind\": \"core.test\" }"),
        "SYN0005", "'type' is missing; a body is an object, so add \"type\": \"object\"");

    [Theory]
    [InlineData("[|[]|]", "'core.test.kind.json' is an array; a schema file holds one object")]
    [InlineData("[|true|]", "'core.test.kind.json' is true; a schema file holds one object")]
    public void A_file_that_is_no_object_is_one_mistake(string text, string message) =>
        MarkedSchema.Reports(("core.test.kind.json", text), "SYN0005", message);

    [Theory]
    [InlineData("\"kind\": { \"const\": \"core.test\" }, \"_refs\": { \"type\": \"array\" }, \"a\": { \"type\": \"string\" }")]
    [InlineData("\"kind\": { \"type\": \"string\", \"const\": \"core.test\", \"title\": \"The kind\" }, \"a\": { \"type\": \"string\" }")]
    [InlineData("\"kind\": true, \"_refs\": true, \"a\": { \"type\": \"string\" }")]
    public void What_the_protocol_defines_may_be_declared_as_it_is(string properties) =>
        GeneratorHarness.Load(SchemaText.Of(properties, required: "kind, a")).Body.RoundTrip("\"a\":\"x\"");
}
