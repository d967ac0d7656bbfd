using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Pumping;

/// <summary>Emits that wait for their thread to be free, where that is soon.</summary>
public sealed class TurnTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly TaskCompletionSource _gate = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_free_thread_is_free_at_once()
    {
        await using var box = new Box(_folder);
        ValueTask<EmitError?> turn = box.Outbox.TurnAsync("t", Cancel);

        Assert.True(turn.IsCompleted);
        Assert.Null(await turn);
    }

    [Fact]
    public async Task A_thread_that_is_being_delivered_is_waited_for()
    {
        await using Box box = await WithOneUnderWayAsync();
        Task<EmitError?> turn = box.Outbox.TurnAsync("t", Cancel).AsTask();
        Assert.False(turn.IsCompleted);
        _gate.SetResult();

        Assert.Null(await turn);
        Assert.Single(box.Kernel.Delivered);
    }

    [Fact]
    public async Task Nobody_waits_for_longer_than_a_moment()
    {
        await using Box box = await WithOneUnderWayAsync();
        Task<EmitError?> turn = box.Outbox.TurnAsync("t", Cancel).AsTask();
        await box.Time.TimerAsync(static due => due == TimeSpan.FromMilliseconds(250));
        box.Time.Advance(TimeSpan.FromMilliseconds(250));

        Assert.Equal(EmitErrorCode.OutboxWaiting, (await turn)?.Code);
        _gate.SetResult();
    }

    [Fact]
    public async Task A_thread_that_turns_out_to_be_stuck_is_not_waited_for()
    {
        await using Box box = await WithOneUnderWayAsync();
        box.Kernel.Judge = FakeKernel.Busy;
        Task<EmitError?> turn = box.Outbox.TurnAsync("t", Cancel).AsTask();
        _gate.SetResult();

        Assert.Equal(EmitErrorCode.OutboxWaiting, (await turn)?.Code);
        Assert.True(box.Outbox.TurnAsync("t", Cancel).AsTask().IsCompleted);
        Assert.True(box.Outbox.TurnAsync("other", Cancel).AsTask().IsCompleted);
    }

    [Fact]
    public async Task A_thread_on_which_many_wait_is_not_waited_for()
    {
        await using Box box = await WithOneUnderWayAsync();
        await box.PutAsync(Sample.Records(300, first: 10));

        Assert.True(box.Outbox.TurnAsync("t", Cancel).AsTask().IsCompleted);
        _gate.SetResult();
    }

    [Fact]
    public async Task Who_cancels_waits_no_longer()
    {
        await using Box box = await WithOneUnderWayAsync();
        using var caller = new CancellationTokenSource();
        Task<EmitError?> turn = box.Outbox.TurnAsync("t", caller.Token).AsTask();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        _gate.SetResult();
    }

    private async Task<Box> WithOneUnderWayAsync()
    {
        var box = new Box(_folder, kernel: new FakeKernel { Gate = _gate.Task.WaitAsync });
        await box.PutAsync(Sample.Record(1));
        await box.Kernel.AttemptsAsync(1);
        return box;
    }
}
