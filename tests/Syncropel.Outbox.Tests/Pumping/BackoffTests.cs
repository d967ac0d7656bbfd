using Syncropel.Outbox.Queue;
using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Pumping;

public sealed class BackoffTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Attempts_that_fail_come_after_waits_that_double_up_to_a_limit()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { FirstRetry = Seconds(1), LongestRetry = Seconds(5) });
        await box.PutAsync(Sample.Records(10));
        int attempts = 1;
        foreach (int longest in (int[])[1, 2, 4, 5, 5])
        {
            TimeSpan wait = await box.Time.TimerAsync(due => due > TimeSpan.Zero);
            Assert.InRange(wait, Seconds(longest) / 2, Seconds(longest));
            Assert.Equal(attempts, box.Kernel.Attempts.Count);
            box.Time.Advance(wait - TimeSpan.FromTicks(1));
            Assert.Equal(attempts, box.Kernel.Attempts.Count);
            box.Time.Advance(TimeSpan.FromTicks(1));
            await box.Kernel.AttemptsAsync(++attempts);
        }
    }

    [Fact]
    public async Task In_an_outage_single_records_are_tried_each_time_of_another_thread()
    {
        await using var box = Box.Closed(_folder);
        for (int i = 0; i < 3; i++) await box.PutAsync(Sample.Records(5, $"t{i}"));
        await box.Kernel.AttemptsAsync(1);
        int before = box.Kernel.Attempts.Count;
        for (int i = 0; i < 3; i++) await TimePassesAsync(box);

        IEnumerable<OutboxRecordList> probes = box.Kernel.Attempts.Skip(before).Take(3).Select(static attempt => new OutboxRecordList(attempt));
        Assert.All(probes, static probe => Assert.Equal((1, 0), (probe.Records.Count, probe.Records[0].Clock)));
        Assert.Equal(3, probes.Select(static probe => probe.Records[0].Thread).Distinct().Count());
    }

    [Fact]
    public async Task What_is_added_in_an_outage_makes_no_attempt_of_its_own()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Record(0));
        await box.Time.TimerAsync(static due => due > TimeSpan.Zero);
        for (int i = 1; i < 20; i++) await box.PutAsync(Sample.Record(i, $"t{i}"));

        Assert.Single(box.Kernel.Attempts);
    }

    [Fact]
    public async Task The_first_success_ends_the_outage_and_all_follows_at_once()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(50));
        await box.PutAsync(Sample.Records(50, "other"));
        await box.Time.TimerAsync(static due => due > TimeSpan.Zero);

        box.Kernel.Judge = FakeKernel.Deliver;
        await TimePassesAsync(box);
        Assert.True((await box.FlushAsync()).IsEmpty);
        Assert.Equal(100, box.Kernel.Delivered.Count);
        Assert.Single(box.Log.Of(104));
        Assert.Single(box.Log.Of(105));
    }

    [Fact]
    public async Task A_stuck_thread_is_tried_alone_and_ever_more_rarely_while_others_go_on()
    {
        await using var box = new Box(_folder, kernel: new FakeKernel
        {
            Judge = static record => record.Thread == "stuck" ? FakeKernel.Busy(record) : FakeKernel.Deliver(record),
        });
        await box.PutAsync([.. Sample.Records(3, "stuck"), .. Sample.Records(3, "free")]);
        Assert.Equal(3, (await box.FlushAsync(box.Kernel.Judge)).Waiting);
        var waits = new List<TimeSpan>();
        for (int i = 0; i < 6; i++)
        {
            waits.Add(await TimePassesAsync(box));
            Assert.Equal((1, "stuck", 0), (box.Kernel.Attempts[^1].Count, box.Kernel.Attempts[^1][0].Thread, box.Kernel.Attempts[^1][0].Clock));
            Assert.Null(box.Outbox.MustWait("free"));
        }

        Assert.True(waits[^1] > 4 * waits[0], string.Join(", ", waits));
        await box.PutAsync(Sample.Record(9, "free"));
        Assert.Equal(1, (await box.FlushAsync(box.Kernel.Judge)).Delivered + box.Kernel.Delivered.Count(static record => record.Clock == 9) - 1);
    }

    [Fact]
    public void Waits_are_spread_over_their_upper_half()
    {
        var backoff = new Backoff(Seconds(1), TimeSpan.FromHours(1));
        TimeSpan[] waits = [.. Enumerable.Range(0, 1000).Select(_ => backoff.After(3))];

        Assert.All(waits, static wait => Assert.InRange(wait, Seconds(2), Seconds(4)));
        Assert.True(waits.Min() < Seconds(2.2) && waits.Max() > Seconds(3.8));
        Assert.InRange(backoff.After(int.MaxValue), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Lets the time of the next attempt come, and the attempt be over.</summary>
    private static async Task<TimeSpan> TimePassesAsync(Box box)
    {
        TimeSpan wait = await box.Time.TimerAsync(static due => due > TimeSpan.Zero);
        int before = box.Kernel.Attempts.Count;
        box.Time.Advance(wait);
        await box.Kernel.AttemptsAsync(before + 1);
        return wait;
    }

    private sealed record OutboxRecordList(IReadOnlyList<Delivery.OutboxRecord> Records);
}
