using System.Text.Json.Nodes;
using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0010: constants, values of enums and defaults that the schema around them refuses.</summary>
public class OwnValueTests
{
    [Theory]
    [InlineData("\"type\": \"integer\", \"const\": [|\"1\"|]", "const", "the string \"1\"", "'type' is integer")]
    [InlineData("\"type\": \"integer\", \"const\": [|1.5|]", "const", "the number 1.5", "'type' is integer")]
    [InlineData("\"type\": \"integer\", \"const\": [|1e-30|]", "const", "the number 1e-30", "'type' is integer")]
    [InlineData("\"type\": [\"string\", \"null\"], \"const\": [|true|]", "const", "true", "'type' is string or null")]
    [InlineData("\"type\": \"null\", \"const\": [|\"x\"|]", "const", "the string \"x\"", "'type' is null")]
    [InlineData("\"minLength\": 2, \"const\": [|\"x\"|]", "const", "the string \"x\"", "'minLength' is 2")]
    [InlineData("\"type\": \"string\", \"enum\": [\"a\", [|1|]]", "enum", "the number 1", "'type' is string")]
    [InlineData("\"type\": \"string\", \"enum\": [\"a\", [|null|]]", "enum", "null", "'type' is string")]
    [InlineData("\"type\": \"null\", \"enum\": [[|\"a\"|]]", "enum", "the string \"a\"", "'type' is null")]
    [InlineData("\"format\": \"ipv4\", \"const\": [|\"1.2.3\"|]", "const", "the string \"1.2.3\"", "'format' is ipv4")]
    [InlineData("\"pattern\": \"^a$\", \"enum\": [\"a\", [|\"b\"|]]", "enum", "the string \"b\"", "'pattern' is ^a$")]
    [InlineData("\"maximum\": 1, \"enum\": [1, [|2|]]", "enum", "the number 2", "'maximum' is 1")]
    public void A_constant_that_no_value_can_be_is_reported(string keywords, string keyword, string value, string reason) =>
        MarkedSchema.MemberReports($"{{ {keywords} }}", "SYN0010", $"'{keyword}' has {value}, which its own schema refuses: {reason}");

    [Theory]
    [InlineData("\"type\": \"string\"", "1", "the number 1", "'type' is string")]
    [InlineData("\"minLength\": 2", "\"🎵\"", "the string \"🎵\"", "'minLength' is 2")]
    [InlineData("\"maxLength\": 2", "\"abc\"", "the string \"abc\"", "'maxLength' is 2")]
    [InlineData("\"pattern\": \"^a\"", "\"b\"", "the string \"b\"", "'pattern' is ^a")]
    [InlineData("\"format\": \"date\"", "\"2026-02-30\"", "the string \"2026-02-30\"", "'format' is date")]
    [InlineData("\"format\": \"date\"", "\"0000-01-01\"", "the string \"0000-01-01\"", "'format' is date")]
    [InlineData("\"format\": \"date-time\"", "\"2026-01-31T12:00:00\"", "the string \"2026-01-31T12:00:00\"", "'format' is date-time")]
    [InlineData("\"format\": \"time\"", "\"23:59:60Z\"", "the string \"23:59:60Z\"", "'format' is time")]
    [InlineData("\"format\": \"uri\"", "\"/a\"", "the string \"/a\"", "'format' is uri")]
    [InlineData("\"format\": \"email\"", "\"x\"", "the string \"x\"", "'format' is email")]
    [InlineData("\"format\": \"duration\"", "\"1h\"", "the string \"1h\"", "'format' is duration")]
    [InlineData("\"format\": \"uuid\"", "\"x\"", "the string \"x\"", "'format' is uuid")]
    [InlineData("\"minimum\": 2", "1.5", "the number 1.5", "'minimum' is 2")]
    [InlineData("\"maximum\": 2", "2.5", "the number 2.5", "'maximum' is 2")]
    [InlineData("\"exclusiveMinimum\": 2", "2", "the number 2", "'exclusiveMinimum' is 2")]
    [InlineData("\"exclusiveMaximum\": 2", "2.0", "the number 2.0", "'exclusiveMaximum' is 2")]
    [InlineData("\"multipleOf\": 0.1", "0.35", "the number 0.35", "'multipleOf' is 0.1")]
    [InlineData("\"type\": \"integer\"", "9223372036854775808", "the number 9223372036854775808", "no integer of 64 bits is that")]
    [InlineData("\"type\": \"integer\", \"format\": \"int32\"", "2147483648", "the number 2147483648", "'format' is int32")]
    [InlineData("\"type\": \"number\"", "1e400", "the number 1e400", "no double is that")]
    [InlineData("\"type\": \"number\", \"format\": \"decimal\"", "1e30", "the number 1e30", "'format' is decimal")]
    [InlineData("\"const\": \"a\"", "\"b\"", "the string \"b\"", "'const' is the string \"a\"")]
    [InlineData("\"enum\": [\"a\", \"b\"]", "\"c\"", "the string \"c\"", "'enum' does not hold it")]
    [InlineData("\"minItems\": 1", "[]", "an array", "'minItems' is 1")]
    [InlineData("\"maxItems\": 1", "[1, 2]", "an array", "'maxItems' is 1")]
    [InlineData("\"uniqueItems\": true", "[1, 1.0]", "an array", "'uniqueItems' is true")]
    [InlineData("\"items\": { \"type\": \"string\" }", "[\"a\", 1]", "an array", "in element 1, 'type' is string")]
    [InlineData("\"prefixItems\": [{ \"type\": \"string\" }]", "[1]", "an array", "in element 0, 'type' is string")]
    [InlineData("\"required\": [\"x\"]", "{}", "an object", "'x' is required")]
    [InlineData("\"properties\": { \"x\": { \"minimum\": 1 } }", "{ \"x\": 0 }", "an object", "in 'x', 'minimum' is 1")]
    [InlineData("\"additionalProperties\": false", "{ \"x\": 0 }", "an object", "in 'x', it accepts no value")]
    [InlineData("\"allOf\": [{ \"maximum\": 1 }]", "2", "the number 2", "'maximum' is 1")]
    [InlineData("\"anyOf\": [{ \"type\": \"string\" }, { \"type\": \"null\" }]", "2", "the number 2", "no branch of 'anyOf' fits")]
    [InlineData("\"oneOf\": [{ \"type\": \"string\" }, { \"maximum\": 1 }]", "2", "the number 2", "no branch of 'oneOf' fits")]
    [InlineData("\"$ref\": \"#/$defs/d\", \"$defs\": { \"d\": { \"type\": \"string\" } }", "2", "the number 2", "'type' is string")]
    public void A_default_that_its_schema_refuses_is_reported_keyword_by_keyword(string keywords, string value, string what, string reason)
    {
        string pointer = keywords.Replace("#/$defs", "#/properties/a/$defs", StringComparison.Ordinal);
        MarkedSchema.MemberReports(
            $"{{ {pointer}, \"default\": [|{value}|] }}", "SYN0010", $"'default' has {what}, which its own schema refuses: {reason}");
    }

