using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Ingest;

/// <summary>
/// Takes records in: each is held against the rules for what is sent, and then the store says whether its place is free. Several that
/// come together go to the store together, and each by itself: what is taken stays, whatever becomes of the others.
/// </summary>
internal sealed class RecordIngest(IRecordStore store, IngestRules rules, TimeProvider time)
{
    /// <param name="json">The record as it was received.</param>
    /// <param name="actors">The only actors of whom the sender may send records; empty for any.</param>
    public async ValueTask<IngestVerdict> AcceptAsync(ReadOnlyMemory<byte> json, IReadOnlyList<string> actors)
    {
        Intake intake = Read(json.Span, actors);
        if (intake.Record is not { } record) return new IngestVerdict.Refused(intake.Refusal!);
        IReadOnlyList<AppendResult> results = await store.AppendAsync([record]).ConfigureAwait(false);
        return VerdictOf(results[0]);
    }

    /// <param name="batch">The records as they were received.</param>
    /// <param name="actors">The only actors of whom the sender may send records; empty for any.</param>
    /// <returns>What was decided about each record, in their order.</returns>
    public async ValueTask<IReadOnlyList<IngestVerdict>> AcceptAsync(RecordBatch batch, IReadOnlyList<string> actors)
    {
        Intake[] intakes = [.. batch.Records.Select(json => Read(json.Span, actors))];
        StoredRecord[] records = [.. intakes.Select(static intake => intake.Record).OfType<StoredRecord>()];
        IReadOnlyList<AppendResult> results = records.Length == 0
            ? []
            : await store.AppendAsync(records, batch.Ordered).ConfigureAwait(false);
        return Combine(batch, intakes, results);
    }

    private Intake Read(ReadOnlySpan<byte> json, IReadOnlyList<string> actors)
    {
        try
        {
            StoredRecord record = EnvelopeReader.Read(json, rules).ToStored(time.GetUtcNow());
            ActorRules.Check(record.Actor, actors);
            return new Intake(record, null);
        }
        catch (RefusalException refused)
        {
            return new Intake(null, refused.Refusal);
        }
    }

    // The store was given only the records that can be taken; so the places in the batch are told here.
    private static IngestVerdict[] Combine(RecordBatch batch, Intake[] intakes, IReadOnlyList<AppendResult> results)
    {
        var verdicts = new IngestVerdict[intakes.Length];
        var refused = new RefusedLines(batch.Ordered);
        for (int i = 0, next = 0; i < verdicts.Length; i++)
        {
            if (intakes[i].Record is { } record)
            {
                AppendResult result = results[next++];
                verdicts[i] = refused.HoldsBack(record) is { } before ? HeldBack(before, record.Actor, record.Thread) : VerdictOf(result);
                refused.Note(i, record, result.Outcome);
            }
            else
            {
                verdicts[i] = HeldBack(batch.Records[i].Span, refused) ?? new IngestVerdict.Refused(intakes[i].Refusal!);
            }
        }

        return verdicts;
    }

    private static IngestVerdict.Refused? HeldBack(ReadOnlySpan<byte> json, RefusedLines refused)
    {
        // Without a refusal, as is the rule, no record is read twice.
        if (refused.AreNone || ClockLine.TryRead(json) is not { } line) return null;
        return refused.HoldsBack(line.Thread, line.Actor) is { } before ? HeldBack(before, line.Actor, line.Thread) : null;
    }

    private static IngestVerdict VerdictOf(AppendResult result) => result.Outcome switch
    {
        AppendOutcome.Appended => new IngestVerdict.Created(result.Holder),
        AppendOutcome.AlreadyThere => new IngestVerdict.AlreadyThere(result.Holder),
        _ => new IngestVerdict.Refused(ClockTaken(result)),
    };

    private static IngestVerdict.Refused HeldBack(int before, string actor, string thread) => new(new Refusal(
        RefusalCode.NotTried,
        $"The record was not tried: record {before} of this batch (counted from 0), of {actor} on thread '{thread}' too, "
            + "was refused for its clock; send both again with later clocks.")
    {
        Field = "clock",
    });

    private static Refusal ClockTaken(AppendResult result) => new(
        RefusalCode.DuplicateClock,
        $"'clock' {result.Holder.Clock} of {result.Holder.Actor} on thread '{result.Holder.Thread}' is taken "
            + $"by record {result.Holder.Id}; send a clock greater than {result.LatestClock}, the latest.")
    {
        Field = "clock",
        LatestClock = result.LatestClock,
    };

    // What was read of one record: one of the two.
    private readonly record struct Intake(StoredRecord? Record, Refusal? Refusal);
}
