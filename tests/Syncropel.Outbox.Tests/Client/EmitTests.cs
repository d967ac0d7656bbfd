using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Syncropel.Outbox.Tests.Support;
using Syncropel.Testing;

namespace Syncropel.Outbox.Tests.Client;

/// <summary>Clients with an outbox, from the side of those who emit.</summary>
public sealed class EmitTests : IDisposable
{
    private const string Kind = "test.outbox.step";

    private readonly Folder _folder = new();
    private readonly MockKernel _kernel = new();
    private readonly ListLogger _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_emit_that_cannot_be_delivered_is_queued_and_arrives_later_as_the_same_record()
    {
        EmitResult queued;
        await using (SyncropelClient client = Open())
        {
            _kernel.FailNextPost(1000);
            queued = await client.EmitAsync(Act.Put, Kind, Body(1), "t", cancellationToken: Cancel);
            Assert.Equal((EmitOutcome.Queued, false, 503), (queued.Outcome, queued.Success, queued.Error?.Status));
            Assert.Equal(1, client.Outbox!.Status.Waiting);
            Assert.Empty(_kernel.Records);
        }

        _kernel.FailNextPost(0);
        await using (SyncropelClient client = Open()) Assert.True((await client.Outbox!.FlushAsync(Cancel)).IsEmpty);
        Record record = Assert.Single(_kernel.Records);
        Assert.Equal((queued.RecordId, queued.Clock), (record.Id, record.Clock));
    }

    [Fact]
    public async Task A_blocking_emit_is_queued_as_well()
    {
        await using SyncropelClient client = Open();
        _kernel.FailNextPost(1000);
        EmitResult first = client.Emit(Act.Put, Kind, Body(1), "t", cancellationToken: Cancel);
        EmitResult second = client.Emit(Act.Put, Kind, Body(2), "t", cancellationToken: Cancel);

        Assert.True(first.IsQueued && second.IsQueued);
        Assert.Equal(EmitErrorCode.OutboxWaiting, second.Error.Code);
        _kernel.FailNextPost(0);
        Assert.True((await client.Outbox!.FlushAsync(Cancel)).IsEmpty);
        Assert.Equal([first.RecordId, second.RecordId], _kernel.Records.Select(static record => (RecordId?)record.Id));
    }

