using System.Text;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

public sealed class AppendTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_appended_has_the_results_that_it_has_in_memory()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        var memory = new MemoryStore();
        var random = new Random(8);
        for (int round = 0; round < 150; round++)
        {
            StoredRecord[] batch = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Any(random))];
            bool ordered = random.Next(2) == 0;
            IReadOnlyList<AppendResult> expected = await memory.AppendAsync(batch, ordered);
            IReadOnlyList<AppendResult> results = await store.AppendAsync(batch, ordered);
            Assert.Equal(expected.Select(Show), results.Select(Show));
        }

        Assert.Equal(
            memory.Snapshot().Select(static record => Encoding.UTF8.GetString(record.Json.Span)),
            (await LogReader.ReadAsync(store.Log, 0, memory.Count)).Select(static record => Encoding.UTF8.GetString(record.Json.Span)));
        foreach (int limit in new[] { 100, 2 })
        {
            ThreadPage expected = await memory.ListThreadsAsync(limit, Cancel), found = await store.ListThreadsAsync(limit, Cancel);
            Assert.Equal(expected.Threads, found.Threads);
            Assert.Equal(expected.Capped, found.Capped);
        }
    }

    [Fact]
    public async Task A_record_is_found_by_its_id_and_no_other_is()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        StoredRecord record = Sample.Record(1, """{"text":"a\u0000\u0001\u0002b\\u0000"}""", thread: "a\0b");
        await store.AppendAsync([record]);
        Assert.Equal(record.Json.ToArray(), (await store.FindAsync(record.Id, Cancel))!.Json.ToArray());
        Assert.Null(await store.FindAsync(Sample.Record(2).Id, Cancel));
    }

    [Fact]
    public async Task Names_that_are_too_long_for_an_index_are_told_apart_and_found()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        string[] threads = [.. Enumerable.Range(0, 4).Select(static n => Noise(n) + new string('x', 100_000))];
        string actor = "did:test:" + Noise(9);
        StoredRecord[] records = [.. threads.Select((thread, n) => Sample.Record(7, $$"""{"n":{{n}}}""", thread, actor))];
        Assert.All(await store.AppendAsync(records), static result => Assert.Equal(AppendOutcome.Appended, result.Outcome));
        Assert.Equal(AppendOutcome.ClockTaken, (await store.AppendAsync([Sample.Record(7, "{}", threads[2], actor)]))[0].Outcome);
        Assert.Equal(threads, (await store.ListThreadsAsync(10, Cancel)).Threads.Select(static thread => thread.Thread));

        var query = new Kernel.Query.QueryDocument { Filter = Kernel.Query.RecordFilter.OnThread(threads[1]) };
        Assert.Equal(records[1].Id, Assert.Single((await store.QueryAsync(query, Cancel)).Records).Id);
    }

    [Fact]
    public async Task A_record_that_the_database_refuses_does_not_harm_those_that_were_sent_at_the_same_time()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();

        // No rule lets such a record through; the database is the last to say no.
        var poison = StoredRecord.Parse(
            Sample.Record(0).Id,
            Encoding.UTF8.GetBytes("""{"actor":"did:a:b","body":{"n":1e200000},"clock":99,"created_at":"","thread":"t"}"""));
        Task<IReadOnlyList<AppendResult>>[] appends =
            [.. Enumerable.Range(0, 20).Select(n => store.AppendAsync(n == 10 ? [poison] : [Sample.Record(n)]).AsTask())];
        for (int n = 0; n < appends.Length; n++)
        {
            if (n == 10) await Assert.ThrowsAsync<Npgsql.PostgresException>(() => appends[n]);
            else Assert.Equal(AppendOutcome.Appended, (await appends[n])[0].Outcome);
        }

        Assert.Equal(19, await store.Log.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_store_that_is_closed_takes_nothing_and_ends_its_log()
    {
        PostgreSqlStore store = await server.OpenNewAsync();
        Task more = store.Log.MoreThanAsync(0);
        Task<IReadOnlyList<AppendResult>> last = store.AppendAsync([Sample.Record(1)]).AsTask();
        await store.DisposeAsync();
        await more.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.True(store.Log.HasEnded);
        Assert.Equal(AppendOutcome.Appended, (await last)[0].Outcome);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.AppendAsync([Sample.Record(2)]));
    }

    private static StoredRecord Any(Random random) => Sample.Record(
        random.Next(12),
        $$"""{"n":{{random.Next(3)}}}""",
        thread: random.Next(3) switch { 0 => "a", 1 => "b", _ => "\0" },
        actor: random.Next(2) == 0 ? Sample.Actor : "did:example:other",
        createdAt: new DateTimeOffset(2026, 1, 1, 0, 0, random.Next(60), TimeSpan.Zero));

    private static string Show(AppendResult result) =>
        $"{result.Outcome} {result.LatestClock} {Encoding.UTF8.GetString(result.Holder.Json.Span)}";

    private static string Noise(int seed)
    {
        var bytes = new byte[5000];
        new Random(seed).NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
