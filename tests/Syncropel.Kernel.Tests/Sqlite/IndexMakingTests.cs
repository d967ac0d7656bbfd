using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;
using Syncropel.TestSupport;

namespace Syncropel.Kernel.Tests.Sqlite;

/// <summary>What is so while an index is made, which takes minutes in a large store.</summary>
public sealed class IndexMakingTests : IDisposable
{
    private const int Begun = 212;
    private const string Question = """{"filter":{"body.isrc":"x"},"explain":true}""";

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);
    private static readonly StoredRecord Record = Sample.Record(1, """{"isrc":["y","x"]}""");
    private static readonly StoredRecord Manifest = Sample.Manifest(1, "music.catalog.track", true, "body.isrc");

    private readonly Folder _folder = new();
    private readonly HeldLogger _making = new(Begun);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _making.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_kept_is_acknowledged_before_the_index_is_made_that_it_asks_for()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _making);
        await store.AppendAsync(Record);
        Task<AppendResult> manifest = store.AppendAsync(Manifest);
        await _making.Reached.WaitAsync(Enough, Cancel);
        try
        {
            Assert.Equal(AppendOutcome.Appended, (await manifest.WaitAsync(Enough, Cancel)).Outcome);
            Assert.Equal(2, await store.Log.CountAsync(Cancel));
            Assert.NotNull(await store.FindAsync(Manifest.Id, Cancel));
            await store.AssertFindsAsync("""{"body.isrc":"x"}""", 1);
        }
        finally
        {
            _making.LetGo();
        }
    }

    [Fact]
    public async Task What_is_sent_meanwhile_waits_and_is_kept()
    {
        await using SqliteStore store = await OpenMakingAsync();
        Task<AppendResult> behind = store.AppendAsync(Record);
        Assert.False(behind.IsCompleted);

        _making.LetGo();
        Assert.Equal(AppendOutcome.Appended, (await behind.WaitAsync(Enough, Cancel)).Outcome);
        Assert.Contains("field_1", await store.PlanAsync(Question), StringComparison.Ordinal);
        await store.AssertFindsAsync("""{"body.isrc":"x"}""", 1);
    }

    [Fact]
    public async Task What_is_sent_meanwhile_beyond_what_may_wait_is_for_later()
    {
        StoredRecord[] records = MoreThanMayWait();
        await using SqliteStore store = await OpenMakingAsync();
        Task<AppendResult>[] sent = Array.ConvertAll(records, store.AppendAsync);

        int waiting = 64 * 1024 * 1024 / records[^1].Json.Length;
        Assert.All(sent[..waiting], static one => Assert.False(one.IsCompleted));
        foreach (Task<AppendResult> one in sent[waiting..])
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => one.WaitAsync(Enough, Cancel));
            Assert.Contains("64 MiB", refused.Message, StringComparison.Ordinal);
        }

        _making.LetGo();
        foreach (Task<AppendResult> one in sent[..waiting])
        {
            Assert.Equal(AppendOutcome.Appended, (await one.WaitAsync(Enough, Cancel)).Outcome);
        }

        foreach (StoredRecord record in records[waiting..])
        {
            Assert.Equal(AppendOutcome.Appended, (await store.AppendAsync(record).WaitAsync(Enough, Cancel)).Outcome);
        }
    }

    [Fact]
    public async Task A_batch_that_waits_alone_may_be_of_any_length_and_a_token_waits_beside_it()
    {
        await using SqliteStore store = await OpenMakingAsync();

        Task<IReadOnlyList<AppendResult>> alone = store.AppendAsync(MoreThanMayWait()).AsTask();
        Task<bool> token = store.Tokens.RevokeAsync("none", DateTimeOffset.UnixEpoch, Cancel).AsTask();
        Task<AppendResult> refused = store.AppendAsync(Record);
        Assert.False(alone.IsCompleted);
        Assert.False(token.IsCompleted);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => refused.WaitAsync(Enough, Cancel));

        _making.LetGo();
        Assert.All(await alone.WaitAsync(Enough, Cancel), static one => Assert.Equal(AppendOutcome.Appended, one.Outcome));
        Assert.False(await token.WaitAsync(Enough, Cancel));
    }

    [Fact]
    public async Task Whoever_asks_which_fields_have_an_index_waits_for_one_that_is_being_made()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _making);
        await store.AppendAsync(Manifest).WaitAsync(Enough, Cancel);
        await _making.Reached.WaitAsync(Enough, Cancel);
        Task<QueryResult> answer = store.QueryAsync(Question);
        Assert.False(answer.IsCompleted);

        _making.LetGo();
        Assert.Equal(["body.isrc"], (await answer.WaitAsync(Enough, Cancel)).Plan.Indexed);
    }

    [Fact]
    public async Task Whoever_asks_which_fields_have_an_index_is_told_what_is_so_after_a_while()
    {
        var time = new ManualTimeProvider();
        await using OpenedStore store = await Stores.OpenAsync(_folder.File, _making, time);
        await store.Records.AppendAsync(Manifest).WaitAsync(Enough, Cancel);
        await _making.Reached.WaitAsync(Enough, Cancel);
        try
        {
            Task<QueryResult> answer = store.Records.QueryAsync(Question);
            time.Advance(await time.TimerAsync(static due => due > TimeSpan.Zero).WaitAsync(Enough, Cancel));
            Assert.Equal(["body.isrc"], (await answer.WaitAsync(Enough, Cancel)).Plan.Unindexed);
        }
        finally
        {
            _making.LetGo();
        }
    }

    [Fact]
    public async Task An_index_that_a_crash_kept_from_being_made_is_made_at_the_next_start()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync([Record, Manifest]);

        // An index is a transaction of its own, behind that of the manifest: this is what there is between the two.
        Raw.Execute(_folder.File, "DROP INDEX field_1; DELETE FROM element; DELETE FROM field");
        var logger = new ListLogger();
        await using SqliteStore again = await Stores.OpenRecordsAsync(_folder.File, logger);
        Assert.Contains("body.isrc", Assert.Single(logger.Of(205)), StringComparison.Ordinal);
        Assert.Contains("field_", await again.PlanAsync(Question), StringComparison.Ordinal);
        await again.AssertFindsAsync("""{"body.isrc":"x"}""", 1);
        Assert.Empty(await again.CheckAsync(Cancel));
    }

    [Fact]
    public async Task A_store_that_is_closed_meanwhile_has_the_index()
    {
        SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _making);
        await store.AppendAsync([Record, Manifest]).AsTask().WaitAsync(Enough, Cancel);
        await _making.Reached.WaitAsync(Enough, Cancel);
        Task closing = store.DisposeAsync().AsTask();
        _making.LetGo();
        await closing.WaitAsync(Enough, Cancel);

        var logger = new ListLogger();
        await using SqliteStore again = await Stores.OpenRecordsAsync(_folder.File, logger);
        Assert.Empty(logger.Of(Begun));
        Assert.Contains("field_1", await again.PlanAsync(Question), StringComparison.Ordinal);
    }

    // 72 MB, each as long as the kernel takes them.
    private static StoredRecord[] MoreThanMayWait()
    {
        string note = new('x', 900_000);
        return [.. Enumerable.Range(1, 80).Select(clock => Sample.Record(clock, $$"""{"note":"{{note}}"}"""))];
    }

    // A store that is making an index, until it is let go.
    private async Task<SqliteStore> OpenMakingAsync()
    {
        SqliteStore store = await Stores.OpenRecordsAsync(_folder.File, _making);
        await store.AppendAsync(Manifest).WaitAsync(Enough, Cancel);
        await _making.Reached.WaitAsync(Enough, Cancel);
        return store;
    }
}
