using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Contract.Query;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Tests.Support;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Query;

public sealed class QueryProperties
{
    [Fact]
    public void The_kernel_finds_what_a_naive_evaluator_finds()
    {
        Gen<(string Filter, IReadOnlyList<string> Bodies)> cases =
            from filter in QueryCases.Plain.Filters()
            from bodies in QueryCases.Plain.Body.ListOf(12)
            select (filter, (IReadOnlyList<string>)bodies);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(cases.ToArbitrary(), static one => Found(one.Filter, one.Bodies).SequenceEqual(Expected(one.Filter, one.Bodies))));
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
