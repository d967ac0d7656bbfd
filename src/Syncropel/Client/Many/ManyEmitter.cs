using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Syncropel.Client;

/// <summary>
/// Emits many records: some at once, those of a thread one after the other, with their results in the order of the source.
/// </summary>
internal sealed class ManyEmitter(Emitter emitter, BatchEmitter batches)
{
    // How many batches a lane may have: one on its way, and one that waits for it.
    private const int BatchesALane = 2;

    public async IAsyncEnumerable<EmitResult> EmitAsync(
        IAsyncEnumerable<Emission> source, EmitManyOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var results = Channel.CreateBounded<Ticket>(options.MaxConcurrency * options.BatchSize * BatchesALane);
        using var taking = CancellationTokenSource.CreateLinkedTokenSource(ends.Token);
        var run = new ManyRun(emitter, batches, options, results.Writer, taking);
        Task work = Task.Run(() => run.RunAsync(source, ends.Token), CancellationToken.None);
        var progress = default(EmitProgress);
        try
        {
            await foreach (Ticket ticket in results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                // The channel itself looks at the token only where it has to wait.
                cancellationToken.ThrowIfCancellationRequested();
                EmitResult result = await ResultOf(ticket, cancellationToken).ConfigureAwait(false);
                progress = progress.With(result.Outcome);
                options.Progress?.Report(progress);
                yield return result;
            }
        }
        finally
        {
            // Nothing goes on behind the back of a caller who has left.
            await ends.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What ended by a token that is linked to the caller's, ended by the caller's.
    private static async ValueTask<EmitResult> ResultOf(Ticket ticket, CancellationToken cancellationToken)
    {
        try
        {
            return await ticket.Result.ConfigureAwait(false);
        }
        catch (OperationCanceledException ended) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(ended.Message, ended, cancellationToken);
        }
    }
}
