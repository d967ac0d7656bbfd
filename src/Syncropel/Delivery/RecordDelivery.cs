using Syncropel.Client;
using Syncropel.Telemetry;
using Syncropel.Transport;

namespace Syncropel.Delivery;

/// <summary>Delivers what an outbox has kept: in batches where the kernel takes them, else one by one, some threads at once.</summary>
internal sealed class RecordDelivery(ISyncropelApi api, ResilientCaller caller, BatchPost post, KernelOffer offer) : IRecordDelivery
{
    private const int MostThreads = 8;

    public async Task<IReadOnlyList<DeliveryVerdict>> DeliverAsync(IReadOnlyList<OutboxRecord> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        var run = new DeliveryRun(records);
        while (run.Left.Count > 0
            && records.Count > 1
            && await offer.BatchAsync(cancellationToken).ConfigureAwait(false) is { } limits)
        {
            if (!await TryBatchAsync(run, run.Next(limits), cancellationToken).ConfigureAwait(false)) break;
        }

        if (run.Left.Count > 0) await DeliverSinglyAsync(run, cancellationToken).ConfigureAwait(false);
        foreach (DeliveryVerdict verdict in run.Verdicts) DeliveryMeasure.Count(verdict.Outcome);
        return run.Verdicts;
    }

    // False where the kernel takes no batch, or not this one.
    private async Task<bool> TryBatchAsync(DeliveryRun run, IReadOnlyList<int> sent, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>[] payloads = [.. sent.Select(index => run.Records[index].Payload)];
        BatchOutcome outcome = await post.SendAsync(payloads, ordered: false, new Attempts(), cancellationToken).ConfigureAwait(false);
        if (outcome.IsNotOffered) offer.WithdrawBatch();
        if (outcome.MayGoSingly) return false;
        if (outcome.Error is { } whole)
        {
            run.HoldAll(whole);
            return true;
        }

        for (int i = 0; i < sent.Count; i++)
        {
            run.Judge(sent[i], EmitAnswer.ErrorOf(outcome.Each[i], run.Records[sent[i]].Id));
        }

        return true;
    }

    private async Task DeliverSinglyAsync(DeliveryRun run, CancellationToken cancellationToken)
    {
        int[][] threads = [.. run.Left.GroupBy(index => run.Records[index].Thread, StringComparer.Ordinal).Select(Enumerable.ToArray)];
        var options = new ParallelOptions { MaxDegreeOfParallelism = MostThreads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(threads, options, async (thread, token) =>
        {
            foreach (int index in thread)
            {
                if (!run.IsLeft(index)) return;
                EmitError? error = await DeliverAsync(run.Records[index], token).ConfigureAwait(false);

                // A kernel that cannot be reached is not asked once more for each of the others.
                if (error is { Status: null } && Verdicts.Of(error).Outcome == DeliveryOutcome.Later) run.HoldAll(error);
                else run.Judge(index, error);
            }
        }).ConfigureAwait(false);
    }

    private async Task<EmitError?> DeliverAsync(OutboxRecord record, CancellationToken cancellationToken)
    {
        CallOutcome outcome = await caller.CallAsync(
            token => api.PostRecordAsync(record.Payload, token), new Attempts(), cancellationToken).ConfigureAwait(false);
        return EmitAnswer.ErrorOf(outcome, record.Id);
    }
}
