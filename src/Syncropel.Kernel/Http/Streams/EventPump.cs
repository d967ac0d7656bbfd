using System.IO.Pipelines;
using Syncropel.Kernel.Streams;

namespace Syncropel.Kernel.Http.Streams;

/// <summary>Carries what a feed tells into a pipe, as fast as the other end reads and no faster.</summary>
internal static class EventPump
{
    /// <summary>How many bytes are written before the other end is woken, which costs more than an event.</summary>
    public const int Portion = 16 * 1024;

    /// <summary>Runs until the feed has ended, or somebody cancels a flush of the pipe.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task RunAsync(RecordFeed feed, PipeWriter writer, CancellationToken cancellationToken)
    {
        do
        {
            while (feed.TryRead(out FeedEvent next))
            {
                EventText.Write(writer, next);
                if (writer.UnflushedBytes >= Portion && await IsStoppedAsync(writer, cancellationToken).ConfigureAwait(false)) return;
            }

            if (await IsStoppedAsync(writer, cancellationToken).ConfigureAwait(false)) return;
        }
        while (await feed.WaitAsync(cancellationToken).ConfigureAwait(false));
    }

    // Where the other end is slow, this waits, and nothing piles up meanwhile.
    private static async ValueTask<bool> IsStoppedAsync(PipeWriter writer, CancellationToken cancellationToken) =>
        (await writer.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCanceled;
}
