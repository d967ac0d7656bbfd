using System.Globalization;
using Spectre.Console;
using Syncropel;
using Syncropel.Synapse;
using Syncropel.Synapse.Kinds;

namespace ModelAdapters.Display;

/// <summary>Shows a recorded chain as a tree: each hop below the one that it builds on.</summary>
internal static class ChainTree
{
    private const int ShortId = 12;

    public static void Write(IAnsiConsole console, AuditedChain chain)
    {
        var tree = new Tree(Markup.Escape(chain.Records[0].TryGetBody(out var root) ? $"message {root.MessageId}" : "no message"));
        Dictionary<RecordId, IHasTreeNodes> nodes = [];
        foreach (Record<SynapsePipelineHopV1> record in chain.Records)
        {
            IHasTreeNodes above = record.Envelope.Parents is [var first, ..] && nodes.TryGetValue(first, out IHasTreeNodes? node) ? node : tree;
            TreeNode below = above.AddNode(Markup.Escape(Describe(record)));
            foreach (string warning in record.TryGetBody(out var hop) ? hop.Warnings ?? [] : []) below.AddNode(Markup.Escape($"warning: {warning}"));
            nodes[record.Id] = below;
        }

        console.Write(tree);
    }

    private static string Describe(Record<SynapsePipelineHopV1> record)
    {
        if (!record.TryGetBody(out SynapsePipelineHopV1? hop)) return $"no hop, {record.Id.ToString()[..ShortId]}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{hop.ModelId} {hop.AdapterVersion}, confidence {hop.Confidence:0.0000}, {hop.LatencyMs} ms, {record.Id.ToString()[..ShortId]}");
    }
}
