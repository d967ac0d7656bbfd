using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Syncropel.Delivery;

namespace Syncropel.Tests.Client.Many;

/// <summary>Many records that go into the outbox without being tried.</summary>
public sealed class HeldBackTests
{
    private const int Threads = 500;

    [Fact]
    public async Task In_an_outage_the_records_of_all_threads_go_into_the_outbox_together()
    {
        var outbox = new CountingOutbox(calls: 2, static _ => "nothing could be delivered");

        IReadOnlyList<EmitResult> results = await EmitAsync(outbox);

        Assert.All(results, static result => Assert.Equal(EmitOutcome.Queued, result.Outcome));
        Assert.Equal([1, (2 * Threads) - 1], outbox.Added.Select(static added => added.Records.Count));
    }

    [Fact]
    public async Task Where_each_thread_waits_for_a_reason_of_its_own_none_waits_until_another_is_on_disk()
    {
        var outbox = new CountingOutbox(calls: 1 + Threads, static thread => $"others wait on {thread}");

        IReadOnlyList<EmitResult> results = await EmitAsync(outbox);

        Assert.All(results, static result => Assert.Equal($"others wait on {result.Thread}", result.Error?.Message));
        Assert.Equal(1 + Threads, outbox.Added.Count);
        Assert.All(outbox.Added.SelectMany(static added => added.Records).GroupBy(static record => record.Thread), static thread =>
            Assert.Equal(thread.Select(static record => record.Clock).Order(), thread.Select(static record => record.Clock)));
    }

    // The first emission holds the only lane until all others are there, so that they make one batch.
    private static async Task<IReadOnlyList<EmitResult>> EmitAsync(CountingOutbox outbox)
    {
        await using var client = new SyncropelClient(new()
        {
            Identity = Identity.Static(Setup.Did),
            Handler = new ScriptedHandler(static _ => throw new HttpRequestException("nothing is to be sent")),
            Outbox = outbox,
        });
        return await client.EmitManyAsync(Source(outbox), new() { MaxConcurrency = 1, BatchSize = 2 * Threads }, Setup.Cancel)
            .ToListAsync(Setup.Cancel);
    }

    private static async IAsyncEnumerable<Emission> Source(
        CountingOutbox outbox, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return Emission.Of(new Track("0"), "t0");
        await outbox.FirstAdded.WaitAsync(cancellationToken);
        for (int i = 1; i < 2 * Threads; i++) yield return Emission.Of(new Track($"{i}"), $"t{i % Threads}");
        outbox.Open();
    }

    /// <summary>
    /// Keeps the first record when all are there to be emitted, and the others when as many calls have come as are expected.
    /// </summary>
    private sealed class CountingOutbox(int calls, Func<string, string> why) : IOutboxIntake, IOutboxProvider
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<(IReadOnlyList<OutboxRecord> Records, EmitError Reason)> Added { get; } = [];

        public Task FirstAdded => _first.Task;

        public OutboxStatus Status { get; } = new() { Name = "memory" };

        public void Open() => _open.SetResult();

        public IOutboxIntake Open(OutboxContext context) => this;

        public EmitError? MustWait(string thread) => new(EmitErrorCode.OutboxWaiting, why(thread));

        public async ValueTask<IReadOnlyList<EmitError?>> AddAsync(IReadOnlyList<OutboxRecord> records, EmitError reason)
        {
            Added.Enqueue((records, reason));
            if (Added.Count == calls) _all.TrySetResult();
            bool isFirst = _first.TrySetResult();
            await (isFirst ? _open : _all).Task.WaitAsync(TimeSpan.FromSeconds(60), Setup.Cancel);
            return new EmitError?[records.Count];
        }

        public long ClockFloorOf(string thread) => 0;

        public void ReserveClocks(string thread, long through) { }

        public Task<FlushReport> FlushAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<OutboxEntry> ReadAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> RetryAsync(RecordId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> RemoveAsync(RecordId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Dispose() { }

        public ValueTask DisposeAsync() => default;
    }
}
