using System.Text.RegularExpressions;
using Syncropel.Checks;
using static Syncropel.Tests.Checks.Probe;

namespace Syncropel.Tests.Checks;

public class ContainerCheckTests
{
    private static readonly JsonCheck Text = JsonCheck.Type(JsonTypes.String);

    private static readonly Regex Extension = new("^x-");

    [Fact]
    public void Elements_are_counted()
    {
        Accepts(JsonCheck.MinItems(1), "[1]", "\"\"", "{}");
        Accepts(JsonCheck.MaxItems(1), "[1]", "\"ab\"");
        Refuses(JsonCheck.MinItems(2), "[1]", "$: the list has 1 elements; at least 2 are needed (minItems)");
        Refuses(JsonCheck.MaxItems(0), "[1]", "$: the list has 1 elements; at most 0 are allowed (maxItems)");
    }

    [Fact]
    public void Elements_are_unique_as_json()
    {
        Accepts(JsonCheck.UniqueItems(), "[1, \"1\", true, [1], {\"a\": 1}, {\"a\": 2}, null, false, 0]", "\"aa\"");
        Refuses(JsonCheck.UniqueItems(), "[1, 2, 1.0]", "$: elements 0 and 2 are equal: 1.0 (uniqueItems)");
        Refuses(JsonCheck.UniqueItems(), "[{\"a\": 1, \"b\": 2}, {\"b\": 2, \"a\": 1e0}]",
            "$: elements 0 and 1 are equal: {\"b\": 2, \"a\": 1e0} (uniqueItems)");
        Refuses(JsonCheck.UniqueItems(), "[1, 1, 1]",
            "$: elements 0 and 1 are equal: 1 (uniqueItems)\n$: elements 0 and 2 are equal: 1 (uniqueItems)");
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(30_000)]
    public void Objects_of_any_size_are_equal_in_any_order_of_their_members(int count)
    {
        string members = string.Join(',', Enumerable.Range(0, count).Select(static i => $"\"m{i}\": {i}"));
        string reversed = string.Join(',', Enumerable.Range(0, count).Reverse().Select(static i => $"\"m{i}\": {i}.0"));
        string otherValue = members.Replace("\"m1\": 1", "\"m1\": 2", StringComparison.Ordinal);
        string otherName = members.Replace("\"m1\":", "\"M1\":", StringComparison.Ordinal);

        JsonCheck expected = JsonCheck.Const($"{{{members}}}");
        Accepts(expected, $"{{{members}}}", $"{{{reversed}}}");
        Assert.NotEqual("", Find(expected, $"{{{otherValue}}}"));
        Assert.NotEqual("", Find(expected, $"{{{otherName}}}"));
    }

    [Fact]
    public void Elements_have_their_own_schemas_and_the_rest_one()
    {
        JsonCheck list = JsonCheck.All(JsonCheck.PrefixItems(Text, JsonCheck.Anything), JsonCheck.Items(2, JsonCheck.Minimum("1")));
        Accepts(list, "[]", "[\"a\"]", "[\"a\", 0, 1]", "{}");
        Refuses(list, "[0, 0, 1, 0]", "$[0]: a string is expected, and 0 found (type)\n$[3]: 0 is less than 1 (minimum)");
        Refuses(JsonCheck.Items(1, JsonCheck.Nothing), "[1, 2]", "$[1]: the schema allows no such element (items)");
        Refuses(JsonCheck.PrefixItems(JsonCheck.Nothing), "[1]", "$[0]: the schema allows no such element (prefixItems)");
    }

    [Fact]
    public void Elements_that_fit_are_counted()
    {
        Accepts(JsonCheck.Contains(Text), "[1, \"a\"]", "{}");
        Accepts(JsonCheck.Contains(Text, 0), "[]");
        Accepts(JsonCheck.Contains(Text, 2, 2), "[\"a\", 1, \"b\"]");
        Refuses(JsonCheck.Contains(Text), "[1]", "$: 0 elements fit; at least 1 must (contains)");
        Refuses(JsonCheck.Contains(Text, 2), "[\"a\"]", "$: 1 elements fit; at least 2 must (minContains)");
        Refuses(JsonCheck.Contains(Text, 0, 1), "[\"a\", \"b\"]", "$: 2 elements fit; at most 1 may (maxContains)");
    }

