using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Sqlite;

public sealed class LogTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_at_hand_is_the_end_and_the_rest_comes_from_the_disk()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        for (int first = 1; first < 5000; first += 500) await store.AppendAsync(Sample.Records(500, first));
        IRecordLog log = store.Log;

        Assert.Equal(5000, await log.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal([4999, 5000], log.AtHand(4998).Select(static record => record.Clock));
        Assert.Equal(1024, log.AtHand(5000 - 1024).Count);
        Assert.Equal(0, log.AtHand(5000 - 1025).Count);
        Assert.Equal(0, log.AtHand(5000).Count);
        Assert.Equal(0, (await log.ReadAsync(5000, TestContext.Current.CancellationToken)).Count);
        Assert.ThrowsAny<ArgumentException>(() => log.AtHand(5001));
        Assert.ThrowsAny<ArgumentException>(() => log.AtHand(-1));
        Assert.Equal(Enumerable.Range(1, 5000).Select(static clock => (long)clock), (await log.ReadAllAsync()).Select(static one => one.Clock));
    }

    [Fact]
    public async Task What_a_reader_holds_stays_as_it_is_while_others_append()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync(Sample.Records(10));
        ArraySegment<StoredRecord> held = store.Log.AtHand(0);
        for (int first = 11; first < 5000; first += 500) await store.AppendAsync(Sample.Records(500, first));

        Assert.Equal(Enumerable.Range(1, 10).Select(static clock => (long)clock), held.Select(static record => record.Clock));
    }

    [Fact]
    public async Task Long_records_are_at_hand_only_so_far_as_they_take_little_memory()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        string body = $$"""{"text":"{{new string('x', 900_000)}}"}""";
        for (int clock = 1; clock <= 20; clock++) await store.AppendAsync(Sample.Record(clock, body));

        Assert.NotEqual(0, store.Log.AtHand(15).Count);
        Assert.Equal(0, store.Log.AtHand(5).Count);
        Assert.InRange((await store.Log.ReadAsync(0, TestContext.Current.CancellationToken)).Count, 1, 3);
        Assert.Equal(20, (await store.Log.ReadAllAsync()).Count);
    }

    [Fact]
    public async Task Whoever_waits_is_woken_by_what_comes()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        Task one = store.Log.MoreThanAsync(0);
        Assert.False(one.IsCompleted);

        await store.AppendAsync(Sample.Record(1));
        await one.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Task two = store.Log.MoreThanAsync(1);
        await store.AppendAsync(Sample.Record(1));
        Assert.False(two.IsCompleted);
        await store.AppendAsync(Sample.Record(2));
        await two.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(store.Log.MoreThanAsync(1).IsCompleted);
    }

    [Fact]
    public async Task After_an_opening_all_comes_from_the_disk()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(Sample.Records(300));
        await using SqliteStore again = await Stores.OpenRecordsAsync(_folder.File);

        Assert.Equal(0, again.Log.AtHand(0).Count);
        Assert.Equal(300, (await again.Log.ReadAllAsync()).Count);
        Assert.True(again.Log.MoreThanAsync(299).IsCompleted);
    }
}
