using Syncropel.Contract.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Storage;

public sealed class ArrivalsTests
{
    private readonly MemoryStore _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Whoever_has_not_seen_all_does_not_wait()
    {
        RecordLogs.Fill(_store, 2);

        Assert.True(_store.Arrivals.MoreThanAsync(0).IsCompleted);
        Assert.True(_store.Arrivals.MoreThanAsync(1).IsCompleted);
        Assert.False(_store.Arrivals.MoreThanAsync(2).IsCompleted);
    }

    [Fact]
    public async Task All_who_wait_are_woken_by_the_next_record_and_wait_anew_for_another()
    {
        Task[] waiting = [.. Enumerable.Range(0, 100).Select(_ => _store.Arrivals.MoreThanAsync(0))];
        Assert.All(waiting, static one => Assert.False(one.IsCompleted));
        RecordLogs.Fill(_store, 1);

        await Task.WhenAll(waiting).WaitAsync(EventReader.Patience, Stop);
        Assert.False(_store.Arrivals.MoreThanAsync(1).IsCompleted);
    }

    [Fact]
    public async Task The_end_wakes_all_and_nobody_waits_any_more()
    {
        Arrivals arrivals = _store.Arrivals;
        Task waiting = arrivals.MoreThanAsync(0);
        _store.Clear();

        await waiting.WaitAsync(EventReader.Patience, Stop);
        Assert.True(arrivals.HasEnded);
        Assert.True(arrivals.MoreThanAsync(int.MaxValue).IsCompleted);
        Assert.False(_store.Arrivals.HasEnded);
    }

    [Fact]
    public void What_was_seen_once_stays_as_it_was()
    {
        RecordLogs.Fill(_store, 20);
        Arrivals before = _store.Arrivals;
        ArraySegment<StoredRecord> snapshot = before.Snapshot();
        long[] clocks = [.. snapshot.Select(static record => record.Clock)];
        RecordLogs.Fill(_store, 100, first: 21);
        _store.Clear();
        RecordLogs.Fill(_store, 5);

        Assert.Equal(20, clocks.Length);
        Assert.Equal(clocks, snapshot.Select(static record => record.Clock));
        Assert.Equal((120, 5), (before.Count, _store.Count));
    }
}
