using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Pumping;

public sealed class FlushTests : IDisposable
{
    private readonly Folder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_outbox_is_flushed_at_once_and_nobody_is_asked()
    {
        await using var box = new Box(_folder);
        Assert.Equal(new FlushReport(0, 0, 0, null), await box.FlushAsync());
        Assert.Empty(box.Kernel.Attempts);
    }

    [Fact]
    public async Task A_flush_does_not_wait_for_the_next_attempt_to_be_due()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(3));
        await box.Time.TimerAsync(static due => due > TimeSpan.Zero);

        Assert.Equal(new FlushReport(3, 0, 0, null), await box.FlushAsync());
    }

    [Fact]
    public async Task A_flush_without_a_kernel_ends_and_says_why_and_how_many_wait()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(3));

        Assert.Equal(new FlushReport(0, 0, 3, FakeKernel.Unreachable), await box.FlushAsync(FakeKernel.Later));
        Assert.Equal(3, box.Status.Waiting);
    }

    [Fact]
    public async Task A_flush_joins_the_attempt_that_is_under_way_and_sends_nothing_twice()
    {
        await using var box = new Box(_folder);
        var gate = new TaskCompletionSource();
        box.Kernel.Gate = gate.Task.WaitAsync;
        await box.PutAsync(Sample.Records(3));
        await box.Kernel.AttemptsAsync(1);
        int waiting = (int)box.Status.Waiting;

        Task<FlushReport>[] flushes = [.. Enumerable.Range(0, 5).Select(_ => box.Outbox.FlushAsync(Cancel))];
        Assert.All(flushes, static flush => Assert.False(flush.IsCompleted));
        gate.SetResult();
        FlushReport[] reports = await Task.WhenAll(flushes);

        Assert.All(reports, report => Assert.Equal((waiting, 0), (report.Delivered, report.Waiting)));
        Assert.Equal(3, box.Kernel.Attempts.Sum(static attempt => attempt.Count));
    }

    [Fact]
    public async Task A_flush_that_joins_an_attempt_that_fails_makes_one_of_its_own()
    {
        await using var box = new Box(_folder);
        var gate = new TaskCompletionSource();
        box.Kernel.Gate = gate.Task.WaitAsync;
        box.Kernel.Judge = FakeKernel.Later;
        await box.PutAsync(Sample.Record(1));
        await box.Kernel.AttemptsAsync(1);

        // The attempt before the flush fails; the kernel is back for the next one.
        int asked = 0;
        box.Kernel.Judge = record => asked++ == 0 ? FakeKernel.Later(record) : FakeKernel.Deliver(record);
        Task<FlushReport> flush = box.Outbox.FlushAsync(Cancel);
        gate.SetResult();
        Assert.Equal(new FlushReport(1, 0, 0, null), await flush);
    }

    [Fact]
    public async Task A_flush_is_over_when_what_waited_is_delivered_whatever_comes_meanwhile()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(3));
        await box.Time.TimerAsync(static due => due > TimeSpan.Zero);
        int next = 10;
        box.Kernel.Gate = async _ =>
        {
            // Each attempt brings another record, for ever.
            if (box.Kernel.Judge != FakeKernel.Later) await box.PutAsync(Sample.Record(next++));
        };

        FlushReport report = await box.FlushAsync();
        Assert.True(report.Delivered >= 3);
        Assert.Equal([0, 1, 2], box.Kernel.Delivered.Take(3).Select(static record => record.Clock));
        box.Kernel.Gate = static _ => Task.CompletedTask;
    }

    [Fact]
    public async Task A_cancelled_flush_ends_the_wait_and_nothing_else()
    {
        await using var box = new Box(_folder);
        var gate = new TaskCompletionSource();
        box.Kernel.Gate = gate.Task.WaitAsync;
        await box.PutAsync(Sample.Record(1));
        await box.Kernel.AttemptsAsync(1);
        using var caller = new CancellationTokenSource();

        Task<FlushReport> flush = box.Outbox.FlushAsync(caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flush);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => box.Outbox.FlushAsync(caller.Token));
        gate.SetResult();
        Assert.True((await box.FlushAsync()).IsEmpty);
        Assert.Single(box.Kernel.Delivered);
    }
}
