using System.Collections.Concurrent;
using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Pumping;

public sealed class HookTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_hook_is_told_of_each_record_that_leaves_in_order_and_why()
    {
        var told = new ConcurrentQueue<OutboxSettlement>();
        await using (var box = Box.Closed(_folder, new OutboxOptions { OnSettled = told.Enqueue, MaxRecords = 3, WhenFull = WhenFull.DropOldest }))
        {
            await box.PutAsync(Sample.Records(3, "a"));
            await box.Time.TimerAsync(static due => due > TimeSpan.Zero);
            await box.PutAsync(Sample.Record(3, "a"));
            await box.FlushAsync(static record => record.Clock == 1 ? FakeKernel.Refuse(record) : FakeKernel.Deliver(record));
        }

        Assert.Equal(
            [(0, SettlementOutcome.Dropped, EmitErrorCode.OutboxFull), (1, SettlementOutcome.Refused, "INVALID_RECORD"), (2, SettlementOutcome.Delivered, null), (3, SettlementOutcome.Delivered, null)],
            told.Select(static one => (one.Record.Clock, one.Outcome, one.Error?.Code)));
        Assert.Equal(Sample.Record(0, "a").Payload.ToArray(), told.First().Record.Payload.ToArray());
    }

    [Fact]
    public async Task What_the_hook_throws_is_logged_and_goes_no_further()
    {
        int told = 0;
        await using (var box = new Box(_folder, new OutboxOptions { OnSettled = _ => throw new InvalidOperationException($"hook {++told}") }))
        {
            await box.PutAsync(Sample.Records(3));
            Assert.True((await box.FlushAsync()).IsEmpty);
            await box.DisposeAsync();
            Assert.Equal(3, box.Log.Of(109).Count);
        }

        Assert.Equal(3, told);
    }

    [Fact]
    public async Task A_hook_that_takes_its_time_holds_up_nobody()
    {
        var gate = new TaskCompletionSource();
        await using var box = new Box(_folder, new OutboxOptions { OnSettled = _ => gate.Task.Wait() });
        await box.PutAsync(Sample.Records(3));
        Assert.True((await box.FlushAsync()).IsEmpty);
        await box.PutAsync(Sample.Records(3, first: 3));
        Assert.True((await box.FlushAsync()).IsEmpty);
        gate.SetResult();
    }

    [Fact]
    public async Task A_hook_may_dispose_of_the_outbox_from_which_it_is_called()
    {
        Box? box = null;
        var done = new TaskCompletionSource();
        box = new Box(_folder, new OutboxOptions
        {
            OnSettled = _ =>
            {
                box!.Outbox.Dispose();
                done.SetResult();
            },
        });
        await box.PutAsync(Sample.Record(1));

        await done.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Box.Closed(_folder).Outbox.Dispose();
    }
}
