namespace Syncropel.Subscriptions;

/// <summary>
/// The body of an event stream, watched: a read that takes too long fails, and so does one event that is larger than any record, which
/// would fill the memory otherwise.
/// </summary>
internal sealed class GuardedStream(Stream inner, TimeSpan idleTimeout, int largestEvent, TimeProvider time) : Stream
{
    private long _sinceEvent;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>An event is complete; the next one may be as large again.</summary>
    public void EventIsRead() => _sinceEvent = 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var idle = new CancellationTokenSource(idleTimeout, time);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            int read = await inner.ReadAsync(buffer, ends.Token).ConfigureAwait(false);
            _sinceEvent += read;
            return _sinceEvent <= largestEvent ? read : throw TooLarge();
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SilenceException(idleTimeout);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private HttpRequestException TooLarge() =>
        new(HttpRequestError.ConfigurationLimitExceeded, $"an event has more than {largestEvent} bytes");

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
