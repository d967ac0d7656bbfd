using Syncropel.Delivery;
using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Pumping;

/// <summary>Which emits must go behind others.</summary>
public sealed class WaitingTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_must_wait_while_nothing_waits()
    {
        await using var box = new Box(_folder);
        Assert.Null(box.Outbox.MustWait("t"));
        await box.PutAsync(Sample.Record(1));
        await box.FlushAsync();
        Assert.Null(box.Outbox.MustWait("t"));
    }

    [Fact]
    public async Task A_thread_must_wait_from_the_call_that_adds_until_the_delivery_is_written_down()
    {
        await using var box = new Box(_folder);
        var gate = new TaskCompletionSource();
        box.Kernel.Gate = gate.Task.WaitAsync;

        Task adding = box.PutAsync(Sample.Record(1));
        Assert.Equal(EmitErrorCode.OutboxWaiting, box.Outbox.MustWait("t")?.Code);
        await adding;
        await box.Kernel.AttemptsAsync(1);
        Assert.Contains(
            "1 records before it on its thread wait since 2026-11-20T12:00:00Z",
            box.Outbox.MustWait("t")?.Message,
            StringComparison.Ordinal);

        // One of another thread is none of its business, as long as nothing has failed.
        Assert.Null(box.Outbox.MustWait("other"));
        gate.SetResult();
        await box.FlushAsync();
        Assert.Null(box.Outbox.MustWait("t"));
    }

    [Fact]
    public async Task In_an_outage_every_thread_must_wait_and_is_told_why_and_since_when()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Record(1));
        await box.FlushAsync(FakeKernel.Later);

        EmitError? reason = box.Outbox.MustWait("other");
        Assert.Equal(EmitErrorCode.OutboxWaiting, reason?.Code);
        Assert.Contains("since 2026-11-20T12:00:00Z (CONNECTION: connection refused)", reason?.Message, StringComparison.Ordinal);
        Assert.Equal(FakeKernel.Unreachable, box.Status.LastError);
        await box.FlushAsync();
        Assert.Null(box.Outbox.MustWait("other"));
        Assert.Null(box.Status.LastError);
    }

    [Fact]
    public async Task An_emit_that_failed_begins_an_outage_and_the_next_attempt_ends_it()
    {
        await using var box = new Box(_folder);
        var gate = new TaskCompletionSource();
        box.Kernel.Gate = gate.Task.WaitAsync;

        await box.Outbox.AddAsync([Sample.Record(1)], new EmitError(EmitErrorCode.Timeout, "no answer within 30 s"));
        Assert.Contains("TIMEOUT: no answer within 30 s", box.Outbox.MustWait("other")?.Message, StringComparison.Ordinal);
        await box.Kernel.AttemptsAsync(1);
        gate.SetResult();
        await box.FlushAsync();
        Assert.Null(box.Outbox.MustWait("other"));
        Assert.Empty(box.Log.Of(104));
    }

    [Theory]
    [InlineData(EmitErrorCode.OutboxWaiting)]
    [InlineData(EmitErrorCode.Disposed)]
    public async Task An_emit_that_was_not_tried_begins_no_outage(string code)
    {
        await using var box = new Box(_folder);
        var gate = new TaskCompletionSource();
        box.Kernel.Gate = gate.Task.WaitAsync;

        await box.Outbox.AddAsync([Sample.Record(1)], new EmitError(code, "not tried"));
        Assert.Null(box.Outbox.MustWait("other"));
        gate.SetResult();
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(86_400, 3600)]
    public async Task A_kernel_that_asks_to_wait_is_left_alone_for_so_long_up_to_an_hour(int asked, int waited)
    {
        await using var box = new Box(_folder, kernel: new FakeKernel { Judge = _ => new(DeliveryOutcome.Later, Asking(asked)) });
        await box.PutAsync(Sample.Record(1));

        await AssertNotAskedForAsync(box, attempts: 1, TimeSpan.FromSeconds(waited));
        Assert.Equal(TimeSpan.FromSeconds(asked), box.Status.LastError?.RetryAfter);
    }

    [Fact]
    public async Task So_is_one_that_asked_an_emit_to_wait()
    {
        await using var box = new Box(_folder, kernel: new FakeKernel { Judge = FakeKernel.Busy });
        await box.Outbox.AddAsync([Sample.Record(1)], Asking(600));

        await AssertNotAskedForAsync(box, attempts: 0, TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_wait_shorter_than_the_backoff_changes_nothing()
    {
        var options = new OutboxOptions { FirstRetry = TimeSpan.FromMinutes(1) };
        await using var box = new Box(_folder, options, new FakeKernel { Judge = static _ => new(DeliveryOutcome.Later, Asking(1)) });
        await box.PutAsync(Sample.Record(1));

        Assert.InRange(await box.Time.TimerAsync(static due => due > TimeSpan.Zero), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_flushes_does_not_wait_until_the_kernel_wants_to_be_asked()
    {
        await using var box = new Box(_folder);
        await box.Outbox.AddAsync([Sample.Record(1)], Asking(600));

        Assert.True((await box.FlushAsync()).IsEmpty);
    }

    [Fact]
    public async Task An_outage_is_over_when_nothing_is_left_that_could_end_it()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Record(1));
        await box.FlushAsync(FakeKernel.Later);
        Assert.NotNull(box.Outbox.MustWait("other"));

        Assert.True(await box.Outbox.RemoveAsync(Sample.Record(1).Id, TestContext.Current.CancellationToken));
        Assert.Null(box.Outbox.MustWait("other"));
    }

    [Fact]
    public async Task After_a_restart_only_threads_with_records_must_wait()
    {
        await using (var box = Box.Closed(_folder)) await box.PutAsync(Sample.Record(1));

        var gate = new TaskCompletionSource();
        await using var again = new Box(_folder, kernel: new FakeKernel { Gate = gate.Task.WaitAsync });
        Assert.NotNull(again.Outbox.MustWait("t"));
        Assert.Null(again.Outbox.MustWait("other"));
        gate.SetResult();
    }

    private static EmitError Asking(int seconds) =>
        new("RATE_LIMITED", "not so fast", 429) { RetryAfter = TimeSpan.FromSeconds(seconds) };

    private static async Task AssertNotAskedForAsync(Box box, int attempts, TimeSpan wait)
    {
        Assert.Equal(wait, await box.Time.TimerAsync(static due => due > TimeSpan.Zero));
        box.Time.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.Equal(attempts, box.Kernel.Attempts.Count);
        box.Time.Advance(TimeSpan.FromMilliseconds(1));
        await box.Kernel.AttemptsAsync(attempts + 1);
    }
}
