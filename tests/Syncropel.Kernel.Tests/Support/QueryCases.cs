using FsCheck;
using FsCheck.Fluent;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>Random bodies and filters that have to do with each other. Also compiled into the tests of Syncropel.Testing.</summary>
internal sealed class QueryCases
{
    private static readonly string[] Patterns = ["%", "a%", "%b", "_", "__", "A", @"a\%b", @"%\_%", "%a%b%", "É", "", "a_b", "😀%"];

    private static readonly string[] PlainScalars =
    [
        "null", "true", "false", "0", "1", "-1", "0.5", "10", "-0.25", "-0.5", "9007199254740992", "9007199254740993", "9223372036854775807",
        "\"\"", "\"1\"", "\"a\"", "\"A\"", "\"ab\"", "\"a%b\"", "\"a_b\"", "\"é\"", "\"\\uffff\"", "\"😀\"", "\"null\"", "\"\\u0000\"",
        "\"a\\u0000b\"", "\"😀b\"",
    ];

    private static readonly string[] ExtremeScalars =
    [
        "1.7976931348623157e308", "-1.7976931348623157e308", "5e-324", "-5e-324", "1e21", "1e300", "-1e-7", "-9223372036854775808",
        "9007199254740993.0", "-12", "-120", "-1200.5", "123456789.125",
    ];

    private readonly Gen<string> _scalar;
    private readonly Gen<string> _operator;

    private QueryCases(string[] scalars)
    {
        _scalar = Gen.Elements(scalars);
        Gen<string> bound = Gen.Elements(scalars.Where(static one => one is not ("null" or "true" or "false")).ToArray());
        _operator = Gen.OneOf(
            from name in Gen.Elements("$eq", "$ne") from operand in _scalar select $"\"{name}\":{operand}",
            from name in Gen.Elements("$gt", "$gte", "$lt", "$lte") from operand in bound select $"\"{name}\":{operand}",
            from lower in Gen.Elements("$gt", "$gte")
            from upper in Gen.Elements("$lt", "$lte")
            from first in bound
            from last in bound
            select $"\"{lower}\":{first},\"{upper}\":{last}",
            from name in Gen.Elements("$in", "$nin")
            from operands in _scalar.ListOf()
            select $"\"{name}\":[{string.Join(",", operands.Take(3))}]",
            from name in Gen.Elements("$like", "$ilike")
            from pattern in Gen.Elements(Patterns)
            select $"\"{name}\":\"{pattern.Replace(@"\", @"\\", StringComparison.Ordinal)}\"",
            from expected in Gen.Elements("true", "false") select $"\"$exists\":{expected}");
        Value = Gen.Frequency(
            (6, _scalar),
            (2, _scalar.ListOf().Select(static items => $"[{string.Join(",", items.Take(4))}]")),
            (1, _scalar.Select(static inner => $$"""{"c":{{inner}}}""")),
            (1, _scalar.Select(static inner => $$"""[{"c":{{inner}}},[{{inner}}]]""")),
            (1, _scalar.Select(static inner => $$"""{"0":{{inner}}}""")));
    }

    /// <summary>Values that an evaluator of .NET's own means can tell apart.</summary>
    public static QueryCases Plain { get; } = new(PlainScalars);

    /// <summary>Besides those, numbers that are very great or very small.</summary>
    public static QueryCases Extreme { get; } = new([.. PlainScalars, .. ExtremeScalars]);

    public Gen<string> Value { get; }

    /// <summary>Bodies that may have the members <c>a</c> and <c>b</c>.</summary>
    public Gen<string> Body => BodyWith(Gen.Constant(""));

    /// <summary>The same with another member, or none.</summary>
    public Gen<string> BodyWith(Gen<string> member) =>
        from a in Gen.OneOf(Value.Select(static value => $"\"a\":{value}"), Gen.Constant(""))
        from b in Gen.OneOf(Value.Select(static value => $"\"b\":{value}"), Gen.Constant(""))
        from c in member
        select "{" + string.Join(",", new[] { a, b, c }.Where(static one => one.Length > 0)) + "}";

    /// <summary>Filters of a size that FsCheck makes grow.</summary>
    public Gen<string> Filters(Gen<string>? others = null) => Gen.Sized(size => Filter(Math.Min(size / 20, 4), TestOr(others)));

    private static Gen<string> Filter(int depth, Gen<string> test)
    {
        if (depth == 0) return test;
        Gen<string> inner = Filter(depth - 1, test);
        return Gen.Frequency(
            (3, test),
            (1, inner.Select(static filter => $$"""{"$not":{{filter}}}""")),
            (2, from name in Gen.Elements("$and", "$or")
                from filters in inner.NonEmptyListOf()
                select $$"""{"{{name}}":[{{string.Join(",", filters.Take(3))}}]}"""));
    }

    private Gen<string> TestOr(Gen<string>? others)
    {
        Gen<string> test =
            from path in Gen.Elements("body.a", "body.b", "body.a.c", "body.a.0", "body.a.1", "body.b.0.c", "clock")
            from said in Gen.OneOf(_scalar, _operator.Select(static one => $"{{{one}}}"))
            select $$"""{"{{path}}":{{said}}}""";
        return others is null ? test : Gen.Frequency((3, test), (1, others));
    }
}