    [Fact]
    public void Members_are_counted_and_required()
    {
        Accepts(JsonCheck.MinProperties(1), "{\"a\": 1}", "[]");
        Accepts(JsonCheck.MaxProperties(1), "{\"a\": 1}", "\"ab\"");
        Refuses(JsonCheck.MinProperties(1), "{}", "$: the object has 0 members; at least 1 are needed (minProperties)");
        Refuses(JsonCheck.MaxProperties(0), "{\"a\": 1}", "$: the object has 1 members; at most 0 are allowed (maxProperties)");
        Accepts(JsonCheck.Required("a"), "{\"a\": null}", "[]");
        Refuses(JsonCheck.Required("a", "b"), "{}",
            "$: the required member 'a' is missing (required)\n$: the required member 'b' is missing (required)");
    }

    [Fact]
    public void A_member_can_ask_for_others_and_for_a_schema()
    {
        Accepts(JsonCheck.DependentRequired("a", "b"), "{}", "{\"b\": 1}", "{\"a\": 1, \"b\": 1}", "[]");
        Refuses(JsonCheck.DependentRequired("a", "b"), "{\"a\": 1}",
            "$: the member 'b' is missing, which is required where 'a' is (dependentRequired)");
        Accepts(JsonCheck.DependentSchema("a", JsonCheck.MaxProperties(1)), "{\"a\": 1}", "{\"b\": 1, \"c\": 1}", "1");
        Refuses(JsonCheck.DependentSchema("a", JsonCheck.MaxProperties(1)), "{\"a\": 1, \"b\": 1}",
            "$: the object has 2 members; at most 1 are allowed (maxProperties)");
        Refuses(JsonCheck.DependentSchema("a", JsonCheck.Nothing), "{\"a\": 1}",
            "$: the schema allows no object with the member 'a' (dependentSchemas)");
    }

    [Fact]
    public void Members_have_schemas_by_name_by_pattern_and_for_the_rest()
    {
        JsonCheck schema = JsonCheck.All(
            JsonCheck.Property("a", Text),
            JsonCheck.PatternProperty(Extension, "^x-", JsonCheck.Minimum("1")),
            JsonCheck.AdditionalProperties(JsonCheck.Type(JsonTypes.Null), ["a"], [Extension]));
        Accepts(schema, "{\"a\": \"\", \"x-b\": 1, \"c\": null}", "[]");
        Refuses(schema, "{\"a\": 1, \"x-b\": 0, \"c d\": \"\"}",
            "$.a: a string is expected, and 1 found (type)\n"
            + "$['x-b']: 0 is less than 1 (minimum)\n"
            + "$['c d']: null is expected, and \"\" found (type)");
    }

    [Fact]
    public void A_member_that_may_not_be_is_named_with_its_keyword()
    {
        Refuses(JsonCheck.Property("a", JsonCheck.Nothing), "{\"a\": 1}", "$.a: the schema allows no such member (properties)");
        Refuses(JsonCheck.PatternProperty(Extension, "^x-", JsonCheck.Nothing), "{\"x-a\": 1}",
            "$['x-a']: the schema allows no member whose name matches ^x- (patternProperties)");
        Refuses(JsonCheck.AdditionalProperties(JsonCheck.Nothing, ["a"], []), "{\"a\": 1, \"b\": 1}",
            "$.b: the schema allows no such member (additionalProperties)");
    }

    [Fact]
    public void The_names_of_members_are_texts()
    {
        Accepts(JsonCheck.PropertyNames(JsonCheck.MaxLength(1)), "{\"a\": 1, \"😀\": 2}", "[]");
        Refuses(JsonCheck.PropertyNames(JsonCheck.MaxLength(1)), "{\"a\\\"\": 1}",
            "$['a\"']: the member's name is refused: the text has 2 characters; at most 1 are allowed (propertyNames)");
        Refuses(JsonCheck.PropertyNames(JsonCheck.Nothing), "{\"a\": 1}",
            "$.a: the member's name is refused: no name is allowed (propertyNames)");
    }

    [Fact]
    public void Paths_lead_to_the_depth()
    {
        JsonCheck deep = JsonCheck.Property("a", JsonCheck.Items(0, JsonCheck.Property("b c", Text)));
        Refuses(deep, "{\"a\": [{}, {\"b c\": 1}]}", "$.a[1]['b c']: a string is expected, and 1 found (type)");
    }
}
