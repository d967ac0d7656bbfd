using Syncropel.Bodies;
using Syncropel.Checks;
using Syncropel.Checks.Formats;
using Syncropel.Grammar;
using static Syncropel.Tests.Checks.Probe;

namespace Syncropel.Tests.Checks.Formats;

/// <summary>What the official tests of formats do not say.</summary>
public class FormatTests
{
    public static TheoryData<string> OfText { get; } = new(FormatNames.OfText);

    public static TheoryData<string> OfNumbers { get; } = new(FormatNames.OfNumbers);

    [Fact]
    public void Generator_and_runtime_have_the_same_formats()
    {
        Assert.Equal(
            FormatNames.OfText.Order(StringComparer.Ordinal),
            FormatRules.All.Where(static rule => !rule.IsOfNumbers).Select(static rule => rule.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            FormatNames.OfNumbers.Order(StringComparer.Ordinal),
            FormatRules.All.Where(static rule => rule.IsOfNumbers).Select(static rule => rule.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_format_speaks_of_one_type()
    {
        Assert.Equal(FormatSubject.Text, FormatNames.SubjectOf("date"));
        Assert.Equal(FormatSubject.Number, FormatNames.SubjectOf("int32"));
        Assert.Null(FormatNames.SubjectOf("hostname"));
    }

    [Theory]
    [MemberData(nameof(OfText))]
    public void A_format_of_strings_lets_other_json_pass_and_refuses_a_control(string format)
    {
        Accepts(JsonCheck.Format(format), "null", "true", "1.5", "[]", "{}");
        string refused = format == "json-pointer" ? "a" : format == "regex" ? "(" : "\\u0001";
        Assert.Contains("(format)", Find(JsonCheck.Format(format), $"\"{refused}\""), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_in_messages_has_the_format() =>
        Assert.All(TextFormats.All, static format => Assert.True(format.Accepts(format.Example), format.Name));

    [Theory]
    [MemberData(nameof(OfNumbers))]
    public void A_format_of_numbers_lets_other_json_pass_and_refuses_what_is_too_large(string format)
    {
        Accepts(JsonCheck.Format(format), "null", "true", "\"x\"", "[]", "{}", "0", "-1.0");
        Assert.Contains("(format)", Find(JsonCheck.Format(format), "1e400"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int32", "2147483647 -2147483648 1e3")]
    [InlineData("int64", "9223372036854775807 -9223372036854775808 2147483648")]
    [InlineData("float", "3.4e38 0.1")]
    [InlineData("double", "1.7e308 3.5e38 0.1")]
    [InlineData("decimal", "79228162514264337593543950335 -79228162514264337593543950335 12.50")]
    [InlineData("date", "\"0000-02-29\" \"9999-12-31\"")]
    [InlineData("date-time-local", "\"2026-11-20T12:30:00\" \"2026-11-20t12:30:00.5\"")]
    [InlineData("time-local", "\"12:30:00\" \"23:59:59.999999999\"")]
    [InlineData("did", "\"did:example:my-app\"")]
    [InlineData("regex", "\"[\\\\D]\" \"\\\\p{Script=Greek}\" \"[😀]\" \"\"")]
    [InlineData("email", "\"a@b\" \"\\\"a\\\\\\\"b\\\"@example.org\"")]
    [InlineData("ipv6", "\"1:2:3:4:5:6:7::\"")]
    [InlineData("uri", "\"a:\" \"http://[v1.a:b]/\" \"http://a:/\"")]
    [InlineData("uri-template", "\"{=a}\" \"{,a}\" \"{a_b.c%20:12,d*}\" \"{.a:9999}\" \"\"")]
    [InlineData("duration", "\"P1Y2M3DT4H5M6S\" \"P1M1D\" \"PT1M1S\" \"P0W\" \"P10DT1S\"")]
    [InlineData("uuid", "\"123E4567-e89b-02d3-0456-426614174000\"")]
    [InlineData("json-pointer", "\"\" \"/\" \"//a~0~1\"")]
    [InlineData("relative-json-pointer", "\"0\" \"10#\" \"0/\" \"1/a~1\"")]
    public void A_value_of_the_format_passes(string format, string jsons) => Accepts(JsonCheck.Format(format), jsons.Split(' '));

    [Theory]
    [InlineData("int32", "2147483648")]
    [InlineData("int32", "1.5")]
    [InlineData("int64", "9223372036854775808")]
    [InlineData("float", "3.5e38")]
    [InlineData("decimal", "79228162514264337593543950336")]
    [InlineData("date-time-local", "\"2026-11-20T12:30:00Z\"")]
    [InlineData("date-time-local", "\"2026-11-20\"")]
    [InlineData("time-local", "\"12:30:00+01:00\"")]
    [InlineData("time-local", "\"23:59:60\"")]
    [InlineData("time-local", "\"12:30:00.\"")]
    [InlineData("did", "\"did:example\"")]
    [InlineData("email", "\"a@-b\"")]
    [InlineData("email", "\"a@b\u00e9\"")]
    [InlineData("email", "\"\\\"a\\\"b\\\"@c\"")]
    [InlineData("ipv4", "\"1.2.3\"")]
    [InlineData("ipv4", "\"1.2.3.256\"")]
    [InlineData("ipv6", "\"1:2:3:4:5:6:7::8:9\"")]
    [InlineData("ipv6", "\"1.2.3.4::\"")]
    [InlineData("uri", "\"http://[::1\"")]
    [InlineData("uri", "\"http://[v1.]/\"")]
    [InlineData("uri", "\"http://a]/\"")]
    [InlineData("iri", "\"http://a/\ue000\"")]
    [InlineData("duration", "\"P1Y1D\"")]
    [InlineData("duration", "\"P1DT\"")]
    [InlineData("duration", "\"PW\"")]
    [InlineData("duration", "\"P1Y1W\"")]
    [InlineData("duration", "\"PT1H1S\"")]
    [InlineData("duration", "\"P1D1D\"")]
    [InlineData("uuid", "\"123e4567e89b12d3a456426614174000\"")]
    [InlineData("uuid", "\"123e4567-e89b-12d3-a456-42661417400g\"")]
    [InlineData("json-pointer", "\"/a~\"")]
    [InlineData("json-pointer", "\"/~2\"")]
    [InlineData("relative-json-pointer", "\"01\"")]
    [InlineData("relative-json-pointer", "\"0#/\"")]
    [InlineData("relative-json-pointer", "\"/a\"")]
    [InlineData("uri-template", "\"{a,}\"")]
    [InlineData("uri-template", "\"{a.}\"")]
    [InlineData("uri-template", "\"{a:10000}\"")]
    [InlineData("uri-template", "\"{a:01}\"")]
    [InlineData("uri-template", "\"{a\"")]
    [InlineData("uri-template", "\"{a:b}\"")]
    [InlineData("uri-template", "\"{a**}\"")]
    [InlineData("uri-template", "\"{a b}\"")]
    [InlineData("uri-template", "\"%4\"")]
    public void A_value_of_another_format_is_refused(string format, string json) =>
        Assert.Contains("(format)", Find(JsonCheck.Format(format), json), StringComparison.Ordinal);

    [Fact]
    public void A_violation_shows_the_value_and_an_example() =>
        Refuses(JsonCheck.Format("date"), "\"20 Nov\"", "$: \"20 Nov\" has not the format date, as 2026-11-20 has (format)");

    [Fact]
    public void A_format_that_is_not_checked_is_an_error() =>
        Assert.Throws<ArgumentException>(static () => JsonCheck.Format("hostname"));

    [Fact]
    public void A_typed_string_is_held_against_its_format()
    {
        var validator = default(BodyValidator);
        validator.Format("ada@example.org", "email");
        Assert.True(validator.ToResult().IsValid);
        validator.Format("ada", "email");
        Assert.Equal("$: \"ada\" has not the format email, as ada@example.org has (format)", validator.ToResult().ToString());
    }
}
