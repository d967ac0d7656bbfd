using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>
/// The same random records in memory and in another store, and the same random queries of both: the answers are the same, in their order,
/// their totals and whether there is more.
/// </summary>
internal sealed class QueryComparison
{
    private static readonly string[] Threads = ["plain", "pla\\u0000in", "é", "😀", "\\uffff"];
    private static readonly string[] Actors = ["did:test:one", "did:test:two", "did:test:three"];
    private static readonly string[] Kinds = ["test.query.one", "test.query.two", "test.other.three"];
    private static readonly string[] Times = ["2026-11-20T12:30:00.0000000Z", "2026-11-20T12:30:03", "2026", "z"];

    private readonly MemoryStore _memory = new();
    private readonly IRecordStore _other;

    private QueryComparison(IRecordStore other) => _other = other;

    private static Gen<string> ColumnTest { get; } = Gen.OneOf(
        Text("thread", Threads),
        Text("actor", Actors),
        Text("body.kind", Kinds),
        Text("created_at", Times),
        Text("act", ["PUT", "MAP"]),
        Text("namespace", ["team/music"]),
        Gen.Choose(0, 40).Select(static clock => $$$"""{"clock":{"$gte":{{{clock}}}}}"""),
        Gen.Elements("""{"clock":{"$lt":12.5}}""", """{"clock":{"$in":[3,3.5,1e300]}}""", """{"clock":"3"}""", """{"id":{"$gt":"8"}}"""),
        Gen.Elements("""{"body.kind":{"$exists":false}}""", """{"id":{"$in":["x",1]}}""", """{"thread":{"$like":"pla%"}}"""));

    private static Gen<string> Sort { get; } =
        from keys in Gen.Elements("body.a", "body.b", "body.a.c", "body.a.0", "clock", "thread", "actor", "body.kind", "created_at", "id", "act")
            .ListOf()
        from direction in Gen.Choose(0, 63)
        select "{" + string.Join(",", keys.Distinct().Take(3).Select((key, index) => $"\"{key}\":{((direction >> index) % 2 == 0 ? 1 : -1)}")) + "}";

    private static Gen<string> Document { get; } =
        from filter in QueryCases.Extreme.Filters(ColumnTest)
        from sort in Sort
        from limit in Gen.Frequency((1, Gen.Constant(1000)), (2, Gen.Choose(1, 25)))
        from offset in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 40)))
        select $$"""{"filter":{{filter}},"sort":{{sort}},"limit":{{limit}},"offset":{{offset}},"explain":true}""";

    /// <param name="other">A store without a record.</param>
    /// <param name="count">How many records there are to be.</param>
    public static async Task<QueryComparison> FillAsync(IRecordStore other, int count)
    {
        var comparison = new QueryComparison(other);
        Gen<string> member = Gen.Frequency(
            (3, Gen.Elements(Kinds).Select(static kind => $"\"kind\":\"{kind}\"")),
            (1, Gen.Constant("")),
            (1, Gen.Constant("\"namespace\":\"team/music\"")));
        Gen<(string Body, string Thread, string Actor, string Act)> one =
            from body in QueryCases.Extreme.BodyWith(member)
            from thread in Gen.Elements(Threads)
            from actor in Gen.Elements(Actors)
            from act in Gen.Elements("PUT", "MAP")
            select (body, thread, actor, act);
        List<(string Body, string Thread, string Actor, string Act)> all = [];
        Generated.Holds(one, all.Add, count);

        // Few clocks, so that many records have the same.
        await comparison.AddAsync([.. all.Select(static (record, index) => Sample.Stored(
            Sample.Json(index / 4, record.Body, record.Thread, record.Actor, record.Act), Sample.Time.AddSeconds(index % 7)))]);
        return comparison;
    }

    /// <summary>Adds records to both.</summary>
    public async Task AddAsync(params StoredRecord[] records)
    {
        IReadOnlyList<AppendResult> expected = await _memory.AppendAsync(records);
        IReadOnlyList<AppendResult> actual = await _other.AppendAsync(records);
        Assert.Equal(expected.Select(Plain), actual.Select(Plain));
    }

    /// <summary>Asks both.</summary>
    public void AnswersAreTheSame(int queries) => Generated.Holds(Document, AnswerIsTheSame, queries);

    public void AnswerIsTheSame(string document)
    {
        QueryDocument query = Stores.Document(document);
        QueryResult expected = Run(_memory, query), actual = Run(_other, query);
        if (expected.MatchedTotal == actual.MatchedTotal && expected.Capped == actual.Capped && Ids(expected).SequenceEqual(Ids(actual))) return;
        Assert.Fail(
            $"""
            {document}
            in memory: {expected.MatchedTotal} {expected.Capped} {Show(expected)}
            here:      {actual.MatchedTotal} {actual.Capped} {Show(actual)}
            """);
    }

    private static Gen<string> Text(string path, string[] values) =>
        from value in Gen.Elements(values)
        from other in Gen.Elements(values)
        from test in Gen.Elements(
            $"\"{value}\"", $$"""{"$in":["{{value}}","{{other}}"]}""", $$"""{"$ne":"{{value}}"}""", $$"""{"$gt":"{{value}}"}""",
            $$"""{"$lte":"{{value}}"}""", $$"""{"$in":["{{value}}",1]}""")
        select $$"""{"{{path}}":{{test}}}""";

    private static QueryResult Run(IRecordStore store, QueryDocument query) =>
        store.QueryAsync(query, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();

    private static IEnumerable<RecordId> Ids(QueryResult result) => result.Records.Select(static record => record.Id);

    private static string Show(QueryResult result) => string.Join(
        ", ", result.Records.Take(20).Select(static record => $"{record.Clock} {JsonSerializer.Serialize(record.Root.GetProperty("body"))}"));

    private static (AppendOutcome, RecordId, long) Plain(AppendResult result) => (result.Outcome, result.Holder.Id, result.LatestClock);
}
