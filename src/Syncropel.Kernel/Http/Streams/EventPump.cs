using System.IO.Pipelines;
using Syncropel.Kernel.Streams;

namespace Syncropel.Kernel.Http.Streams;

/// <summary>Carries what a feed tells into a pipe, as fast as the other end reads and no faster.</summary>
internal static class EventPump
{
    /// <summary>How many bytes are written before the other end is woken, which costs more than an event.</summary>
    public const int Portion = 16 * 1024;

    /// <summary>
    /// Runs until the feed has ended, or somebody cancels a flush of the pipe. What is written ends behind an event, always.
    /// </summary>
    /// <param name="feed">What is told.</param>
    /// <param name="writer">Where it is told.</param>
    /// <param name="cancellationToken">Ends the waiting for the feed, and for the other end.</param>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled while there was nothing to tell.
    /// </exception>
    public static async Task RunAsync(RecordFeed feed, PipeWriter writer, CancellationToken cancellationToken)
    {
        // A flush that is given a token and cancelled by it takes the connection down with it where the pipe is a server's.
        using CancellationTokenRegistration registration =
            cancellationToken.UnsafeRegister(static pipe => ((PipeWriter)pipe!).CancelPendingFlush(), writer);
        do
        {
            while (feed.TryRead(out FeedEvent next))
            {
                EventText.Write(writer, next);
                if (writer.UnflushedBytes >= Portion && await IsStoppedAsync(writer).ConfigureAwait(false)) return;
            }

            if (await IsStoppedAsync(writer).ConfigureAwait(false)) return;
        }
        while (await feed.WaitAsync(cancellationToken).ConfigureAwait(false));
    }

    // Where the other end is slow, this waits, and nothing piles up meanwhile.
    private static async ValueTask<bool> IsStoppedAsync(PipeWriter writer) =>
        (await writer.FlushAsync(CancellationToken.None).ConfigureAwait(false)).IsCanceled;
}
