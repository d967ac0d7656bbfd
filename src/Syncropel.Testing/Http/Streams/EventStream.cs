using System.Buffers;
using System.IO.Pipelines;

namespace Syncropel.Testing.Http.Streams;

/// <summary>
/// The client's end of a stream of events. As with a connection, disposing of it ends the stream for the kernel too, and so does
/// cancelling a read. For one reader at a time, asynchronous or not; disposing is safe at any time.
/// </summary>
/// <remarks>The pipe's reader is never completed: a read may be under way, and would lose the memory under its hands.</remarks>
internal sealed class EventStream(PipeReader reader, Subscriber subscriber) : Stream
{
    private volatile bool _isDisposed;

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfGone();
        try
        {
            return Take(await reader.ReadAsync(cancellationToken).ConfigureAwait(false), buffer.Span);
        }
        catch (OperationCanceledException)
        {
            subscriber.End(StreamEnds.Broken("a read was cancelled"));
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override int Read(Span<byte> buffer)
    {
        ThrowIfGone();
        return Take(reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult(), buffer);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    public override void Flush()
    {
        // There is nothing to write.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;

        // A read that waits is woken by it.
        if (disposing) subscriber.End(fault: null);
        base.Dispose(disposing);
    }

    private void ThrowIfGone()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        subscriber.ThrowIfBroken();
    }

    private int Take(ReadResult result, Span<byte> buffer)
    {
        ThrowIfGone();
        int count = (int)Math.Min(buffer.Length, result.Buffer.Length);
        ReadOnlySequence<byte> taken = result.Buffer.Slice(0, count);
        taken.CopyTo(buffer);

        // From here on the pipe may use the memory for something else: not even the length of what was taken can be asked for.
        reader.AdvanceTo(taken.End);
        return count;
    }
}
