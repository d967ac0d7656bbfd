using System.IO.Pipelines;
using System.Runtime.ExceptionServices;
using Syncropel.Kernel.Http.Streams;
using Syncropel.Kernel.Streams;

namespace Syncropel.Testing.Http.Streams;

/// <summary>One open stream: the kernel's end of it, and a pipe that leads to the client's.</summary>
/// <param name="left">Called once, when the stream ends, before anything of that shows at the client's end.</param>
internal sealed class Subscriber(Action<Subscriber> left)
{
    /// <summary>
    /// How many bytes lie in the pipe before the kernel waits for the client: about what a socket would hold. What is written in one go,
    /// <see cref="EventPump.Portion"/> and the event that exceeds it, comes on top.
    /// </summary>
    public const int Capacity = 64 * 1024;

    private readonly Pipe _pipe = new(PipeOptions);
    private readonly TaskCompletionSource<Exception?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static PipeOptions PipeOptions { get; } =
        new(pauseWriterThreshold: Capacity, resumeWriterThreshold: Capacity / 2, useSynchronizationContext: false);

    /// <summary>Opens the client's end. It is called once.</summary>
    public EventStream OpenRead() => new(_pipe.Reader, this);

    /// <summary>Carries the feed to the client until the stream ends, from whichever side.</summary>
    /// <param name="feed">What the client is told.</param>
    /// <param name="disconnected">Cancelled when the client's handler is disposed.</param>
    public async Task RunAsync(RecordFeed feed, CancellationToken disconnected)
    {
        using var stop = new CancellationTokenSource();
        using CancellationTokenRegistration registration = disconnected.UnsafeRegister(
            static subscriber => ((Subscriber)subscriber!).End(StreamEnds.Broken("its handler was disposed")), this);

        Task pump = Task.Run(() => EventPump.RunAsync(feed, _pipe.Writer, stop.Token), CancellationToken.None);
        await Task.WhenAny(pump, _end.Task).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Where the pump ended by itself, nobody has said why yet; and what went wrong in it only the client can be told.
        End(pump.Exception?.InnerException ?? StreamEnds.Broken("the kernel was cleared"));
        await _pipe.Writer.CompleteAsync(await _end.Task.ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Ends the stream. The first to do so says how.</summary>
    /// <param name="fault">What the client's reads throw from now on; null for an end in order, behind what is under way.</param>
    public void End(Exception? fault)
    {
        if (!_end.TrySetResult(fault)) return;
        left(this);

        // At once: room that the client makes from now on is for nothing new.
        _pipe.Writer.CancelPendingFlush();
    }

    /// <summary>Throws what the stream broke with, if it did: what is under way is lost then.</summary>
    public void ThrowIfBroken()
    {
        if (_end.Task.IsCompletedSuccessfully && _end.Task.Result is { } fault) ExceptionDispatchInfo.Throw(fault);
    }
}