    [Theory]
    [InlineData("\"type\": \"string\", \"maxLength\": 1", "\"🎵\"", "\"🎵\"")]
    [InlineData("\"type\": \"integer\", \"minimum\": 1, \"multipleOf\": 2", "2.0", "2")]
    [InlineData("\"type\": \"array\", \"items\": { \"type\": \"string\" }", "[ \"a\" ]", "[\"a\"]")]
    [InlineData("\"type\": [\"string\", \"null\"]", "null", null)]
    [InlineData("\"const\": \"a\"", "\"a\"", null)]
    [InlineData("\"format\": \"time\", \"type\": \"string\"", "\"12:30:00z\"", "\"12:30:00z\"")]
    [InlineData("\"format\": \"email\", \"type\": \"string\"", "\"a@b\"", "\"a@b\"")]
    [InlineData("\"format\": \"date-time\", \"type\": \"string\"", "\"2026-01-31T12:00:00Z\"", "\"2026-01-31T12:00:00Z\"")]
    public void A_default_that_fits_is_part_of_the_model_unless_it_says_nothing(string keywords, string value, string? json)
    {
        MemberModel member = SchemaReading.Member($"{{ {keywords}, \"default\": {value} }}");
        Assert.Equal(json is null, member.Default is null);
        if (json is not null) Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(member.Default!)));
    }

    [Fact]
    public void A_member_that_only_refers_takes_the_default_of_what_it_refers_to()
    {
        KindModel model = SchemaReading.Model(SchemaText.Of(
            "\"a\": { \"$ref\": \"#/$defs/d\" }", more: "\"$defs\": { \"d\": { \"type\": \"string\", \"default\": \"x\" } }"));
        Assert.Equal("\"x\"", model.Body.Members[0].Default);
    }

    [Theory]
    [InlineData("\"type\": \"integer\", \"const\": 1.0")]
    [InlineData("\"type\": \"integer\", \"const\": 9223372036854775808")]
    [InlineData("\"type\": \"number\", \"enum\": [1, 1.5]")]
    [InlineData("\"type\": [\"string\", \"null\"], \"enum\": [\"a\", null]")]
    [InlineData("\"format\": \"date\", \"const\": \"2026-01-31\"")]
    public void A_constant_of_the_schemas_own_type_is_fine(string keywords) => Assert.NotNull(SchemaReading.Member($"{{ {keywords} }}"));
}
