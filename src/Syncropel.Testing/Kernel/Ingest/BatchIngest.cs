namespace Syncropel.Testing.Kernel.Ingest;

/// <summary>
/// Takes many records that came together, one after the other, each by the rules for one record. It is no transaction: what is taken
/// stays, whatever becomes of the others.
/// </summary>
internal sealed class BatchIngest(RecordIngest ingest, BatchRules rules)
{
    /// <param name="json">The batch as it was received.</param>
    /// <returns>What was decided about each record, in their order.</returns>
    /// <exception cref="RefusalException">It is no batch, or too large a one; no record was taken.</exception>
    public IReadOnlyList<IngestVerdict> Accept(ReadOnlyMemory<byte> json)
    {
        RecordBatch batch = BatchReader.Read(json, rules);
        var verdicts = new IngestVerdict[batch.Records.Count];
        Dictionary<ClockLine, int> refused = [];
        for (int i = 0; i < verdicts.Length; i++)
        {
            ReadOnlySpan<byte> record = batch.Records[i].Span;
            verdicts[i] = HeldBack(record, refused) ?? ingest.Accept(record);
            if (batch.Ordered && IsDuplicateClock(verdicts[i]) && ClockLine.TryRead(record) is { } line) refused.Add(line, i);
        }

        return verdicts;
    }

    private static bool IsDuplicateClock(IngestVerdict verdict) =>
        verdict is IngestVerdict.Refused { Refusal.Code: RefusalCode.DuplicateClock };

    private static IngestVerdict.Refused? HeldBack(ReadOnlySpan<byte> record, Dictionary<ClockLine, int> refused)
    {
        // Without a refusal, as is the rule, no record is read twice.
        if (refused.Count == 0 || ClockLine.TryRead(record) is not { } line || !refused.TryGetValue(line, out int before)) return null;
        return new(new Refusal(
            RefusalCode.NotTried,
            $"The record was not tried: record {before} of this batch (counted from 0), of {line.Actor} on thread '{line.Thread}' too, "
                + "was refused for its clock; send both again with later clocks.")
        {
            Field = "clock",
        });
    }
}
