using FsCheck;
using FsCheck.Fluent;
using static Syncropel.Generators.Tests.Fuzz.ScalarSchemas;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>Random schemas of objects and arrays around other schemas.</summary>
internal static class CompositeSchemas
{
    private static readonly Gen<string> Docs = Gen.Frequency(
        (8, Gen.Constant("")),
        (1, Gen.Constant("\"description\":\"What <it> is & does.\"")),
        (1, Gen.Constant("\"title\":\"It\",\"examples\":[1,\"a\"]")),
        (1, Gen.Constant("\"deprecated\":true")));

    private static readonly Gen<string> OneOrMany = Gen.Elements(
        "{\"type\":[\"string\",\"array\"],\"maxLength\":2,\"items\":{\"type\":\"string\",\"maxLength\":2}}",
        "{\"type\":[\"array\",\"integer\"],\"items\":{\"type\":\"integer\"},\"minItems\":1}");

    /// <summary>An array of any sort.</summary>
    public static Gen<string> Array(Gen<string> inner) =>
        Gen.Frequency((4, List(inner)), (2, Tuple(inner)), (2, Containing(inner)), (1, OneOrMany));

    /// <summary>An object of any sort.</summary>
    public static Gen<string> Object(Gen<string> inner) => Gen.Frequency((5, Declared(inner)), (2, Map(inner)), (2, Odd(inner)));

    /// <summary>An object with declared members: what most schemas are made of.</summary>
    public static Gen<string> Declared(Gen<string> inner) =>
        from members in Members(inner)
        from rest in Gen.Frequency(
            (5, Gen.Constant("")),
            (2, Gen.Constant("\"additionalProperties\":false")),
            (1, inner.Select(static schema => $"\"additionalProperties\":{schema}")))
        from counts in Maybe(PairOf("minProperties", "maxProperties", 0, 2, 3))
        select Braces("\"type\":\"object\"", members, rest, counts);

    /// <inheritdoc cref="Members(Gen{string}, string[], string[])"/>
    public static Gen<string> Members(Gen<string> inner) => Members(inner, SampleValues.Names);

    /// <summary><c>properties</c>, with some of them in <c>required</c>.</summary>
    public static Gen<string> Members(Gen<string> inner, string[] choice, params string[] more) =>
        from count in Gen.Choose(1, 4)
        from names in Gen.Shuffle(choice).Select(names => names[..count])
        from schemas in Documented(inner).ArrayOf(count)
        from needed in Gen.Choose(0, 3).ArrayOf(count)
        let members = names.Zip(schemas, static (name, schema) => $"{Quote(name)}:{schema}")
        let required = names.Where((_, i) => needed[i] == 0).Select(Quote)
        select $"\"properties\":{Braces([.. more, .. members])},\"required\":[{string.Join(",", required)}]";

    /// <summary>What no C# type says of an object, beside its members.</summary>
    public static Gen<string> Rule(Gen<string> inner) =>
        from value in inner
        from rule in Gen.Elements(
            $"\"patternProperties\":{{\"^[a-c]\":{value}}}",
            "\"dependentRequired\":{\"a\":[\"b\"],\"id\":[\"a\",\"name\"]}",
            $"\"dependentSchemas\":{{\"a\":{{\"required\":[\"b\"],\"properties\":{{\"b\":{value}}}}}}}",
            $"\"if\":{{\"required\":[\"a\"]}},\"then\":{{\"required\":[\"b\"]}},\"else\":{{\"properties\":{{\"c\":{value}}}}}",
            $"\"if\":{{\"properties\":{{\"a\":{value}}}}},\"then\":{{\"required\":[\"id\"]}}",
            "\"not\":{\"required\":[\"a\",\"b\"]}",
            "\"anyOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]",
            $"\"allOf\":[{{\"properties\":{{\"zz\":{value}}}}}],\"unevaluatedProperties\":false",
            "\"unevaluatedProperties\":{\"type\":\"string\"}")
        select rule;

    private static Gen<string> Documented(Gen<string> inner) =>
        from schema in inner
        from docs in Docs
        select schema == "true" || docs.Length == 0 ? schema : Braces(schema[1..^1], docs);

    private static Gen<string> Map(Gen<string> inner) =>
        from value in inner
        from counts in PairOf("minProperties", "maxProperties", 0, 2, 3)
        from names in Maybe(Gen.Elements("\"propertyNames\":{\"pattern\":\"^[a-z]+$\"}", "\"propertyNames\":{\"maxLength\":2}"))
        select Braces("\"type\":\"object\"", $"\"additionalProperties\":{value}", counts, names);

    // What no C# type says.
    private static Gen<string> Odd(Gen<string> inner) =>
        from members in Members(inner)
        from value in inner
        from rule in Gen.OneOf(Rule(inner), Gen.Constant($"\"patternProperties\":{{\"^x-\":{value}}},\"additionalProperties\":false"))
        select Braces("\"type\":\"object\"", members, rule);

    private static Gen<string> List(Gen<string> inner) =>
        from items in Documented(inner)
        from counts in PairOf("minItems", "maxItems", 0, 2, 3)
        from unique in Maybe(Gen.Constant("\"uniqueItems\":true"))
        from isNullable in Maybe(Gen.Constant("null"))
        select Braces(isNullable.Length > 0 ? "\"type\":[\"array\",\"null\"]" : "\"type\":\"array\"", $"\"items\":{items}", counts, unique);

    private static Gen<string> Tuple(Gen<string> inner) =>
        from count in Gen.Choose(1, 3)
        from items in inner.ArrayOf(count)
        from rest in Gen.OneOf(
            Gen.Constant("\"items\":false"),
            Gen.Constant("\"items\":false,\"minItems\":COUNT"),
            Gen.Constant("\"items\":false,\"minItems\":COUNT,\"maxItems\":COUNT"),
            inner.Select(static schema => $"\"items\":{schema}"),
            Gen.Constant("\"unevaluatedItems\":false"),
            Gen.Constant(""))
        select Braces("\"type\":\"array\"", $"\"prefixItems\":[{string.Join(",", items)}]",
            rest.Replace("COUNT", FormattableString.Invariant($"{count}"), StringComparison.Ordinal));

    private static Gen<string> Containing(Gen<string> inner) =>
        from wanted in inner
        from counts in PairOf("minContains", "maxContains", 0, 2, 2)
        from items in Maybe(inner.Select(static schema => $"\"items\":{schema}"))
        select Braces("\"type\":\"array\"", $"\"contains\":{wanted}", counts, items);
}
