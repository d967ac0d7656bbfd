using System.Net.ServerSentEvents;
using Syncropel.Transport;

namespace Syncropel.Subscriptions;

/// <summary>One connection of a subscription, read event by event.</summary>
internal sealed class EventConnection : IAsyncDisposable
{
    private readonly ApiStream _stream;
    private readonly GuardedStream _body;
    private readonly SseParser<byte[]> _parser;
    private readonly CancellationTokenSource _ends;
    private readonly IAsyncEnumerator<SseItem<byte[]>> _events;

    public EventConnection(
        ApiStream stream, TimeSpan idleTimeout, TimeProvider time, CancellationToken closing, CancellationToken cancellationToken)
    {
        _stream = stream;
        _body = new GuardedStream(stream.Body, idleTimeout, HttpSyncropelApi.LargestAnswer, time);
        _parser = SseParser.Create(_body, static (_, data) => data.ToArray());
        _ends = CancellationTokenSource.CreateLinkedTokenSource(closing, cancellationToken);
        _events = _parser.EnumerateAsync(_ends.Token).GetAsyncEnumerator(_ends.Token);
    }

    /// <summary>How many events have come.</summary>
    public int Received { get; private set; }

    /// <summary>How long the kernel asks to wait before connections are made anew; null where it does not say.</summary>
    public TimeSpan? Retry => _parser.ReconnectionInterval is { Ticks: >= 0 } interval ? interval : null;

    /// <summary>The next event; null where the kernel has ended the stream. One that breaks off in the middle is none.</summary>
    public async ValueTask<SseItem<byte[]>?> NextAsync()
    {
        if (!await _events.MoveNextAsync().ConfigureAwait(false)) return null;
        _body.EventIsRead();
        Received++;
        return _events.Current;
    }

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync().ConfigureAwait(false);
        await _events.DisposeAsync().ConfigureAwait(false);
        _stream.Dispose();
        _ends.Dispose();
    }
}
