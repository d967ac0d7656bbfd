using System.Globalization;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>The checks of one hop, one method a rule.</summary>
internal sealed class ContractRun(IAdapter adapter, CanonicalIR before)
{
    private readonly List<ContractViolation> _violations = [];

    public ValueList<ContractViolation> Check(CanonicalIR original, CanonicalIR? after)
    {
        if (after is null)
        {
            Add(ContractRules.EgressReturnsIR, "egress returned null");
        }
        else
        {
            CheckCarried(after);
            CheckChain(after.Provenance);
            if (NewEntry(after.Provenance) is { } entry) CheckEntry(entry);
        }

        CheckVersion(after);
        CheckClone(original, after);
        return [.. _violations.OrderBy(static one => Order(one.Rule))];
    }

    private static int Order(ContractRule rule)
    {
        int order = 0;
        while (ContractRules.All[order] != rule) order++;
        return order;
    }

    private void CheckClone(CanonicalIR original, CanonicalIR? after)
    {
        if (ReferenceEquals(original, after))
        {
            Add(ContractRules.EgressReturnsIR, "egress returned the original, and no clone of it");
        }
        else if (OriginalIR.ChangeOf(original, before) is { } change)
        {
            Add(ContractRules.EgressReturnsIR, $"egress changed the original: {change}");
        }
        else if (after is not null && ReferenceEquals(original.Payload, after.Payload))
        {
            Add(ContractRules.EgressReturnsIR, "egress returned an IR that shares its payload with the original, and no clone of it");
        }
    }

    private void CheckCarried(CanonicalIR after)
    {
        try
        {
            after.Validate();
        }
        catch (IRException problem)
        {
            Add(ContractRules.EgressReturnsIR, $"egress returned an IR that is not valid: {problem.Message}");
        }

        if (after.IRVersion != before.IRVersion)
        {
            string versions = $"it was {before.IRVersion}, and is {after.IRVersion}";
            Add(ContractRules.EgressReturnsIR, $"egress returned an IR of another version: {versions}");
        }

        if (after.MessageId != before.MessageId)
        {
            string messages = $"it was {before.MessageId}, and is {after.MessageId}";
            Add(ContractRules.EgressReturnsIR, $"egress returned an IR of another message: {messages}");
        }

        CheckParts(after);
    }

    private void CheckParts(CanonicalIR after)
    {
        SynapseJsonContext context = SynapseJson.Context;
        if (after.TaskHeader != before.TaskHeader)
        {
            Add(ContractRules.TaskHeaderCarried, MemberDiff.Tell("task_header", before.TaskHeader, after.TaskHeader, context.TaskHeader));
        }

        ComplianceEnvelope was = before.ComplianceEnvelope;
        if (after.ComplianceEnvelope != was)
        {
            string difference = MemberDiff.Tell("compliance_envelope", was, after.ComplianceEnvelope, context.ComplianceEnvelope);
            Add(ContractRules.ComplianceCarried, difference);
        }

        if (before.Payload.Content is { } content && content != after.Payload.Content)
        {
            Add(ContractRules.ContentPreserved, $"payload.content is {(after.Payload.Content is null ? "removed" : "overwritten")}");
        }
    }

    private void CheckChain(ProvenanceChain chain)
    {
        int added = chain.Count - before.Provenance.Count;
        bool isKept = chain.StartsWith(before.Provenance);
        if (!isKept) Add(ContractRules.ProvenanceImmutable, TellChange(chain));

        // Where entries are gone the count does not tell what was appended: a new last entry does.
        bool isAppended = added == 1 || (!isKept && added <= 0 && NewEntry(chain) is not null);
        if (isAppended) return;
        string count = string.Create(CultureInfo.InvariantCulture, $"{Math.Max(added, 0)} entries were appended; exactly one is needed");
        Add(ContractRules.ProvenanceAppended, count);
    }

    private string TellChange(ProvenanceChain chain)
    {
        int index = 0;
        while (index < chain.Count && chain[index] == before.Provenance[index]) index++;
        ProvenanceEntry was = before.Provenance[index];
        string now = index == chain.Count ? "gone" : chain[index].ModelId == was.ModelId ? "changed" : $"one of '{chain[index].ModelId}'";
        return string.Create(CultureInfo.InvariantCulture, $"provenance[{index}] of '{was.ModelId}' is {now}");
    }

    private ProvenanceEntry? NewEntry(ProvenanceChain chain) =>
        chain.Count > before.Provenance.Count || (chain.Last is { } last && !before.Provenance.Contains(last)) ? chain.Last : null;

    private void CheckEntry(ProvenanceEntry entry)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (entry.Confidence is not (>= 0 and <= 1))
        {
            Add(ContractRules.ConfidenceRange, string.Create(culture, $"the confidence {entry.Confidence} is not from 0 to 1"));
        }

        if (AdapterContract.ModelOf(adapter) is { } wrong)
        {
            _violations.Add(wrong);
        }
        else if (entry.ModelId != adapter.ModelId)
        {
            Add(ContractRules.ModelIdMatch, $"the entry is of '{entry.ModelId}', the adapter of '{adapter.ModelId}'");
        }

        if (entry.LatencyMs <= 0) Add(ContractRules.LatencyPositive, string.Create(culture, $"the latency is {entry.LatencyMs} ms"));
        if (entry.CostUsd < 0) Add(ContractRules.CostNonNegative, string.Create(culture, $"the cost is {entry.CostUsd}"));
    }

    private void CheckVersion(CanonicalIR? after)
    {
        if (AdapterContract.VersionOf(adapter) is { } wrong) _violations.Add(wrong);
        else if (after is not null && NewEntry(after.Provenance) is { } entry && !SemanticVersion.IsMatch(entry.AdapterVersion))
        {
            Add(ContractRules.VersionSemver, $"the entry's version '{entry.AdapterVersion}' is not X.Y.Z");
        }
    }

    private void Add(ContractRule rule, string message) => _violations.Add(new ContractViolation(rule, message));
}
