using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>Random schemas of strings, numbers, enums and constants, as JSON. Those that no value could meet are left out.</summary>
internal static class ScalarSchemas
{
    private static readonly Gen<string> Text = Typed("string", PairOf("minLength", "maxLength", 0, 3, 4), Maybe(
        Gen.Elements(SampleValues.Patterns).Select(static pattern => $"\"pattern\":{Quote(pattern)}")));

    private static readonly Gen<string> Formatted =
        Typed("string", Gen.Elements(SampleValues.Formats.Keys.ToArray()).Select(static format => $"\"format\":\"{format}\""));

    private static readonly Gen<string> Integer = Typed(
        "integer",
        Bounds(Gen.Choose(-10, 10).Select(static n => (decimal)n)),
        Maybe(Gen.Elements("\"multipleOf\":2", "\"multipleOf\":5", "\"format\":\"int32\"")));

    private static readonly Gen<string> LargeInteger =
        Typed("integer", Gen.Elements("\"maximum\":9007199254740993", "\"minimum\":-9223372036854775807", "\"minimum\":9007199254740993"));

    private static readonly Gen<string> Number = Typed(
        "number",
        Bounds(Gen.Choose(-40, 40).Select(static n => n / 4m)),
        Maybe(Gen.Elements("\"multipleOf\":0.5", "\"multipleOf\":0.1", "\"multipleOf\":0.001", "\"multipleOf\":3", "\"format\":\"decimal\"",
            "\"format\":\"decimal\",\"multipleOf\":0.01")));

    private static readonly Gen<string> Enum = Gen.OneOf(
        Listed(Gen.Elements(SampleValues.Texts).Select(Quote)).Select(static values => $"{{\"type\":\"string\",\"enum\":[{values}]}}"),
        Listed(Gen.Elements(SampleValues.Texts).Select(Quote)).Select(static values => $"{{\"enum\":[{values}]}}"),
        Listed(Gen.Elements("1", "2", "3", "10")).Select(static values => $"{{\"type\":\"integer\",\"enum\":[{values}]}}"),
        Listed(Gen.Elements("1", "0.5", "\"a\"", "null", "true", "[1]", "{\"a\":1}")).Select(static values => $"{{\"enum\":[{values}]}}"));

    private static readonly Gen<string> Constant = Gen.Elements(
        "{\"const\":\"a\"}", "{\"const\":1}", "{\"const\":0.5}", "{\"const\":true}", "{\"const\":null}", "{\"const\":[1,\"a\"]}",
        "{\"const\":{\"a\":1}}", "{\"type\":\"string\",\"const\":\"b\"}", "{\"type\":[\"integer\",\"null\"],\"const\":5}");

    private static readonly Gen<string> Plain = Gen.Elements(
        "{\"type\":\"boolean\"}", "{\"type\":\"boolean\",\"default\":true}", "{\"type\":\"null\"}", "{}", "true",
        "{\"type\":[\"string\",\"integer\"]}", "{\"type\":[\"boolean\",\"number\",\"null\"]}", "{\"type\":\"integer\",\"default\":3}",
        "{\"minimum\":2}", "{\"maxLength\":2,\"minimum\":1}", "{\"type\":[\"string\",\"number\"],\"pattern\":\"a\",\"maximum\":5}");

    /// <summary>Any of them.</summary>
    public static Gen<string> Any { get; } =
        Gen.Frequency((5, Text), (2, Formatted), (4, Integer), (1, LargeInteger), (3, Number), (3, Enum), (1, Constant), (3, Plain));

    /// <summary>A JSON string.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text);

    /// <summary>A fragment, or none.</summary>
    public static Gen<string> Maybe(Gen<string> fragment) => Gen.Frequency((1, fragment), (2, Gen.Constant("")));

    /// <summary>The members that there are, in braces.</summary>
    public static string Braces(params string[] members) => "{" + string.Join(",", members.Where(static member => member.Length > 0)) + "}";

    /// <summary>A lower and an upper count with room between them; both, one or none.</summary>
    public static Gen<string> PairOf(string least, string most, int lowest, int highest, int room) =>
        from low in Gen.Choose(lowest, highest)
        from more in Gen.Choose(0, room)
        from form in Gen.Choose(0, 5)
        select form switch
        {
            0 => $"\"{least}\":{low}",
            1 => $"\"{most}\":{low + more}",
            2 => $"\"{least}\":{low},\"{most}\":{low + more}",
            _ => "",
        };

    /// <summary>One to three different values, with commas between them.</summary>
    public static Gen<string> Listed(Gen<string> values) =>
        from many in values.ArrayOf(3)
        from count in Gen.Choose(1, 3)
        select string.Join(",", many.Distinct().Take(count));

    private static Gen<string> Bounds(Gen<decimal> bounds) =>
        from low in bounds
        from more in Gen.Choose(3, 20)
        from least in Gen.Elements("", "", "\"minimum\":", "\"exclusiveMinimum\":")
        from most in Gen.Elements("", "", "\"maximum\":", "\"exclusiveMaximum\":")
        select string.Join(",", new[]
        {
            least.Length == 0 ? "" : FormattableString.Invariant($"{least}{low}"),
            most.Length == 0 ? "" : FormattableString.Invariant($"{most}{low + more}"),
        }.Where(static bound => bound.Length > 0));

    private static Gen<string> Typed(string type, params Gen<string>[] parts) =>
        from isNullable in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from fragments in Gen.CollectToArray(parts)
        select Braces([isNullable ? $"\"type\":[\"{type}\",\"null\"]" : $"\"type\":\"{type}\"", .. fragments]);
}
