using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Pumping;

public sealed class DisposalTests : IDisposable
{
    private readonly Folder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_delivery_that_ignores_its_token_does_not_hold_up_the_end()
    {
        var never = new TaskCompletionSource();
        var box = new Box(_folder, kernel: new FakeKernel { Gate = _ => never.Task });
        await box.PutAsync(Sample.Record(1));
        await box.Kernel.AttemptsAsync(1);

        await box.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        await using var again = Box.Closed(_folder);
        Assert.Equal(1, again.Status.Waiting);
        never.SetResult();
    }

    [Fact]
    public async Task A_disposed_outbox_may_be_disposed_again_and_takes_nothing_more()
    {
        var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Record(1));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () => await box.DisposeAsync())));
        box.Outbox.Dispose();

        Assert.Equal(EmitErrorCode.OutboxFailed, (await box.AddAsync(Sample.Record(2)))[0]?.Code);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => box.Outbox.FlushAsync(Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => box.Outbox.RetryAsync(Sample.Record(1).Id, Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => box.Outbox.RemoveAsync(Sample.Record(1).Id, Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(box.ReadAsync);
        Assert.Equal(1, box.Status.Waiting);
    }

    [Fact]
    public async Task What_is_added_while_the_end_comes_is_on_disk_or_says_that_it_is_not()
    {
        var box = Box.Closed(_folder);
        var kept = new List<RecordId>();
        Task adding = Task.Run(async () =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                if ((await box.AddAsync(Sample.Record(i)))[0] is not null) return;
                kept.Add(Sample.Record(i).Id);
            }
        }, Cancel);
        await box.Kernel.AttemptsAsync(1);
        await box.DisposeAsync();
        await adding;

        await using var again = Box.Closed(_folder);
        Assert.Equal(kept, (await again.ReadAsync()).Select(static entry => entry.Record.Id));
    }

    [Fact]
    public async Task Who_waits_for_a_flush_is_told_of_the_end()
    {
        var never = new TaskCompletionSource();
        var box = new Box(_folder, kernel: new FakeKernel { Gate = _ => never.Task });
        await box.PutAsync(Sample.Record(1));
        Task<FlushReport> flush = box.Outbox.FlushAsync(Cancel);
        await box.Kernel.AttemptsAsync(1);
        await box.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => flush);
        never.SetResult();
    }
}
