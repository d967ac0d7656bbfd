using System.Net;
using System.Net.ServerSentEvents;
using Syncropel.Contract.Support;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Streams;

public sealed class EndingTests : IDisposable
{
    private static readonly byte[] Buffer = new byte[1000];

    private readonly MockClient _client = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Disconnecting_breaks_every_stream_and_loses_what_is_under_way()
    {
        await _client.Fill("{}", "{}", "{}");
        await using EventReader one = await _client.Subscribe(cursor: "0");
        await using EventReader two = await _client.Watch(Sample.Thread, "0");
        Stream stream = await one.Response.Content.ReadAsStreamAsync(Stop);
        await stream.ReadExactlyAsync(new byte[1], Stop);
        _client.Kernel.DisconnectSubscribers();

        Assert.Equal(0, _client.Kernel.SubscriberCount);
        HttpIOException thrown = await Assert.ThrowsAsync<HttpIOException>(() => stream.ReadAsync(Buffer, 0, 1000, Stop));
        Assert.Equal(HttpRequestError.ResponseEnded, thrown.HttpRequestError);
        await Assert.ThrowsAnyAsync<IOException>(() => two.Next());
    }

    [Fact]
    public async Task Disconnecting_breaks_a_read_that_waits_and_whoever_comes_back_is_served()
    {
        await using EventReader reader = await _client.Subscribe();
        await reader.NextPosition();
        Task<SseItem<string>> waiting = reader.Next();
        Assert.False(waiting.IsCompleted);
        _client.Kernel.DisconnectSubscribers();

        await Assert.ThrowsAsync<HttpIOException>(() => waiting);
        await _client.Post(Sample.Json(clock: 5));
        await using EventReader again = await _client.Subscribe(cursor: reader.Cursor);
        await again.NextPosition();
        Assert.Equal(5, await again.NextClock());
    }

    [Fact]
    public async Task An_end_in_order_comes_behind_what_is_under_way()
    {
        await using EventReader reader = await _client.Subscribe();
        await reader.NextPosition();
        await _client.Post(Sample.Json(clock: 1));
        Assert.Equal(1, await reader.NextClock());
        _client.Kernel.EndSubscriptions();

        Assert.Equal(0, _client.Kernel.SubscriberCount);
        Assert.Null(await reader.TryNext());
    }

    [Fact]
    public async Task Ending_without_any_stream_does_nothing()
    {
        _client.Kernel.DisconnectSubscribers();
        _client.Kernel.EndSubscriptions();

        await using EventReader reader = await _client.Subscribe();
        Assert.Equal("0", await reader.NextPosition());
    }

    [Fact]
    public async Task Clearing_breaks_the_streams_and_their_cursors_lead_nowhere()
    {
        await _client.Fill("{}", "{}");
        await using EventReader reader = await _client.Subscribe();
        await reader.NextPosition();
        _client.Kernel.Clear();

        Assert.Equal(0, _client.Kernel.SubscriberCount);
        await Assert.ThrowsAnyAsync<IOException>(() => reader.Next());
        using HttpRequestMessage request = KernelClient.SubscribeRequest(cursor: reader.Cursor);
        (await _client.Send(request)).MustBeError(HttpStatusCode.BadRequest, "INVALID_CURSOR");

        await using EventReader anew = await _client.Subscribe();
        await _client.Post(Sample.Json(clock: 7));
        Assert.Equal("0", await anew.NextPosition());
        Assert.Equal(7, await anew.NextClock());
        Assert.Equal("1", anew.Cursor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_disposes_of_the_answer_or_of_its_stream_is_gone(bool ofTheAnswer)
    {
        await using EventReader reader = await _client.Subscribe();
        await using EventReader other = await _client.Subscribe();
        Stream stream = await reader.Response.Content.ReadAsStreamAsync(Stop);
        if (ofTheAnswer) reader.Response.Dispose();
        else await stream.DisposeAsync();

        Assert.Equal(1, _client.Kernel.SubscriberCount);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.ReadAsync(Buffer, 0, 1000, Stop));
    }

    [Fact]
    public async Task A_read_that_waits_is_woken_when_the_answer_is_disposed_of()
    {
        await using EventReader reader = await _client.Subscribe();
        await reader.NextPosition();
        Task<SseItem<string>> waiting = reader.Next();
        reader.Response.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    [Fact]
    public async Task A_read_that_is_cancelled_ends_the_stream_as_it_would_close_a_connection()
    {
        await using EventReader reader = await _client.Subscribe();
        await reader.NextPosition();
        Task<SseItem<string>> waiting = reader.Next();
        reader.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, _client.Kernel.SubscriberCount);
        Stream stream = await reader.Response.Content.ReadAsStreamAsync(Stop);
        await Assert.ThrowsAsync<HttpIOException>(() => stream.ReadAsync(Buffer, 0, 1000, Stop));
    }

    [Fact]
    public async Task Whoever_wants_the_answer_whole_waits_for_its_end()
    {
        using HttpRequestMessage request = KernelClient.SubscribeRequest();
        Task<HttpResponseMessage> whole = _client.Http.SendAsync(request, Stop);
        await _client.Kernel.WaitForSubscribersAsync(1, Stop);
        Assert.False(whole.IsCompleted);
        _client.Kernel.EndSubscriptions();

        Assert.Equal(HttpStatusCode.OK, (await whole).StatusCode);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_for_the_whole_answer_is_gone()
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using HttpRequestMessage request = KernelClient.SubscribeRequest();
        Task<HttpResponseMessage> whole = _client.Http.SendAsync(request, impatient.Token);
        await _client.Kernel.WaitForSubscribersAsync(1, Stop);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => whole);
        await _client.Kernel.WaitForSubscribersAsync(0, Stop);
    }

    [Fact]
    public async Task Disposing_of_the_handler_breaks_its_streams_and_no_others()
    {
        await using EventReader stays = await _client.Subscribe();
        using var other = new HttpClient(_client.Kernel.CreateHandler()) { BaseAddress = _client.Http.BaseAddress };
        using HttpRequestMessage request = KernelClient.SubscribeRequest();
        await using EventReader breaks = await EventReader.OpenAsync(other, request);
        await breaks.NextPosition();
        Task<SseItem<string>> waiting = breaks.Next();
        other.Dispose();

        await Assert.ThrowsAsync<HttpIOException>(() => waiting);
        Assert.Equal(1, _client.Kernel.SubscriberCount);
        await _client.Post(Sample.Json(clock: 3));
        await stays.NextPosition();
        Assert.Equal(3, await stays.NextClock());
    }

    [Fact]
    public void A_stream_can_be_opened_and_read_synchronously()
    {
        using HttpRequestMessage request = KernelClient.SubscribeRequest(cursor: "0");
        using HttpResponseMessage response = _client.Http.Send(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        using var record = new HttpRequestMessage(HttpMethod.Post, "/v1/records") { Content = new StringContent(Sample.Glow) };
        using HttpResponseMessage posted = _client.Http.Send(record, Stop);
        using Stream stream = response.Content.ReadAsStream(Stop);

        Assert.Equal(["0", "1"], SseParser.Create(stream).Enumerate().Take(2).Select(static one => one.EventId));
    }
}
