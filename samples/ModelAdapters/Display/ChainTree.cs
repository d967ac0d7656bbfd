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
        string title = chain.Records[0].TryGetBody(out SynapsePipelineHopV1? root) ? $"message {root.MessageId}" : "no message";
        var tree = new Tree(Markup.Escape(title));
        Dictionary<RecordId, IHasTreeNodes> nodes = [];
        foreach (Record<SynapsePipelineHopV1> record in chain.Records)
        {
            IHasTreeNodes above = record.Envelope.Parents.Select(nodes.GetValueOrDefault).FirstOrDefault() ?? tree;
            TreeNode below = above.AddNode(Markup.Escape(Describe(record)));
            ValueList<string> warnings = record.TryGetBody(out SynapsePipelineHopV1? hop) ? hop.Warnings ?? [] : [];
            foreach (string warning in warnings) below.AddNode(Markup.Escape($"warning: {warning}"));
            nodes[record.Id] = below;
        }

        console.Write(tree);
    }

    private static string Describe(Record<SynapsePipelineHopV1> record)
    {
        string id = record.Id.ToString()[..ShortId];
        if (!record.TryGetBody(out SynapsePipelineHopV1? hop)) return $"no hop, {id}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{hop.ModelId} {hop.AdapterVersion}, confidence {hop.Confidence:0.0000}, {hop.LatencyMs} ms, {id}");
    }
}
