using Syncropel.Testing.Kernel.Storage;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Storage;

public sealed class ArrivalsTests
{
    private readonly RecordLog _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Whoever_has_not_seen_all_does_not_wait()
    {
        RecordLogs.Fill(_log, 2);

        Assert.True(_log.Arrivals.MoreThanAsync(0).IsCompleted);
        Assert.True(_log.Arrivals.MoreThanAsync(1).IsCompleted);
        Assert.False(_log.Arrivals.MoreThanAsync(2).IsCompleted);
    }

    [Fact]
    public async Task All_who_wait_are_woken_by_the_next_record_and_wait_anew_for_another()
    {
        Task[] waiting = [.. Enumerable.Range(0, 100).Select(_ => _log.Arrivals.MoreThanAsync(0))];
        Assert.All(waiting, static one => Assert.False(one.IsCompleted));
        RecordLogs.Fill(_log, 1);

        await Task.WhenAll(waiting).WaitAsync(Stop);
        Assert.False(_log.Arrivals.MoreThanAsync(1).IsCompleted);
    }

    [Fact]
    public async Task The_end_wakes_all_and_nobody_waits_any_more()
    {
        Arrivals arrivals = _log.Arrivals;
        Task waiting = arrivals.MoreThanAsync(0);
        _log.Clear();

        await waiting.WaitAsync(Stop);
        Assert.True(arrivals.HasEnded);
        Assert.True(arrivals.MoreThanAsync(int.MaxValue).IsCompleted);
        Assert.False(_log.Arrivals.HasEnded);
    }

    [Fact]
    public void What_was_seen_once_stays_as_it_was()
    {
        RecordLogs.Fill(_log, 20);
        Arrivals before = _log.Arrivals;
        ArraySegment<StoredRecord> snapshot = before.Snapshot();
        long[] clocks = [.. snapshot.Select(static record => record.Clock)];
        RecordLogs.Fill(_log, 100, first: 21);
        _log.Clear();
        RecordLogs.Fill(_log, 5);

        Assert.Equal(20, clocks.Length);
        Assert.Equal(clocks, snapshot.Select(static record => record.Clock));
        Assert.Equal((120, 5), (before.Count, _log.Count));
    }
}
