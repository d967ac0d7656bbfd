using System.Globalization;
using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>Verifies the records of one chain, one after the other, up to the first that does not fit.</summary>
internal sealed class ChainAudit
{
    private readonly IReadOnlyList<Record<SynapsePipelineHopV1>> _records;
    private readonly string _thread;
    private readonly bool _isComplete;
    private readonly List<SynapsePipelineHopV1> _fitting = [];

    private ChainAudit(IReadOnlyList<Record<SynapsePipelineHopV1>> records, string thread, bool isComplete) =>
        (_records, _thread, _isComplete) = (records, thread, isComplete);

    private static Act HopAct => Act.Put;

    private int Place => _fitting.Count;

    private SynapsePipelineHopV1? Last => Place == 0 ? null : _fitting[^1];

    /// <summary>Verifies a chain.</summary>
    /// <param name="records">Its records, parents before children.</param>
    /// <param name="thread">The thread that they were asked for of.</param>
    /// <param name="isComplete">Whether all of the thread was read: only then something behind them can be missing.</param>
    public static AuditedChain Verify(IReadOnlyList<Record<SynapsePipelineHopV1>> records, string thread, bool isComplete)
    {
        var audit = new ChainAudit(records, thread, isComplete);
        AuditFinding? finding = audit.FindFirst();
        return new AuditedChain { Records = records.ToValueList(), Verified = audit.Place, Finding = finding };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private AuditFinding? FindFirst()
    {
        foreach (Record<SynapsePipelineHopV1> record in _records)
        {
            AuditFinding? finding = CheckRecord(record);
            finding ??= CheckPlace(record, record.Body);
            finding ??= LinkCheck.Of(record, record.Body, _records, _fitting) is { } link ? Find(record, link.Fault, link.Message) : null;
            finding ??= CheckChain(record, record.Body);
            if (finding is not null) return finding;
            _fitting.Add(record.Body);
        }

        long count = _fitting[0].HopCount;
        return Place == count || !_isComplete
            ? null
            : new AuditFinding(_records[^1].Id, Place - 1, AuditFault.Missing, Text($"hop {Place} of {count} is missing behind it"));
    }

    private AuditFinding? CheckRecord(Record<SynapsePipelineHopV1> record)
    {
        // First: of a record that somebody changed nothing else is worth saying.
        if (!record.VerifyId()) return Find(record, AuditFault.Tampered, $"its content has the id {record.Envelope.ComputeId()}");
        Record envelope = record.Envelope;
        if (envelope.Thread != _thread) return Find(record, AuditFault.ForeignThread, $"it is on the thread '{envelope.Thread}'");
        string author = _records[0].Envelope.Actor;
        if (envelope.Actor != author)
        {
            return Find(record, AuditFault.ForeignAuthor, $"it is from {envelope.Actor}, and the chain from {author}");
        }

        if (envelope.Act != HopAct || envelope.DataType != DataType.Scalar)
        {
            return Find(record, AuditFault.Unreadable, $"it is {envelope.Act} {envelope.DataType}, and a hop {HopAct} Scalar");
        }

        if (record.BodyError is { } misfit) return Find(record, AuditFault.Unreadable, $"{misfit.Message}");
        ValidationResult validity = record.Body.Validate();
        return validity.IsValid ? null : Find(record, AuditFault.Unreadable, $"{validity}");
    }

    private AuditFinding? CheckPlace(Record<SynapsePipelineHopV1> record, SynapsePipelineHopV1 hop)
    {
        if (Last is { } last && hop.MessageId != last.MessageId)
        {
            return Find(record, AuditFault.ForeignMessage, $"it is of message {hop.MessageId}, and the chain of {last.MessageId}");
        }

        Ref message = PipelineRecorder.MessageRef(hop.MessageId);
        if (!record.Envelope.Refs.Contains(message)) return Find(record, AuditFault.ForeignMessage, $"it does not refer to {message}");
        if (Last is { } other && (hop.TaskType, hop.Domain) != (other.TaskType, other.Domain))
        {
            string task = $"{other.TaskType} in {other.Domain}";
            return Find(record, AuditFault.ForeignMessage, $"its task is {hop.TaskType} in {hop.Domain}, and that of the chain {task}");
        }

        if (hop.HopIndex >= hop.HopCount)
        {
            return Find(record, AuditFault.OutOfOrder, $"it is hop {hop.HopIndex}, from 0, of a run that has {hop.HopCount}");
        }

        if (hop.HopIndex == Place) return null;
        bool isElsewhere = hop.HopIndex < Place || _records.Any(one => one.TryGetBody(out var body) && body.HopIndex == Place);
        return isElsewhere
            ? Find(record, AuditFault.OutOfOrder, $"it is hop {hop.HopIndex}, and hop {Place} is expected here")
            : Find(record, AuditFault.Missing, $"hop {Place} is missing before it; it is hop {hop.HopIndex}");
    }

    private AuditFinding? CheckChain(Record<SynapsePipelineHopV1> record, SynapsePipelineHopV1 hop)
    {
        if (hop.HopCount != (Last ?? hop).HopCount)
        {
            return Find(record, AuditFault.WrongChain, $"it tells of {hop.HopCount} hops, and the hop before it of {Last!.HopCount}");
        }

        // Of the entries that the message came with the kernel knows the hash alone, and where there were none that they have none.
        string before = Last?.Chain ?? (hop.Entries == 1 ? RollingHash.Empty : hop.ChainBefore);
        if (hop.ChainBefore != before)
        {
            return Find(record, AuditFault.WrongChain, $"its chain goes on from {hop.ChainBefore}; expected is {before}");
        }

        // Equal hashes mean equal entries: with the hash of none there are none before, and with another there are.
        if (hop.Entries == 1 != (hop.ChainBefore == RollingHash.Empty))
        {
            return Find(record, AuditFault.WrongChain, $"it counts {hop.Entries} entries, and its chain goes on from {hop.ChainBefore}");
        }

        long entries = (Last?.Entries ?? hop.Entries - 1) + 1;
        if (hop.Entries != entries) return Find(record, AuditFault.WrongChain, $"it counts {hop.Entries} entries; expected is {entries}");
        string chain;
        try
        {
            chain = RollingHash.After(before, HopEntry.Of(hop));
        }
        catch (IRException problem)
        {
            return Find(record, AuditFault.WrongChain, $"no entry can be so: {problem.Message}");
        }

        return hop.Chain == chain ? null : Find(record, AuditFault.WrongChain, $"its rolling hash is {hop.Chain}; its entry makes {chain}");
    }

    private AuditFinding Find(Record<SynapsePipelineHopV1> record, AuditFault fault, FormattableString message) =>
        new(record.Id, Place, fault, Text(message));
}
