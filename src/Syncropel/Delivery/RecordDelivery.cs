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
        var verdicts = new DeliveryVerdict[records.Count];
        int done = 0;
        while (done < records.Count
            && records.Count > 1
            && await offer.BatchAsync(cancellationToken).ConfigureAwait(false) is { } limits)
        {
            int count = BatchDocument.CountOf(records.Skip(done).Select(static record => record.Payload.Length), limits);
            if (!await TryBatchAsync(records, verdicts, done, count, cancellationToken).ConfigureAwait(false)) break;
            done += count;
        }

        if (done < records.Count) await DeliverSinglyAsync(records, verdicts, done, cancellationToken).ConfigureAwait(false);
        foreach (DeliveryVerdict verdict in verdicts) DeliveryMeasure.Count(verdict.Outcome);
        return verdicts;
    }

    // False where the kernel takes no batch, or not such a one.
    private async Task<bool> TryBatchAsync(
        IReadOnlyList<OutboxRecord> records, DeliveryVerdict[] verdicts, int from, int count, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>[] payloads = [.. records.Skip(from).Take(count).Select(static record => record.Payload)];
        BatchOutcome outcome = await post.SendAsync(payloads, ordered: false, new Attempts(), cancellationToken).ConfigureAwait(false);
        if (outcome.IsNotOffered)
        {
            if (outcome.Error!.Status != 413) offer.WithdrawBatch();
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            EmitError? error = outcome.Error ?? EmitAnswer.ErrorOf(outcome.Each[i], records[from + i].Id);
            verdicts[from + i] = Verdicts.Of(error);
        }

        return true;
    }

    private async Task DeliverSinglyAsync(
        IReadOnlyList<OutboxRecord> records, DeliveryVerdict[] verdicts, int from, CancellationToken cancellationToken)
    {
        IEnumerable<int[]> threads = Enumerable.Range(from, records.Count - from)
            .GroupBy(index => records[index].Thread, StringComparer.Ordinal).Select(static thread => thread.ToArray());
        var options = new ParallelOptions { MaxDegreeOfParallelism = MostThreads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(threads, options, async (thread, token) =>
        {
            // What lies behind a record that has to wait, waits too.
            EmitError? behind = null;
            foreach (int index in thread)
            {
                verdicts[index] = behind is null
                    ? Verdicts.Of(await DeliverAsync(records[index], token).ConfigureAwait(false))
                    : new DeliveryVerdict(DeliveryOutcome.Later, behind);
                if (verdicts[index].Outcome == DeliveryOutcome.Later) behind = verdicts[index].Error;
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
