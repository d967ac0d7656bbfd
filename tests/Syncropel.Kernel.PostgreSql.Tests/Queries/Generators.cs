using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Syncropel.Kernel.PostgreSql.Tests.Queries;

/// <summary>Bodies and queries, as JSON, out of few values, so that they meet, and out of those that a database finds hard.</summary>
internal static class Generators
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "1", "-1", "0.5", "10", "1e300", "-1e300", "5e-324", "0.1", "9007199254740992", "9007199254740993",
        "9223372036854775807", "18446744073709551615", "\"\"", "\"1\"", "\"a\"", "\"A\"", "\"ab\"", "\"a b\"", "\"a-b\"", "\"a%b\"",
        "\"a_b\"",
        "\"é\"", "\"É\"", "\"ß\"", "\"ı\"", "\"K\"", "\"k\"", "\"\\uffff\"", "\"😀\"", "\"null\"", "\"\\u0000\"", "\"\\u0001\"",
        "\"a\\u0000b\"", "\"a\\u0001b\"", "\"\\u0001\\u0001\"", "\"\\u0000\\u0001\"", "\"\\u0002\"",
        "\"\\\\u0000\"", "\"'; DROP TABLE x; --\"",
    ];

    private static readonly string[] Ordered = [.. Scalars.Where(static one => one is not ("null" or "true" or "false"))];

    private static readonly string[] Patterns =
    [
        "%", "a%", "%b", "_", "__", "A", @"a\%b", @"%\_%", "%a%b%", "É", "", "K", "a_b", "%\u0001%", "\0%", "%\u0001\u0001", "a\0b",
        "_%_", "%%", @"\\u0000", "ı", "ß", "ab%", "\u0001%", "a\0%", "é%", "\uffff%", "😀%", "\U0010ffff%",
    ];

    private static readonly string[] Paths =
    [
        "body.a", "body.b", "body.a.c", "body.a.0", "body.a.1", "body.a.-1", "body.a.01", "body.b.0.c", "body.b.-0.c", "body.a.00.c",
        "body.a.c.0.c", "clock", "thread", "actor", "id", "created_at", "data_type", "act", "body.kind", "namespace", "body.namespace",
    ];

    // Mostly out of few, so that values meet.
    private static readonly Gen<string> Scalar = Gen.Frequency(
        (2, Gen.Elements("null", "true", "0", "1", "\"a\"", "\"A\"", "\"ab\"", "\"a\\u0000b\"")), (1, Gen.Elements(Scalars)));

    private static readonly Gen<string> Value = Gen.Frequency(
        (6, Scalar),
        (2, Scalar.ListOf().Select(static items => $"[{string.Join(",", items.Take(4))}]")),
        (1, Scalar.Select(static inner => $$"""{"c":{{inner}}}""")),
        (1, Scalar.Select(static inner => $$"""[{"c":{{inner}}},[{{inner}}]]""")),
        (1, from name in Gen.Elements("0", "-1", "01", "\\u0000", "00", "-0")
            from inner in Scalar
            select $$"""{"{{name}}":{{inner}}}"""));

    private static readonly Gen<string> Operator = Gen.OneOf(
        from name in Gen.Elements("$eq", "$ne") from operand in Scalar select $"\"{name}\":{operand}",
        from name in Gen.Elements("$gt", "$gte", "$lt", "$lte") from operand in Gen.Elements(Ordered) select $"\"{name}\":{operand}",
        from name in Gen.Elements("$in", "$nin")
        from operands in Scalar.ListOf()
        select $"\"{name}\":[{string.Join(",", operands.Take(30))}]",
        from name in Gen.Elements("$like", "$ilike") from pattern in Gen.Elements(Patterns) select $"\"{name}\":{Quote(pattern)}",
        from expected in Gen.Elements("true", "false") select $"\"$exists\":{expected}");

    private static readonly Gen<string> Test =
        from path in Gen.Frequency((2, Gen.Elements("body.a", "body.b")), (1, Gen.Elements(Paths)))
        from test in Gen.OneOf(
            Scalar,
            Gen.Elements("\"did:example:my-app\"", "\"a.b.c\"", "\"\\u0000t\"", "\"SCALAR\"", "3"),
            Operator.Select(static one => $"{{{one}}}"),
            from low in Gen.Elements("$gt", "$gte")
            from high in Gen.Elements("$lt", "$lte")
            from bound in Gen.Elements(Ordered)
            from other in Gen.Elements(Ordered)
            select $"{{\"{low}\":{bound},\"{high}\":{other}}}",
            from left in Operator from right in Operator where left.Split(':')[0] != right.Split(':')[0] select $"{{{left},{right}}}")
        select $$"""{"{{path}}":{{test}}}""";

    /// <summary>The body of a record.</summary>
    public static Gen<string> Body { get; } =
        from a in Gen.OneOf(Value.Select(static value => $"\"a\":{value}"), Gen.Constant(""))
        from b in Gen.OneOf(Value.Select(static value => $"\"b\":{value}"), Gen.Constant(""))
        from kind in Gen.Elements("\"kind\":\"a.b.c\"", "\"kind\":\"a.b.d\"", "")
        from name in Gen.Elements("\"namespace\":\"n\"", "", "")
        select "{" + string.Join(",", new[] { a, b, kind, name }.Where(static member => member.Length > 0)) + "}";

    /// <summary>A query document.</summary>
    public static Gen<string> Query { get; } =
        from filter in Gen.Sized(static size => Filter(Math.Min(size / 20, 4)))
        from keys in Gen.Elements(Paths).ListOf()
        from directions in Gen.Elements("1", "-1").ListOf(3)
        from limit in Gen.Choose(1, 15)
        from offset in Gen.Elements(0, 0, 1, 5, 100)
        let sort = keys.Distinct().Take(3).Select((key, index) => $"\"{key}\":{directions[index]}")
        select $$"""{"filter":{{filter}},"sort":{{{string.Join(",", sort)}}},"limit":{{limit}},"offset":{{offset}}}""";

    private static Gen<string> Filter(int depth)
    {
        if (depth == 0) return Test;
        Gen<string> inner = Filter(depth - 1);
        return Gen.Frequency(
            (3, Test),
            (1, inner.Select(static filter => $$"""{"$not":{{filter}}}""")),
            (2, from name in Gen.Elements("$and", "$or")
                from filters in inner.NonEmptyListOf()
                select $$"""{"{{name}}":[{{string.Join(",", filters.Take(3))}}]}"""));
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
