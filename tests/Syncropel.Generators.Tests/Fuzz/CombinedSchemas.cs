using FsCheck;
using FsCheck.Fluent;
using static Syncropel.Generators.Tests.Fuzz.ScalarSchemas;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>Random schemas that are made of several for the same value.</summary>
internal static class CombinedSchemas
{
    /// <summary>The schemas of <c>$defs</c> in every kind, and what they refer to.</summary>
    public static readonly string[] References =
    [
        "{\"$ref\":\"#/$defs/leaf\"}", "{\"$ref\":\"#/$defs/node\"}", "{\"$ref\":\"#/$defs/od~1d\"}", "{\"$ref\":\"#shape\"}",
        "{\"$ref\":\"#/$defs/derived\"}", "{\"$ref\":\"#/$defs/event\"}", "{\"$ref\":\"#/$defs/perhaps\"}", "{\"$ref\":\"#\"}",
    ];

    /// <summary>Any of them.</summary>
    /// <param name="inner">What they are made of.</param>
    /// <param name="refers">Whether the kind has <see cref="Definitions"/> that they can refer to.</param>
    public static Gen<string> Any(Gen<string> inner, bool refers) => Gen.Frequency(
        (2, Union(inner)),
        (2, UnionOfUnions(inner)),
        (1, OrNull(inner)),
        (2, Choice(inner)),
        (2, refers ? Gen.OneOf(Merged(inner), Extended(inner)) : Merged(inner)),
        (1, Negated(inner)),
        (1, Conditional(inner)));

