using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Contract.Query;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Query;

public sealed class QueryProperties
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "1", "-1", "0.5", "10", "9007199254740992", "9007199254740993", "9223372036854775807",
        "\"\"", "\"1\"", "\"a\"", "\"A\"", "\"ab\"", "\"a%b\"", "\"a_b\"", "\"é\"", "\"\\uffff\"", "\"😀\"", "\"null\"",
    ];

    private static readonly string[] Patterns = ["%", "a%", "%b", "_", "__", "A", @"a\%b", @"%\_%", "%a%b%", "É", ""];

    private static readonly Gen<string> Scalar = Gen.Elements(Scalars);

    private static readonly Gen<string> Value = Gen.Frequency(
        (6, Scalar),
        (2, Scalar.ListOf().Select(static items => $"[{string.Join(",", items.Take(4))}]")),
        (1, Scalar.Select(static inner => $$"""{"c":{{inner}}}""")),
        (1, Scalar.Select(static inner => $$"""[{"c":{{inner}}},[{{inner}}]]""")),
        (1, Scalar.Select(static inner => $$"""{"0":{{inner}}}""")));

    private static readonly Gen<string> Body =
        from a in Gen.OneOf(Value.Select(static value => $"\"a\":{value}"), Gen.Constant(""))
        from b in Gen.OneOf(Value.Select(static value => $"\"b\":{value}"), Gen.Constant(""))
        select "{" + string.Join(",", new[] { a, b }.Where(static member => member.Length > 0)) + "}";

    private static readonly Gen<string> Operator = Gen.OneOf(
        from name in Gen.Elements("$eq", "$ne") from operand in Scalar select $"\"{name}\":{operand}",
        from name in Gen.Elements("$gt", "$gte", "$lt", "$lte")
        from operand in Gen.Elements(Scalars[3..])
        select $"\"{name}\":{operand}",
        from name in Gen.Elements("$in", "$nin")
        from operands in Scalar.ListOf()
        select $"\"{name}\":[{string.Join(",", operands.Take(3))}]",
        from name in Gen.Elements("$like", "$ilike")
        from pattern in Gen.Elements(Patterns)
        select $"\"{name}\":\"{pattern.Replace(@"\", @"\\", StringComparison.Ordinal)}\"",
        from expected in Gen.Elements("true", "false") select $"\"$exists\":{expected}");

    private static readonly Gen<string> Test =
        from path in Gen.Elements("body.a", "body.b", "body.a.c", "body.a.0", "body.a.1", "body.b.0.c", "clock")
        from test in Gen.OneOf(Scalar, Operator.Select(static one => $"{{{one}}}"))
        select $$"""{"{{path}}":{{test}}}""";

    [Fact]
    public void The_kernel_finds_what_a_naive_evaluator_finds()
    {
        Gen<(string Filter, IReadOnlyList<string> Bodies)> cases =
            from filter in Gen.Sized(static size => Filter(Math.Min(size / 20, 4)))
            from bodies in Body.ListOf(12)
            select (filter, (IReadOnlyList<string>)bodies);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(cases.ToArbitrary(), static one => Found(one.Filter, one.Bodies).SequenceEqual(Expected(one.Filter, one.Bodies))));
    }

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

    private static long[] Found(string filter, IReadOnlyList<string> bodies)
    {
        var log = new MemoryStore();
        var ingest = new RecordIngest(log, new IngestRules(MockKernelOptions.DefaultMaxRecordBytes, null), TimeProvider.System);
        for (int clock = 0; clock < bodies.Count; clock++)
        {
            RecordLogs.Add(ingest, Sample.Json(clock, bodies[clock]));
        }

        QueryDocument query = QueryDocumentParser.Parse(Encoding.UTF8.GetBytes($$"""{"filter":{{filter}}}"""));
        return [.. QueryEngine.Run(log.Snapshot(), query).Records.Select(static record => record.Clock)];
    }

    private static long[] Expected(string filter, IReadOnlyList<string> bodies) =>
    [
        .. bodies
            .Select(static (body, clock) => (Clock: (long)clock, Record: JsonNode.Parse(Sample.Json(clock, body))!.AsObject()))
            .Where(one => NaiveEvaluator.Matches(JsonNode.Parse(filter)!.AsObject(), one.Record))
            .Select(static one => one.Clock),
    ];
}