    [Fact]
    public async Task In_an_outage_no_emit_runs_through_its_own_retries()
    {
        await using SyncropelClient client = Open();
        _kernel.FailNextPost(int.MaxValue);
        await client.EmitAsync(Act.Put, Kind, Body(1), "t", cancellationToken: Cancel);
        await client.Outbox!.FlushAsync(Cancel);
        int before = Posts();
        for (int i = 0; i < 20; i++)
        {
            EmitResult result = await client.EmitAsync(Act.Put, Kind, Body(i), $"t{i}", cancellationToken: Cancel);
            Assert.Equal((EmitOutcome.Queued, 0, EmitErrorCode.OutboxWaiting), (result.Outcome, result.Retried, result.Error?.Code));
            Assert.Contains("nothing could be delivered since", result.Error!.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Posts());
    }

    [Fact]
    public async Task What_is_wrong_with_the_record_itself_fails_and_is_not_queued()
    {
        await using SyncropelClient client = Open();
        _kernel.FailNextPost(1, HttpStatusCode.UnprocessableEntity);
        EmitResult result = await client.EmitAsync(Act.Put, Kind, Body(1), "t", cancellationToken: Cancel);

        Assert.Equal((EmitOutcome.Failed, 0), (result.Outcome, client.Outbox!.Status.Waiting));
    }

    [Fact]
    public async Task A_full_outbox_fails_the_emit_and_says_both_reasons()
    {
        await using SyncropelClient client = Open(new OutboxOptions { MaxRecords = 1 });
        _kernel.FailNextPost(int.MaxValue);
        await client.EmitAsync(Act.Put, Kind, Body(1), "t", cancellationToken: Cancel);
        EmitResult result = await client.EmitAsync(Act.Put, Kind, Body(2), "t", cancellationToken: Cancel);

        Assert.Equal((EmitOutcome.Failed, EmitErrorCode.OutboxFull, null), (result.Outcome, result.Error?.Code, result.RecordId));
        Assert.Contains("it could not be delivered", result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_that_awaits_each_emit_leaves_the_outbox_again_when_the_kernel_is_back()
    {
        var isBack = new TaskCompletionSource();
        var options = new OutboxOptions { OnSettled = _ => isBack.TrySetResult() };
        await using SyncropelClient client = Open(options, time: new TestSupport.ManualTimeProvider());
        var outcomes = new List<EmitOutcome>();
        for (int i = 0; i < 60; i++)
        {
            if (i == 10) _kernel.FailNextPost(int.MaxValue);
            outcomes.Add((await client.EmitAsync(Act.Put, Kind, Body(i), "t", cancellationToken: Cancel)).Outcome);
            if (i != 30) continue;

            // The loop goes on while most of what waits still waits.
            _kernel.FailNextPost(0);
            _ = client.Outbox!.FlushAsync(Cancel);
            await isBack.Task;
        }

        Assert.Equal(Enumerable.Repeat(EmitOutcome.Stored, 10), outcomes.Take(10));
        Assert.Equal(Enumerable.Repeat(EmitOutcome.Queued, 21), outcomes.Skip(10).Take(21));
        Assert.Equal(Enumerable.Repeat(EmitOutcome.Stored, 29), outcomes.Skip(31));
        Assert.Equal(Enumerable.Range(0, 60), _kernel.RecordsIn("t").Select(static record => record.Body.GetProperty("n").GetInt32()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Emits_that_are_awaited_one_after_the_other_arrive_in_that_order_whatever_the_kernel_does(bool isBlocking)
    {
        var random = new Random(5);
        await using SyncropelClient client = Open();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (int i = 0; i < 60; i++)
            {
                lock (random) if (random.Next(12) == 0) _kernel.FailNextPost(random.Next(5));
                EmitResult result = isBlocking && thread % 2 == 0
                    ? client.Emit(Act.Put, Kind, Body(i), $"t{thread}", cancellationToken: Cancel)
                    : await client.EmitAsync(Act.Put, Kind, Body(i), $"t{thread}", cancellationToken: Cancel);
                Assert.NotEqual(EmitOutcome.Failed, result.Outcome);
            }
        }, Cancel)));
        _kernel.FailNextPost(0);
        Assert.True((await client.Outbox!.FlushAsync(Cancel)).IsEmpty);

        for (int thread = 0; thread < 8; thread++)
        {
            IReadOnlyList<Record> records = _kernel.RecordsIn($"t{thread}");
            Assert.Equal(Enumerable.Range(0, 60), records.Select(static record => record.Body.GetProperty("n").GetInt32()));
            Assert.Equal(records.Select(static record => record.Clock).Distinct().Order(), records.Select(static record => record.Clock));
        }
    }

    [Fact]
    public async Task Many_emits_keep_their_order_through_the_outbox()
    {
        await using SyncropelClient client = Open();
        _kernel.FailNextPost(7);
        var outcomes = new ConcurrentBag<EmitOutcome>();
        IEnumerable<Emission> many = Enumerable.Range(0, 600).Select(i => Emission.Of(Act.Put, Kind, Body(i), $"t{i % 3}"));
        await foreach (EmitResult result in client.EmitManyAsync(many, cancellationToken: Cancel)) outcomes.Add(result.Outcome);
        Assert.True((await client.Outbox!.FlushAsync(Cancel)).IsEmpty);

        Assert.DoesNotContain(EmitOutcome.Failed, outcomes);
        Assert.Contains(EmitOutcome.Queued, outcomes);
        for (int thread = 0; thread < 3; thread++)
        {
            Assert.Equal(
                Enumerable.Range(0, 200).Select(i => (3 * i) + thread),
                _kernel.RecordsIn($"t{thread}").Select(static record => record.Body.GetProperty("n").GetInt32()));
        }
    }

    [Fact]
    public async Task In_an_outage_many_emits_are_queued_without_asking_the_kernel_what_it_takes_at_once()
    {
        await using SyncropelClient client = Open(time: new TestSupport.ManualTimeProvider());
        _kernel.FailNextPost(int.MaxValue);
        await client.EmitAsync(Act.Put, Kind, Body(1), "t", cancellationToken: Cancel);
        await client.Outbox!.FlushAsync(Cancel);
        int before = _kernel.Requests.Count;
        IEnumerable<Emission> many = Enumerable.Range(0, 100).Select(i => Emission.Of(Act.Put, Kind, Body(i), $"t{i % 3}"));
        List<EmitResult> results = await client.EmitManyAsync(many, cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.All(results, static result => Assert.True(result.IsQueued, result.ToString()));
        Assert.Equal(before, _kernel.Requests.Count);
        _kernel.FailNextPost(0);
        Assert.True((await client.Outbox.FlushAsync(Cancel)).IsEmpty);
        Assert.Equal(101, _kernel.Count);
    }

    [Fact]
    public async Task A_burst_that_runs_ahead_of_time_gives_no_clock_twice_across_a_crash()
    {
        var time = new TestSupport.ManualTimeProvider();
        _kernel.FailNextPost(int.MaxValue);
        var clocks = new List<long?>();
        SyncropelClient first = Open(time: time);
        for (int i = 0; i < 300; i++) clocks.Add((await first.EmitAsync(Act.Put, Kind, Body(i), "t", cancellationToken: Cancel)).Clock);
        string copy = _folder.Crash("copy.db");
        await first.DisposeAsync();

        // Time has not gone on at all.
        await using SyncropelClient second = Open(file: copy, time: time);
        for (int i = 300; i < 600; i++) clocks.Add((await second.EmitAsync(Act.Put, Kind, Body(i), "t", cancellationToken: Cancel)).Clock);
        _kernel.FailNextPost(0);
        Assert.True((await second.Outbox!.FlushAsync(Cancel)).IsEmpty);

        Assert.Equal(clocks.Distinct().Order(), clocks);
        Assert.Equal((600, 0), (_kernel.Count, second.Outbox.Status.Refused));
    }

    [Fact]
    public async Task A_client_that_is_disposed_queues_what_is_on_its_way()
    {
        var arrived = new TaskCompletionSource();
        using var hanging = new HangingHandler(arrived);
        var client = new SyncropelClient(Options(null, hanging, null).UseOutbox(_folder.File));
        Task<EmitResult> emit = client.EmitAsync(Act.Put, Kind, Body(1), "t", cancellationToken: Cancel);
        await arrived.Task;
        await client.DisposeAsync();

        Assert.Equal((EmitOutcome.Queued, EmitErrorCode.Disposed), ((await emit).Outcome, (await emit).Error?.Code));
        await using SyncropelClient again = Open();
        Assert.True((await again.Outbox!.FlushAsync(Cancel)).IsEmpty);
        Assert.Equal((await emit).RecordId, Assert.Single(_kernel.Records).Id);
    }

    [Fact]
    public async Task The_log_has_neither_the_key_nor_what_is_in_the_records()
    {
        _kernel.FailNextPost(int.MaxValue, HttpStatusCode.Unauthorized);
        await using (SyncropelClient client = Open(new OutboxOptions { MaxRecords = 2, WhenFull = WhenFull.DropOldest }))
        {
            for (int i = 0; i < 5; i++) await client.EmitAsync(Act.Put, Kind, Body(i), $"t{i}", cancellationToken: Cancel);
            await client.Outbox!.FlushAsync(Cancel);
        }

        File.WriteAllBytes(_folder.File, File.ReadAllBytes(_folder.File)[..^4096]);
        _kernel.FailNextPost(int.MaxValue, HttpStatusCode.UnprocessableEntity);
        await using (SyncropelClient client = Open()) await client.Outbox!.FlushAsync(Cancel);

        Assert.NotEmpty(_log.Of(100));
        Assert.NotEmpty(_log.Of(101));
        Assert.NotEmpty(_log.Of(108));
        Assert.All(_log.Entries, static entry =>
        {
            Assert.DoesNotContain("sk-secret", entry.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("PAYLOAD", entry.Text, StringComparison.Ordinal);
        });
        Assert.All(_log.Entries.Where(static entry => entry.Id >= 100), static entry => Assert.InRange(entry.Id, 100, 199));
    }

    private static JsonObject Body(int number) => new() { ["n"] = number, ["secret"] = $"PAYLOAD-{number}" };

    private int Posts() => _kernel.Requests.Count(static request => request.Method == "POST");

    private SyncropelClient Open(OutboxOptions? outbox = null, string? file = null, TimeProvider? time = null) =>
        new(Options(time, _kernel.CreateHandler(), _log).UseOutbox(file ?? _folder.File, outbox));

    private static SyncropelClientOptions Options(TimeProvider? time, HttpMessageHandler handler, ListLogger? log) => new()
    {
        Identity = Identity.Static(Box.Did),
        ApiKey = "sk-secret",
        Handler = handler,
        MaxRetries = 1,
        Backoff = TimeSpan.Zero,
        TimeProvider = time ?? TimeProvider.System,
        LoggerFactory = log,
    };

    private sealed class HangingHandler(TaskCompletionSource arrived) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("never");
        }
    }
}
