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
        Assert.Contains("1 records before it on its thread wait since 2026-11-20T12:00:00Z", box.Outbox.MustWait("t")?.Message, StringComparison.Ordinal);

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
}
