using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Bodies;

public class BodyValidatorTests
{
    private delegate void Check(ref BodyValidator validator);

    [Theory]
    [InlineData("abc", 3, 3, null)]
    [InlineData("", 0, 0, null)]
    [InlineData("ab", 3, 9, "minLength: the text has 2 characters; at least 3 are needed")]
    [InlineData("abcd", 0, 3, "maxLength: the text has 4 characters; at most 3 are allowed")]
    [InlineData("😀😀", 2, 2, null)]
    [InlineData("😀😀", 3, 9, "minLength: the text has 2 characters; at least 3 are needed")]
    public void The_length_of_a_text_is_counted_in_code_points(string value, int min, int max, string? violation) =>
        Finds(violation, (ref v) => v.Text(value, min, max));

    [Fact]
    public void A_lone_surrogate_is_no_text()
    {
        Finds("type: the text has a lone surrogate at index 1, which JSON cannot say", static (ref v) => v.Text("a\ud800", 9));
        Finds("type: the text has a lone surrogate at index 0, which JSON cannot say", static (ref v) => v.Text("\udc00\ud800"));
        Finds("type: the text has a lone surrogate at index 2, which JSON cannot say", static (ref v) => v.Text("😀\ud83dx"));
    }

    [Fact]
    public void A_required_member_is_there()
    {
        Finds(null, static (ref v) => Assert.True(v.IsThere("")));
        Finds("required: null is not allowed; give a value", static (ref v) => Assert.False(v.IsThere(null)));
    }

    [Fact]
    public void A_text_matches_its_pattern_or_is_shown_with_it()
    {
        var digits = new Regex("^[0-9]+$", RegexOptions.NonBacktracking);
        Finds(null, (ref v) => v.Matches("12", digits, "^[0-9]+$"));
        Finds("pattern: \"x\" does not match ^[0-9]+$", (ref v) => v.Matches("x", digits, "^[0-9]+$"));
        Finds($"pattern: \"{new string('x', 80)}…\" does not match ^[0-9]+$",
            (ref v) => v.Matches(new string('x', 200), digits, "^[0-9]+$"));
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_a_violation_and_no_crash()
    {
        var slow = new Regex("^(a+)+$", RegexOptions.None, TimeSpan.FromMilliseconds(1));
        string hostile = new string('a', 40) + "!";
        Finds($"pattern: \"{hostile}\" took longer than 1 ms to hold against ^(a+)+$", (ref v) => v.Matches(hostile, slow, "^(a+)+$"));
    }

    [Theory]
    [InlineData(5, 5, 5, null)]
    [InlineData(4, 5, 9, "minimum: 4 is less than 5")]
    [InlineData(10, 5, 9, "maximum: 10 is more than 9")]
    [InlineData(long.MinValue, long.MinValue, long.MaxValue, null)]
    [InlineData(long.MaxValue, long.MinValue, long.MaxValue, null)]
    public void An_integer_is_within_its_bounds(long value, long min, long max, string? violation) =>
        Finds(violation, (ref v) => v.Range(value, min, max));

    [Theory]
    [InlineData(4L, 3L, 5L, null)]
    [InlineData(3L, 3L, null, "exclusiveMinimum: 3 is not more than 3")]
    [InlineData(5L, null, 5L, "exclusiveMaximum: 5 is not less than 5")]
    [InlineData(long.MinValue, null, long.MaxValue, null)]
    [InlineData(long.MaxValue, long.MinValue, null, null)]
    [InlineData(long.MinValue, long.MinValue, null, "exclusiveMinimum: -9223372036854775808 is not more than -9223372036854775808")]
    public void An_integer_is_between_exclusive_bounds(long value, long? above, long? below, string? violation) =>
        Finds(violation, (ref v) => v.Between(value, above, below));

    [Fact]
    public void Elements_that_dotnet_takes_for_equal_are_none_where_their_json_differs()
    {
        ValueList<Uri> uris = [new("https://x/#a"), new("https://x/#b")];
        ValueList<DateTimeOffset?> times = [DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromHours(1)), null];
        Finds(null, (ref v) => v.Unique(uris));
        Finds(null, (ref v) => v.Unique(times));
        Finds("uniqueItems: elements 0 and 1 are equal: https://x/#a",
            (ref v) => v.Unique<Uri>([uris[0], new Uri("https://x/#a")]));
    }

