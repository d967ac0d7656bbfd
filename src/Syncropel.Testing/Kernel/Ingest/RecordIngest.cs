using System.Collections.Frozen;
using Syncropel.Testing.Kernel.Storage;

namespace Syncropel.Testing.Kernel.Ingest;

/// <summary>The rules by which a record gets into the log: size, fields, namespace, and one record a clock.</summary>
internal sealed class RecordIngest(RecordLog log, IngestRules rules, TimeProvider time)
{
    public IngestVerdict Accept(ReadOnlySpan<byte> json)
    {
        if (json.Length > rules.MaxRecordBytes) return new IngestVerdict.Refused(TooLarge(json.Length));

        Envelope envelope;
        try
        {
            envelope = EnvelopeReader.Read(json);
        }
        catch (RefusalException refused)
        {
            return new IngestVerdict.Refused(refused.Refusal);
        }

        if (envelope.Namespace is { } name && rules.Namespaces is { } known && !known.Contains(name))
        {
            return new IngestVerdict.Refused(UnknownNamespace(name, known));
        }

        AppendResult result = log.Append(envelope.ToStored(time.GetUtcNow()));
        return result.Outcome switch
        {
            AppendOutcome.Appended => new IngestVerdict.Created(result.Holder),
            AppendOutcome.AlreadyThere => new IngestVerdict.AlreadyThere(result.Holder),
            _ => new IngestVerdict.Refused(ClockTaken(result)),
        };
    }

    private Refusal TooLarge(int length) => new(
        RefusalCode.RecordTooLarge,
        $"The record has {length} bytes, and this kernel takes at most {rules.MaxRecordBytes}; send less in 'body'.");

    private static Refusal UnknownNamespace(string name, FrozenSet<string> known) => new(
        RefusalCode.NamespaceRejected,
        $"'body.namespace' is '{name}', which this kernel does not know; "
            + (known.Count == 0 ? "it knows none, so leave it out." : $"it knows {Listed(known)}."))
    {
        Field = "body.namespace",
    };

    private static string Listed(FrozenSet<string> known) => string.Join(", ", known.Order(StringComparer.Ordinal));

    private static Refusal ClockTaken(AppendResult result) => new(
        RefusalCode.DuplicateClock,
        $"'clock' {result.Holder.Clock} of {result.Holder.Actor} on thread '{result.Holder.Thread}' is taken "
            + $"by record {result.Holder.Id}; send a clock greater than {result.LatestClock}, the latest.")
    {
        Field = "clock",
        LatestClock = result.LatestClock,
    };
}
