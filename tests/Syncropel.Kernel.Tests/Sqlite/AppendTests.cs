using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

public sealed class AppendTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Appends_have_the_same_outcomes_as_in_memory(bool ordered)
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        var memory = new MemoryStore();
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            StoredRecord[] batch =
            [
                .. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Sample.Record(
                    random.Next(60), $$"""{"n":{{random.Next(2)}}}""", $"thread-{random.Next(2)}", $"did:test:actor-{random.Next(2)}")),
            ];
            IReadOnlyList<AppendResult> expected = await memory.AppendAsync(batch, ordered), actual = await store.AppendAsync(batch, ordered);
            Assert.Equal(
                expected.Select(static one => (one.Outcome, one.Holder.Id, one.LatestClock)),
                actual.Select(static one => (one.Outcome, one.Holder.Id, one.LatestClock)));
        }

        CancellationToken token = TestContext.Current.CancellationToken;
        Assert.Equal((await memory.Log.ReadAllAsync()).Select(Id), (await store.Log.ReadAllAsync()).Select(Id));
        foreach (int limit in new[] { 10, 1 })
        {
            ThreadPage expected = await memory.ListThreadsAsync(limit, token), found = await store.ListThreadsAsync(limit, token);
            Assert.Equal(expected.Threads, found.Threads);
            Assert.Equal(expected.Capped, found.Capped);
        }
    }

    [Fact]
    public async Task A_record_is_there_byte_for_byte_after_the_store_is_opened_again()
    {
        StoredRecord record = Sample.Record(1, """{"kind":"test.text.nul","text":"a\u0000b😀"}""", "th\\u0000read");
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(record);
        await using SqliteStore again = await Stores.OpenRecordsAsync(_folder.File);

        StoredRecord found = (await again.FindAsync(record.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal(record.Json.ToArray(), found.Json.ToArray());
        Assert.Equal("th\0read", Assert.Single((await again.ListThreadsAsync(5, TestContext.Current.CancellationToken)).Threads).Thread);
        Assert.Null(await again.FindAsync(default, TestContext.Current.CancellationToken));
        Assert.Equal(AppendOutcome.AlreadyThere, (await again.AppendAsync(record)).Outcome);
        Assert.Equal(AppendOutcome.Appended, (await again.AppendAsync(Sample.Record(2))).Outcome);
        Assert.Equal(2, await again.Log.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_many_send_at_once_is_all_taken_once()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        RecordIngest ingest = store.Ingest();
        IngestVerdict[] verdicts = await Task.WhenAll(Enumerable.Range(0, 1000)
            .Select(number => Task.Run(async () => await ingest.AcceptAsync(Sample.Json(number / 2), []))));

        Assert.Equal(500, verdicts.Count(static verdict => verdict is IngestVerdict.Created));
        Assert.Equal(500, verdicts.Count(static verdict => verdict is IngestVerdict.AlreadyThere));
        Assert.Equal(500, (await store.Log.ReadAllAsync()).Select(Id).Distinct().Count());
    }

    [Fact]
    public async Task A_record_whose_clock_is_taken_leaves_no_gap_and_nothing_behind()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        StoredRecord first = Sample.Record(5), second = Sample.Record(5, """{"other":1}""");
        Assert.Empty(await store.AppendAsync([]));
        await store.AppendAsync(first);
        AppendResult refused = await store.AppendAsync(second);
        await store.AppendAsync(Sample.Record(6));

        Assert.Equal((AppendOutcome.ClockTaken, first.Id, 5), (refused.Outcome, refused.Holder.Id, refused.LatestClock));
        Assert.Null(await store.FindAsync(second.Id, TestContext.Current.CancellationToken));
        Assert.Equal([1, 2], (await store.ReadRowsAsync(0, TestContext.Current.CancellationToken)).Select(static row => row.Position));
    }

    [Fact]
    public async Task A_store_that_is_closed_takes_and_gives_nothing()
    {
        SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        Task more = store.Log.MoreThanAsync(0);
        await store.DisposeAsync();
        await store.DisposeAsync();

        await more;
        Assert.True(store.Log.HasEnded);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.AppendAsync(Sample.Record(1)));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.QueryAsync("{}"));
        Assert.Equal(["hub.db", "hub.db.lock"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    private static RecordId Id(StoredRecord record) => record.Id;
}