    [Theory]
    [InlineData(0, 5, null)]
    [InlineData(-10, 5, null)]
    [InlineData(long.MinValue, 2, null)]
    [InlineData(7, 5, "multipleOf: 7 is no multiple of 5")]
    public void An_integer_is_a_multiple(long value, long divisor, string? violation) =>
        Finds(violation, (ref v) => v.MultipleOf(value, divisor));

    [Theory]
    [InlineData(0.5, 0.5, 0.5, null)]
    [InlineData(0.4, 0.5, 1, "minimum: 0.4 is less than 0.5")]
    [InlineData(1.5, 0.5, 1, "maximum: 1.5 is more than 1")]
    [InlineData(double.MaxValue, double.NegativeInfinity, double.PositiveInfinity, null)]
    [InlineData(double.NaN, 0, 1, "type: NaN is no JSON number")]
    [InlineData(double.PositiveInfinity, 0, 1, "type: Infinity is no JSON number")]
    public void A_number_is_one_and_within_its_bounds(double value, double min, double max, string? violation) =>
        Finds(violation, (ref v) => v.Range(value, min, max));

    [Theory]
    [InlineData(0.5, 0, 1, null)]
    [InlineData(0, 0, 1, "exclusiveMinimum: 0 is not more than 0")]
    [InlineData(1, 0, 1, "exclusiveMaximum: 1 is not less than 1")]
    [InlineData(double.NaN, 0, 1, null)]
    [InlineData(double.NegativeInfinity, 0, 1, null)]
    public void A_number_is_strictly_between_its_bounds(double value, double above, double below, string? violation) =>
        Finds(violation, (ref v) => v.Between(value, above, below));

    [Theory]
    [InlineData(0.3, 0.1, true)]
    [InlineData(0.30000000000000004, 0.1, false)]
    [InlineData(0, 0.1, true)]
    [InlineData(-7.5, 2.5, true)]
    [InlineData(1e-30, 0.1, false)]
    [InlineData(1e-30, 1e-31, true)]
    [InlineData(1e300, 0.1, true)]
    [InlineData(1e300, 3, false)]
    [InlineData(1.7976931348623157e308, 5e-324, true)]
    [InlineData(5e-324, 1.7976931348623157e308, false)]
    [InlineData(9007199254740993, 2, true)]
    [InlineData(123456789012345.67, 0.01, true)]
    [InlineData(123456789012345.67, 0.1, false)]
    [InlineData(1e28, 1e-11, true)]
    public void A_number_is_a_multiple_by_the_decimals_that_JSON_prints(double value, double divisor, bool multiple)
    {
        var validator = new BodyValidator();
        validator.MultipleOf(value, divisor);
        Assert.Equal(multiple, validator.Mark == 0);
    }

    [Fact]
    public void Multiples_are_found_wherever_in_the_range_they_are() => Property.Holds(
        from factor in Gen.Choose(1, 99_999)
        from digits in Gen.Choose(1, 99_999)
        from power in Gen.Choose(-300, 290)
        select (factor, digits, power),
        static parts =>
        {
            (int factor, int digits, int power) = parts;
            long product = (long)factor * digits;
            Assert.True(DecimalMultiple.Holds(Scaled(product), Scaled(digits)), $"{product} by {digits}, e{power}");
            Assert.Equal(digits == 1, DecimalMultiple.Holds(Scaled(product + 1), Scaled(digits)));

            double Scaled(long number) => double.Parse($"{number}e{power}", CultureInfo.InvariantCulture);
        });

    [Fact]
    public void What_is_no_number_is_not_called_a_multiple_or_none() => Finds(null, static (ref v) => v.MultipleOf(double.NaN, 0.1));

