using Syncropel.Delivery;

namespace Syncropel.Tests.Client;

public class DisposalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task An_emit_in_flight_fails_and_says_that_the_client_was_disposed(int maxRetries)
    {
        var arrived = new TaskCompletionSource();
        var kernel = new ScriptedHandler(async (_, cancel) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return Replies.Status(200);
        });
        using var setup = new Setup(kernel, maxRetries);

        Task<EmitResult> emit = setup.EmitAsync();
        await arrived.Task;
        await setup.Client.DisposeAsync();

        EmitResult result = await emit;
        Assert.Equal((EmitErrorCode.Disposed, 0), (result.Error?.Code, result.Retried));
        Assert.Same(result, Assert.Single(setup.Told));
    }

    [Fact]
    public async Task An_emit_that_waits_for_a_retry_does_not_wait_on()
    {
        using var setup = new Setup(new ScriptedHandler(_ => Replies.Status(503).WithRetryAfter("60")));

        Task<EmitResult> emit = setup.EmitAsync();
        await setup.Time.TimerAsync(due => due == TimeSpan.FromSeconds(60));
        setup.Client.Dispose();

        Assert.Equal(EmitErrorCode.Disposed, (await emit).Error?.Code);
        Assert.Single(setup.Kernel.Requests);
    }

    [Fact]
    public async Task A_read_in_flight_is_empty_with_a_warning()
    {
        var arrived = new TaskCompletionSource();
        using var setup = new Setup(new ScriptedHandler(async (_, cancel) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return Replies.Status(200);
        }));

        Task<IReadOnlyList<Record>> read = setup.Client.QueryThreadAsync("t", cancellationToken: Setup.Cancel);
        await arrived.Task;
        setup.Client.Dispose();

        Assert.Empty(await read);
        Assert.Contains(EmitErrorCode.Disposed, Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_own_cancellation_goes_before_the_disposal()
    {
        using var caller = new CancellationTokenSource();
        var arrived = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        using var setup = new Setup(new ScriptedHandler(async (_, _) =>
        {
            arrived.SetResult();
            await goOn.Task;
            throw new HttpRequestException("reset");
        }));

        Task<EmitResult> emit = setup.EmitAsync(cancel: caller.Token);
        await arrived.Task;
        await caller.CancelAsync();
        setup.Client.Dispose();
        goOn.SetResult();

        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => emit);
        Assert.Equal(caller.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task A_disposed_client_may_be_disposed_again_and_takes_no_more_calls()
    {
        using var setup = new Setup(Replies.Accept);
        setup.Client.Dispose();
        await setup.Client.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => setup.EmitAsync());
        Assert.Throws<ObjectDisposedException>(() => setup.Client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => setup.Client.HealthAsync(Setup.Cancel));
        Assert.Empty(setup.Kernel.Requests);
    }

    [Fact]
    public async Task A_client_that_is_not_made_because_its_outbox_does_not_open_leaves_nothing_open()
    {
        var outbox = new BrokenOutbox();
        var options = new SyncropelClientOptions
        {
            Identity = Identity.Static(Setup.Did),
            Endpoint = new("http://127.0.0.1:1"),
            MaxRetries = 0,
            Outbox = outbox,
        };

        Assert.Throws<IOException>(() => new SyncropelClient(options));

        var record = new OutboxRecord { Id = default, Thread = "t", Kind = "a.b.c", Clock = 1, Payload = "{}"u8.ToArray() };
        DeliveryVerdict verdict = Assert.Single(await outbox.Delivery!.DeliverAsync([record], Setup.Cancel));
        Assert.Equal(EmitErrorCode.Disposed, verdict.Error?.Code);
    }

    private sealed class BrokenOutbox : IOutboxProvider
    {
        public IRecordDelivery? Delivery { get; private set; }

        public IOutboxIntake Open(OutboxContext context)
        {
            Delivery = context.Delivery;
            throw new IOException("outbox.db is a directory");
        }
    }
}
