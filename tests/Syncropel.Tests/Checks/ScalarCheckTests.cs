using System.Text.Json;
using System.Text.RegularExpressions;
using Syncropel.Bodies;
using Syncropel.Checks;
using static Syncropel.Tests.Checks.Probe;

namespace Syncropel.Tests.Checks;

public class ScalarCheckTests
{
    private static readonly string[] OneOfEach = ["null", "true", "1.5", "\"x\"", "[]", "{}"];

    [Fact]
    public void Everything_passes_the_schema_true_and_nothing_the_schema_false()
    {
        Accepts(JsonCheck.Anything, OneOfEach);
        Refuses(JsonCheck.Nothing, "1", "$: the schema allows nothing here, and 1 is there (false)");
        Refuses(JsonCheck.Nothing, "{}", "$: the schema allows nothing here, and an object is there (false)");
    }

    [Theory]
    [InlineData(JsonTypes.Null, "null")]
    [InlineData(JsonTypes.Boolean, "true false")]
    [InlineData(JsonTypes.Integer, "1 1.0 10e-1 1e400 123456789012345678901234567890")]
    [InlineData(JsonTypes.Number, "1 1.5 1e400")]
    [InlineData(JsonTypes.String, "\"\"")]
    [InlineData(JsonTypes.Array, "[]")]
    [InlineData(JsonTypes.Object, "{}")]
    public void A_value_of_the_type_passes(JsonTypes type, string jsons) => Accepts(JsonCheck.Type(type), jsons.Split(' '));

    [Theory]
    [InlineData(JsonTypes.Integer, "1.5", "an integer is expected, and 1.5 found")]
    [InlineData(JsonTypes.Integer, "1e-400", "an integer is expected, and 1e-400 found")]
    [InlineData(JsonTypes.String | JsonTypes.Null, "[1]", "a string or null is expected, and an array found")]
    [InlineData(JsonTypes.Object, "\"x\"", "an object is expected, and \"x\" found")]
    [InlineData(JsonTypes.Array | JsonTypes.Boolean, "null", "an array or true or false is expected, and null found")]
    public void A_value_of_another_type_is_refused(JsonTypes types, string json, string message) =>
        Refuses(JsonCheck.Type(types), json, $"$: {message} (type)");

    [Fact]
    public void Constants_are_compared_as_json()
    {
        Accepts(JsonCheck.Const("""{"a":[1,"é"],"b":null}"""), """{ "b": null, "a": [1.0, "\u00e9"] }""");
        Accepts(JsonCheck.Enum("1", "\"x\"", "[1e2]"), "1.00", "\"x\"", "[100]");
        Refuses(JsonCheck.Const("1"), "true", "$: true is not 1, the only value allowed (const)");
        Refuses(JsonCheck.Const("[1,2]"), "[2, 1]", "$: [2, 1] is not [1,2], the only value allowed (const)");
        Refuses(JsonCheck.Enum("1", "null"), "\"1\"", "$: \"1\" is none of 1, null (enum)");
        Refuses(JsonCheck.Enum(), "1", "$: 1 is none of  (enum)");
    }

    [Fact]
    public void The_length_of_a_text_is_counted_in_code_points()
    {
        Accepts(JsonCheck.MinLength(2), "\"😀😀\"", "1", "[]");
        Accepts(JsonCheck.MaxLength(2), "\"😀😀\"", "\"\"", "123", "{}");
        Refuses(JsonCheck.MinLength(3), "\"😀😀\"", "$: the text has 2 characters; at least 3 are needed (minLength)");
        Refuses(JsonCheck.MaxLength(1), "\"\\ud83d\\ude00x\"", "$: the text has 2 characters; at most 1 are allowed (maxLength)");
    }

    [Fact]
    public void A_text_matches_its_pattern()
    {
        JsonCheck digits = JsonCheck.Pattern(new Regex("^[0-9]+\\z"), "^[0-9]+$");
        Accepts(digits, "\"12\"", "12", "null");
        Refuses(digits, "\"x\"", "$: \"x\" does not match ^[0-9]+$ (pattern)");
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_refused_wherever_it_stands()
    {
        JsonCheck slow = JsonCheck.Pattern(new Regex("^(a+)+\\z", RegexOptions.None, TimeSpan.FromMilliseconds(1)), "^(a+)+$");
        string hostile = new string('a', 40) + "!";
        JsonElement value = JsonElement.Parse($"\"{hostile}\"");
        Assert.False(slow.Accepts(value));
        Assert.False(JsonCheck.Not(slow).Accepts(value));

        var validator = default(BodyValidator);
        validator.Against(value, slow);
        validator.Against(value, JsonCheck.Not(slow));
        Assert.Equal(
            $"$: \"{hostile}\" took longer than 1 ms to hold against ^(a+)+$ (pattern)\n"
            + $"$: \"{hostile}\" took longer than 1 ms to hold against ^(a+)+\\z (pattern)",
            validator.ToResult().ToString());
    }

    [Fact]
    public void Numbers_are_compared_exactly()
    {
        Accepts(JsonCheck.Minimum("9007199254740993"), "9007199254740993", "1e400", "\"1\"");
        Refuses(JsonCheck.Minimum("9007199254740993"), "9007199254740992",
            "$: 9007199254740992 is less than 9007199254740993 (minimum)");
        Accepts(JsonCheck.Maximum("0.1"), "0.1", "1e-1", "-1e999999999999", "null");
        Refuses(JsonCheck.Maximum("0.1"), "0.10000000000000000001", "$: 0.10000000000000000001 is more than 0.1 (maximum)");
        Accepts(JsonCheck.ExclusiveMinimum("0"), "1e-1000000000");
        Refuses(JsonCheck.ExclusiveMinimum("0"), "-0.0", "$: -0.0 is not more than 0 (exclusiveMinimum)");
        Accepts(JsonCheck.ExclusiveMaximum("1e1000000000"), "1e999999999");
        Refuses(JsonCheck.ExclusiveMaximum("1e3"), "1000", "$: 1000 is not less than 1e3 (exclusiveMaximum)");
    }

    [Fact]
    public void A_multiple_is_one_of_the_decimals()
    {
        Accepts(JsonCheck.MultipleOf("0.1"), "0.3", "0", "1e1000000000", "\"0.05\"");
        Accepts(JsonCheck.MultipleOf("3"), "-12.0", "111111111111111111111111111111");
        Refuses(JsonCheck.MultipleOf("0.1"), "0.30000000000000004", "$: 0.30000000000000004 is no multiple of 0.1 (multipleOf)");
        Refuses(JsonCheck.MultipleOf("7"), "1e1000000000", "$: 1e1000000000 is no multiple of 7 (multipleOf)");
        Assert.Throws<ArgumentException>(static () => JsonCheck.MultipleOf("0"));
        Assert.Throws<ArgumentException>(static () => JsonCheck.MultipleOf("-1"));
    }
}