    /// <summary>
    /// <c>$defs</c>: a leaf, a recursive node and what derives from it, one whose name a pointer escapes, a union with an anchor that
    /// recurs into itself, one whose cases share a base that lists their constants, and one that is nullable.
    /// </summary>
    public static Gen<string> Definitions(Gen<string> inner) =>
        from leaf in inner
        from value in inner
        from odd in inner
        from side in inner
        select "\"$defs\":" + Braces(
            $"\"leaf\":{leaf}",
            $"\"node\":{{\"type\":\"object\",\"properties\":{{\"value\":{value},\"next\":{{\"$ref\":\"#/$defs/node\"}},"
                + "\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/node\"}}},\"required\":[\"value\"]}",
            $"\"od/d\":{odd}",
            $"\"shape\":{{\"$anchor\":\"shape\",\"oneOf\":[{Case("type", "dot", "\"a\":" + side)},"
                + $"{Case("type", "pair", "\"left\":{\"$ref\":\"#/$defs/shape\"}")}]}}",
            "\"derived\":{\"allOf\":[{\"$ref\":\"#/$defs/node\"},{\"properties\":{\"next\":{\"$ref\":\"#/$defs/derived\"},"
                + $"\"children\":{{\"items\":{{\"$ref\":\"#/$defs/derived\"}}}},\"more\":{side}}}}}]}}",
            "\"base\":{\"type\":\"object\",\"properties\":{\"t\":{\"enum\":[\"one\",\"two\"]},\"at\":" + side + "},\"required\":[\"t\"]}",
            "\"event\":{\"oneOf\":[" + OfBase("one") + "," + OfBase("two") + "]}",
            "\"perhaps\":{\"anyOf\":[{\"type\":\"null\"},{\"$ref\":\"#/$defs/event\"}]}");

    private static string OfBase(string constant) =>
        $"{{\"allOf\":[{{\"$ref\":\"#/$defs/base\"}},{{\"properties\":{{\"t\":{{\"const\":\"{constant}\"}}}}}}]}}";

    private static string Case(string discriminator, string constant, string member) =>
        CaseOf(discriminator, $"{{\"const\":\"{constant}\"}}", member);

    private static string CaseOf(string discriminator, string constant, string member) =>
        $"{{\"type\":\"object\",\"properties\":{{\"{discriminator}\":{constant},{member}}},\"required\":[\"{discriminator}\"]}}";

    // Told apart by a constant.
    private static Gen<string> Union(Gen<string> inner) =>
        from keyword in Gen.Elements("oneOf", "anyOf")
        from discriminator in Gen.Elements("type", "t", "kind", "@type")
        from members in inner.Two()
        from closed in Gen.Elements("", ",\"additionalProperties\":false")
        let one = Case(discriminator, "one", $"\"a\":{members.Item1}")
        let other = Case(discriminator, "two", $"\"b\":{members.Item2}")
        select $"{{\"{keyword}\":[{one},{other[..^1]}{closed}}}]}}";

    // Some of the cases stand in a choice of their own, and constants are spelled as some tools do.
    private static Gen<string> UnionOfUnions(Gen<string> inner) =>
        from keyword in Gen.Elements("oneOf", "anyOf")
        from nested in Gen.Elements("oneOf", "anyOf")
        from spelling in Gen.Elements("{\"enum\":[\"NAME\"]}", "{\"type\":\"string\",\"enum\":[\"NAME\"]}", "{\"const\":\"NAME\"}")
        from member in inner
        from isNullable in Gen.Elements("", ",{\"type\":\"null\"}")
        let cases = ((string[])["one", "two", "three"]).Select(name =>
            CaseOf("t", spelling.Replace("NAME", name, StringComparison.Ordinal), $"\"{name}\":{member}")).ToArray()
        select $"{{\"{keyword}\":[{cases[0]},{{\"{nested}\":[{cases[1]},{cases[2]}{isNullable}]}}]}}";

    private static Gen<string> OrNull(Gen<string> inner) =>
        from keyword in Gen.Elements("oneOf", "anyOf")
        from schema in inner
        select $"{{\"{keyword}\":[{schema},{{\"type\":\"null\"}}]}}";

    // Told apart by nothing but the schemas themselves.
    private static Gen<string> Choice(Gen<string> inner) =>
        from keyword in Gen.Elements("oneOf", "anyOf")
        from count in Gen.Choose(2, 3)
        from branches in inner.ArrayOf(count)
        select $"{{\"{keyword}\":[{string.Join(",", branches)}]}}";

    private static Gen<string> Merged(Gen<string> inner) => Gen.OneOf(
        from parts in CompositeSchemas.Members(inner).Two()
        select $"{{\"type\":\"object\",\"allOf\":[{{\"type\":\"object\",{parts.Item1}}},{{{parts.Item2}}}]}}",
        from parts in inner.Two()
        select $"{{\"allOf\":[{parts.Item1},{parts.Item2}]}}",
        Gen.Elements(
            "{\"type\":\"string\",\"allOf\":[{\"minLength\":1},{\"maxLength\":3},{\"pattern\":\"a\"}]}",
            "{\"type\":\"integer\",\"allOf\":[{\"minimum\":1},{\"minimum\":2},{\"multipleOf\":2},{\"multipleOf\":3}]}"));

    private static Gen<string> Extended(Gen<string> inner) => Gen.OneOf(
        from members in CompositeSchemas.Members(inner)
        select $"{{\"allOf\":[{{\"$ref\":\"#/$defs/node\"}},{{\"type\":\"object\",{members}}}]}}",
        Gen.Elements(
            "{\"$ref\":\"#/$defs/leaf\",\"$comment\":\"It.\"}",
            "{\"$ref\":\"#/$defs/node\",\"required\":[\"next\"]}",
            "{\"$ref\":\"#/$defs/shape\",\"not\":{\"required\":[\"a\"]}}"));

    private static Gen<string> Negated(Gen<string> inner) =>
        from schema in inner
        from not in inner
        select schema is "true" or "{}" ? $"{{\"not\":{not}}}" : schema.Contains("\"not\":", StringComparison.Ordinal)
            ? schema
            : Braces(schema[1..^1], $"\"not\":{not}");

    private static Gen<string> Conditional(Gen<string> inner) =>
        from condition in inner
        from then in inner
        from otherwise in Maybe(inner)
        select Braces($"\"if\":{condition}", $"\"then\":{then}", otherwise.Length == 0 ? "" : $"\"else\":{otherwise}");
}
