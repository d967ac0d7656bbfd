using System.Threading.Channels;

namespace Syncropel.Client;

/// <summary>One emit of many records: a source, some lanes, and the tickets in the order of the source.</summary>
/// <param name="emitter">Emits records alone.</param>
/// <param name="batches">Emits records together.</param>
/// <param name="options">How many at once, and what a failure ends.</param>
/// <param name="results">Where the tickets go, in the order of the source.</param>
/// <param name="taking">Cancelled when nothing more is to be taken from the source.</param>
internal sealed class ManyRun(
    Emitter emitter, BatchEmitter batches, EmitManyOptions options, ChannelWriter<Ticket> results, CancellationTokenSource taking)
{
    private readonly LaneMap _map = new(options.MaxConcurrency);
    private volatile bool _stopped;

    /// <summary>Takes the source to its end. What it throws comes behind the results of what it gave before.</summary>
    public async Task RunAsync(IAsyncEnumerable<Emission> source, CancellationToken cancellationToken)
    {
        Channel<Ticket>[] lanes = [.. Enumerable.Range(0, options.MaxConcurrency).Select(static _ => Channel.CreateUnbounded<Ticket>())];
        Task[] work = Array.ConvertAll(lanes, lane => RunLaneAsync(lane.Reader, cancellationToken));
        Exception? problem = null;
        try
        {
            await TakeAsync(source, lanes, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopped && !cancellationToken.IsCancellationRequested)
        {
            // The source was told to end, and has.
        }
        catch (Exception thrown)
        {
            problem = thrown;
        }

        foreach (Channel<Ticket> lane in lanes) lane.Writer.Complete();
        await Task.WhenAll(work).ConfigureAwait(false);
        results.Complete(problem);
    }

    private async Task TakeAsync(IAsyncEnumerable<Emission> source, Channel<Ticket>[] lanes, CancellationToken cancellationToken)
    {
        long index = 0;
        await foreach (Emission? emission in source.WithCancellation(taking.Token).ConfigureAwait(false))
        {
            if (emission is null) throw new ArgumentException($"Emission {index} is null.", nameof(source));
            var ticket = new Ticket(emission.Request);
            await results.WriteAsync(ticket, cancellationToken).ConfigureAwait(false);
            lanes[_map.Enter(emission.Thread)].Writer.TryWrite(ticket);
            if (_stopped) return;
            index++;
        }
    }

    private async Task RunLaneAsync(ChannelReader<Ticket> lane, CancellationToken cancellationToken)
    {
        var batch = new List<Ticket>();
        while (await lane.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await GatherAsync(lane).ConfigureAwait(false);
            while (batch.Count < options.BatchSize && lane.TryRead(out Ticket? ticket)) batch.Add(ticket);
            try
            {
                await SendAsync(batch, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception ended)
            {
                // Cancelled, or the client was disposed: whoever waits for a result is told so.
                foreach (Ticket ticket in batch) ticket.Fail(ended);
            }

            batch.Clear();
        }
    }

    // As long as more comes in, it comes faster than any call would go: what sets out with the first record would be a batch of one. Nothing
    // is waited for that is not coming.
    private async ValueTask GatherAsync(ChannelReader<Ticket> lane)
    {
        for (int count = 0; lane.Count > count && lane.Count < options.BatchSize;)
        {
            count = lane.Count;
            await Task.Yield();
        }
    }

    private async Task SendAsync(List<Ticket> batch, CancellationToken cancellationToken)
    {
        if (batch.Count > 1 && !_stopped && await batches.LimitsAsync(batch, cancellationToken).ConfigureAwait(false) is { } limits)
        {
            await batches.EmitAsync(batch, limits, Settle, () => _stopped, cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (Ticket ticket in batch)
        {
            Settle(ticket, _stopped
                ? ticket.NotSent()
                : await emitter.EmitAsync(ticket.Request, cancellationToken).ConfigureAwait(false));
        }
    }

    private void Settle(Ticket ticket, EmitResult result)
    {
        _map.Leave(ticket.Request.Thread);
        if (options.StopOnFailure && result.Outcome == EmitOutcome.Failed) Stop();
        ticket.Complete(result);
    }

    // A source that waits for something, as one that reads a queue, would else be waited for, and then be taken one more from.
    private void Stop()
    {
        if (_stopped) return;
        _stopped = true;
        _ = taking.CancelAsync();
    }
}
