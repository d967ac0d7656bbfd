using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Syncropel.Contract.Support;

/// <summary>Reads a stream of events by the framework's parser, which knows nothing of the kernel.</summary>
public sealed class EventReader : IAsyncDisposable
{
    // With it, a bug shows as a failure and not as a test without end.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventReader(HttpResponseMessage response, Stream stream, CancellationTokenSource stop)
    {
        Response = response;
        _stop = stop;
        _events = SseParser.Create(stream).EnumerateAsync(stop.Token).GetAsyncEnumerator();
    }

    public HttpResponseMessage Response { get; }

    /// <summary>The id of the last event that came whole.</summary>
    public string? Cursor { get; private set; }

    public static async Task<EventReader> OpenAsync(HttpClient http, HttpRequestMessage request)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Patience);
        HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new EventReader(response, await response.Content.ReadAsStreamAsync(stop.Token), stop);
    }

    /// <summary>The next event, or null at the end of the stream.</summary>
    public async Task<SseItem<string>?> TryNext()
    {
        if (!await _events.MoveNextAsync()) return null;
        Cursor = _events.Current.EventId;
        return _events.Current;
    }

    public async Task<SseItem<string>> Next()
    {
        SseItem<string>? next = await TryNext();
        Assert.NotNull(next);
        return next.Value;
    }

    /// <summary>The next event, which must be a position.</summary>
    public async Task<string> NextPosition()
    {
        SseItem<string> next = await Next();
        Assert.Equal(("position", "{}"), (next.EventType, next.Data));
        return next.EventId!;
    }

    /// <summary>The next event, which must be a record; its clock.</summary>
    public async Task<long> NextClock()
    {
        SseItem<string> next = await Next();
        Assert.Equal("message", next.EventType);
        return JsonElement.Parse(next.Data).GetProperty("clock").GetInt64();
    }

    /// <summary>The clocks of the next events, which must be records.</summary>
    public async Task<IReadOnlyList<long>> NextClocks(int count)
    {
        var clocks = new long[count];
        for (int i = 0; i < count; i++) clocks[i] = await NextClock();
        return clocks;
    }

    /// <summary>Makes the read that is under way, or the next one, throw.</summary>
    public void Cancel() => _stop.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        Response.Dispose();
        _stop.Dispose();
    }
}
