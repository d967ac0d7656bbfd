using System.Globalization;

namespace Syncropel.Synapse;

/// <summary>The checks of one hop, one method a rule.</summary>
internal sealed class ContractRun(IAdapter adapter, CanonicalIR before)
{
    private readonly List<ContractViolation> _violations = [];

    public ValueList<ContractViolation> Check(CanonicalIR original, CanonicalIR after)
    {
        CheckValid(original, after);
        CheckChain(after.Provenance);
        if (after.TaskHeader != before.TaskHeader) Add(ContractRules.TaskHeaderCarried, "the task header is another one");
        if (after.ComplianceEnvelope != before.ComplianceEnvelope) Add(ContractRules.ComplianceCarried, "the compliance envelope is another one");
        if (NewEntry(after.Provenance) is { } entry) CheckEntry(entry);
        if (!SemanticVersion.IsMatch(adapter.AdapterVersion))
        {
            Add(ContractRules.VersionSemver, $"the adapter's version '{adapter.AdapterVersion}' is not X.Y.Z");
        }

        if (before.Payload.Content is { } content && content != after.Payload.Content)
        {
            Add(ContractRules.ContentPreserved, "the content is another one");
        }

        return [.. _violations.OrderBy(static one => Order(one.Rule))];
    }

    private static int Order(ContractRule rule)
    {
        int order = 0;
        while (ContractRules.All[order] != rule) order++;
        return order;
    }

    private void CheckValid(CanonicalIR original, CanonicalIR after)
    {
        if (ReferenceEquals(original, after))
        {
            Add(ContractRules.EgressReturnsIR, "egress returned the original, and no clone of it");
            return;
        }

        try
        {
            after.Validate();
        }
        catch (IRException problem)
        {
            Add(ContractRules.EgressReturnsIR, $"egress returned an IR that is not valid: {problem.Message}");
        }

        if (after.IRVersion != before.IRVersion || after.MessageId != before.MessageId)
        {
            Add(ContractRules.EgressReturnsIR, "egress returned an IR of another version or message");
        }
    }

    private void CheckChain(ProvenanceChain chain)
    {
        int added = chain.Count - before.Provenance.Count;
        if (!chain.StartsWith(before.Provenance))
        {
            Add(ContractRules.ProvenanceImmutable, added < 0 ? "entries are gone" : "an earlier entry is another one");
        }
        else if (added != 1)
        {
            Add(ContractRules.ProvenanceAppended, string.Create(CultureInfo.InvariantCulture, $"{added} entries were appended; one is needed"));
        }
    }

    private ProvenanceEntry? NewEntry(ProvenanceChain chain) => chain.Count > before.Provenance.Count ? chain.Last : null;

    private void CheckEntry(ProvenanceEntry entry)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (entry.Confidence is not (>= 0 and <= 1))
        {
            Add(ContractRules.ConfidenceRange, string.Create(culture, $"the confidence {entry.Confidence} is not from 0 to 1"));
        }

        if (entry.ModelId != adapter.ModelId)
        {
            Add(ContractRules.ModelIdMatch, $"the entry is of '{entry.ModelId}', the adapter of '{adapter.ModelId}'");
        }

        if (entry.LatencyMs <= 0) Add(ContractRules.LatencyPositive, string.Create(culture, $"the latency is {entry.LatencyMs} ms"));
        if (entry.CostUsd < 0) Add(ContractRules.CostNonNegative, string.Create(culture, $"the cost is {entry.CostUsd}"));
    }

    private void Add(ContractRule rule, string message) => _violations.Add(new ContractViolation(rule, message));
}
