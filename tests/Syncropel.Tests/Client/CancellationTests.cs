namespace Syncropel.Tests.Client;

public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task A_token_cancelled_before_sends_nothing_and_the_hook_hears_of_it()
    {
        using var setup = new Setup(Replies.Accept);
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setup.EmitAsync(cancel: _caller.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => setup.Client.Emit(new Track("Glow"), "t", cancellationToken: _caller.Token));

        Assert.Empty(setup.Kernel.Requests);
        Assert.Equal([EmitErrorCode.Canceled, EmitErrorCode.Canceled], setup.Told.Select(told => told.Error?.Code));
    }

    [Fact]
    public async Task Cancelling_while_the_kernel_thinks_ends_the_emit()
    {
        var arrived = new TaskCompletionSource();
        var kernel = new ScriptedHandler(async (_, cancel) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return Replies.Status(200);
        });
        using var setup = new Setup(kernel);

        Task<EmitResult> emit = setup.EmitAsync(cancel: _caller.Token);
        await arrived.Task;
        await _caller.CancelAsync();

        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => emit);
        Assert.Equal(_caller.Token, thrown.CancellationToken);
        Assert.Single(kernel.Requests);
        Assert.Equal(EmitErrorCode.Canceled, Assert.Single(setup.Told).Error?.Code);
    }

    [Fact]
    public async Task Cancelling_while_it_waits_for_a_retry_ends_the_emit()
    {
        using var setup = new Setup(new ScriptedHandler(_ => Replies.Status(503).WithRetryAfter("60")));

        Task<EmitResult> emit = setup.EmitAsync(cancel: _caller.Token);
        await setup.Time.TimerAsync(due => due == TimeSpan.FromSeconds(60));
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => emit);
        Assert.Single(setup.Kernel.Requests);
        Assert.Equal(EmitErrorCode.Canceled, Assert.Single(setup.Told).Error?.Code);
    }

    [Fact]
    public async Task Cancelling_ends_a_synchronous_emit_that_waits_for_a_retry()
    {
        using var setup = new Setup(new ScriptedHandler(_ => Replies.Status(503).WithRetryAfter("60")));

        Task<EmitResult> emit = Task.Run(
            () => setup.Client.Emit(new Track("Glow"), "t", cancellationToken: _caller.Token), Setup.Cancel);
        await setup.Time.TimerAsync(due => due == TimeSpan.FromSeconds(60));
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => emit);
        Assert.Equal(EmitErrorCode.Canceled, Assert.Single(setup.Told).Error?.Code);
    }

    [Fact]
    public async Task An_error_that_comes_with_the_cancellation_is_a_cancellation()
    {
        using var setup = new Setup(new ScriptedHandler(_ =>
        {
            _caller.Cancel();
            throw new HttpRequestException("reset");
        }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setup.EmitAsync(cancel: _caller.Token));
        Assert.Single(setup.Kernel.Requests);
    }

    [Fact]
    public async Task Reads_end_with_the_callers_token_too()
    {
        using var setup = new Setup(Replies.Accept);
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setup.Client.HealthAsync(_caller.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setup.Client.GetAsync(default, _caller.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setup.Client.QueryThreadAsync("t", cancellationToken: _caller.Token));
    }
}