    [Theory]
    [InlineData(2, 2, 2, null)]
    [InlineData(1, 2, 9, "minItems: the list has 1 elements; at least 2 are needed")]
    [InlineData(3, 0, 2, "maxItems: the list has 3 elements; at most 2 are allowed")]
    public void A_list_has_enough_elements_and_not_too_many(int count, int min, int max, string? violation) =>
        Finds(violation, (ref v) => v.Count(count, min, max));

    [Theory]
    [InlineData(2, 2, 2, null)]
    [InlineData(1, 2, 9, "minProperties: the object has 1 members; at least 2 are needed")]
    [InlineData(3, 0, 2, "maxProperties: the object has 3 members; at most 2 are allowed")]
    public void An_object_has_enough_members_and_not_too_many(int count, int min, int max, string? violation) =>
        Finds(violation, (ref v) => v.Members(count, min, max));

    [Fact]
    public void Elements_are_unique_nulls_too()
    {
        Finds(null, static (ref v) => v.Unique<string?>(["a", "b", null]));
        Finds("uniqueItems: elements 0 and 2 are equal: a", static (ref v) => v.Unique<string>(["a", "b", "a"]));
        Finds("uniqueItems: elements 0 and 1 are equal: null", static (ref v) => v.Unique<long?>([null, null]));
        Finds($"uniqueItems: elements 0 and 1 are equal: {new string('a', 80)}…",
            static (ref v) => v.Unique<string>([new string('a', 1000), new string('a', 1000)]));
        Finds("uniqueItems: elements 0 and 1 are equal: [1, 2]", static (ref v) => v.Unique<ValueList<int>>([[1, 2], [1, 2]]));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(50_000)]
    public void Duplicates_are_found_in_lists_of_any_length(int count)
    {
        ValueList<int?> distinct = Enumerable.Range(0, count).Select(static i => i == 0 ? (int?)null : i).ToValueList();
        Finds(null, (ref v) => v.Unique(distinct));
        Finds($"uniqueItems: elements {count - 1} and {count} are equal: {count - 1}", (ref v) => v.Unique([.. distinct, count - 1]));

        var many = new BodyValidator();
        many.Unique([.. distinct, .. distinct]);
        Assert.Equal(count, many.Mark);
    }

    [Fact]
    public void A_short_list_is_looked_through_without_allocating()
    {
        ValueList<long> list = [1, 2, 3, 4, 5];
        new BodyValidator().Unique(list);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) new BodyValidator().Unique(list);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Enums_constants_URIs_and_unknown_members_are_held_to_the_schema()
    {
        Finds(null, static (ref v) => v.Declared(true, 7));
        Finds("enum: 7 is no declared value", static (ref v) => v.Declared(false, 7));
        Finds(null, static (ref v) => v.Constant(true, "5"));
        Finds("const: only 5 is allowed", static (ref v) => v.Constant(false, "5"));
        Finds(null, static (ref v) => v.AbsoluteUri(new Uri("https://example.org/")));
        Finds("format: \"/a\" is no absolute URI in ASCII", static (ref v) => v.AbsoluteUri(new Uri("/a", UriKind.Relative)));
        Finds("format: \"https://é.org\" is no absolute URI in ASCII", static (ref v) => v.AbsoluteUri(new Uri("https://é.org")));

        JsonMembers members = JsonMembers.Parse("""{"title":1,"x":2}""");
        Finds(null, (ref v) => v.Unknown(members, ["artists"]));
        Finds("additionalProperties: 'title' is a declared member; set it there, not among the unknown ones",
            (ref v) => v.Unknown(members, ["artists", "title"]));
    }

    private static void Finds(string? violation, Check check)
    {
        var validator = new BodyValidator();
        check(ref validator);
        ValidationResult result = validator.ToResult();
        Assert.Equal(violation is null ? [] : [violation], result.Violations.Select(static v => $"{v.Rule}: {v.Message}"));
        Assert.Equal(violation is null, result.IsValid);
    }
}
