using Syncropel.Contract.Support;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Streams;
using Syncropel.Testing.Http.Streams;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Streams;

public sealed class SubscriberTests : IDisposable
{
    private readonly MockClient _client = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_test_can_wait_for_clients_to_come_and_go()
    {
        Task two = _client.Kernel.WaitForSubscribersAsync(2, Stop);
        await _client.Kernel.WaitForSubscribersAsync(0, Stop);
        EventReader first = await _client.Subscribe();
        Assert.False(two.IsCompleted);
        EventReader second = await _client.Watch("t");
        await two;

        Task none = _client.Kernel.WaitForSubscribersAsync(0, Stop);
        await first.DisposeAsync();
        Assert.False(none.IsCompleted);
        await second.DisposeAsync();
        await none;
    }

    [Fact]
    public async Task A_moment_is_enough_for_whoever_waits()
    {
        Task one = _client.Kernel.WaitForSubscribersAsync(1, Stop);
        EventReader first = await _client.Subscribe();
        await first.DisposeAsync();

        Assert.Equal(0, _client.Kernel.SubscriberCount);
        await one;
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_and_asks_for_a_number()
    {
        using var impatient = new CancellationTokenSource();
        Task waiting = _client.Kernel.WaitForSubscribersAsync(1, impatient.Token);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _client.Kernel.WaitForSubscribersAsync(-1, Stop));
    }

    [Fact]
    public async Task Requests_that_are_refused_open_nothing()
    {
        using HttpRequestMessage request = KernelClient.SubscribeRequest("[]");
        await _client.Send(request);
        await _client.Send(HttpMethod.Post, "/v1/threads/t/watch");
        _client.Kernel.FailNextGet(1);
        await _client.Get("/v1/threads/t/watch");

        Assert.Equal(0, _client.Kernel.SubscriberCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public async Task When_the_client_is_gone_the_kernels_work_for_it_ends_whether_it_waits_for_records_or_for_the_client(int records)
    {
        var log = new MemoryStore();
        RecordLogs.Fill(log, records);
        int left = 0;
        var subscriber = new Subscriber(_ => left++);
        Task running = subscriber.RunAsync(Feed(log.Arrivals), CancellationToken.None);
        Stream stream = subscriber.OpenRead();
        await stream.ReadExactlyAsync(new byte[1], Stop);
        Assert.False(running.IsCompleted);
        await stream.DisposeAsync();

        await running.WaitAsync(EventReader.Patience, Stop);
        Assert.Equal(1, left);
    }

    [Fact]
    public async Task Whoever_reads_from_a_log_that_is_cleared_meanwhile_does_not_wait_for_ever()
    {
        var log = new MemoryStore();
        RecordFeed feed = Feed(log.Arrivals);
        log.Clear();
        var subscriber = new Subscriber(static _ => { });
        await subscriber.RunAsync(feed, CancellationToken.None).WaitAsync(EventReader.Patience, Stop);

        await using Stream stream = subscriber.OpenRead();
        await Assert.ThrowsAsync<HttpIOException>(() => stream.ReadAsync(new byte[1], 0, 1, Stop));
    }

    [Fact]
    public async Task A_handler_that_is_disposed_before_the_stream_runs_breaks_it_too()
    {
        var subscriber = new Subscriber(static _ => { });
        var disposed = new CancellationToken(canceled: true);
        await subscriber.RunAsync(Feed(new MemoryStore().Arrivals), disposed).WaitAsync(EventReader.Patience, Stop);

        await using Stream stream = subscriber.OpenRead();
        await Assert.ThrowsAsync<HttpIOException>(() => stream.ReadAsync(new byte[1], 0, 1, Stop));
    }

    [Fact]
    public async Task What_goes_wrong_on_the_kernels_side_is_told_to_the_reader()
    {
        // No cursor leads there.
        var log = new MemoryStore();
        var broken = new RecordFeed(log.Arrivals, -1, RecordLogs.Everything, new Heartbeat(Timeout.InfiniteTimeSpan, TimeProvider.System));
        RecordLogs.Fill(log, 1);
        var subscriber = new Subscriber(static _ => { });
        await subscriber.RunAsync(broken, CancellationToken.None).WaitAsync(EventReader.Patience, Stop);

        await using Stream stream = subscriber.OpenRead();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => stream.ReadAsync(new byte[1], 0, 1, Stop));
    }

    private static RecordFeed Feed(Arrivals arrivals) =>
        new(arrivals, 0, RecordLogs.Everything, new Heartbeat(Timeout.InfiniteTimeSpan, TimeProvider.System));
}
