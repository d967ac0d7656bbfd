using Syncropel.Testing.Synapse;

namespace Syncropel.Synapse.Tests.Recording;

/// <summary>Runs of pipelines as they end, made by hand.</summary>
internal static class Runs
{
    public static Guid First { get; } = new("00000000-0000-4000-8000-00000000aaaa");

    public static Guid Second { get; } = new("00000000-0000-4000-8000-00000000bbbb");

    /// <summary>A run of so many stages, one after the other.</summary>
    public static PipelineResult Linear(int stages, string fixture = "MINIMAL_VALID_IR", double confidence = 0.5)
    {
        CanonicalIR ir = SynapseFixtures.Get(fixture).ToIR();
        List<PipelineHop> hops = [];
        for (int i = 0; i < stages; i++) ir = Append(hops, ir, Entry($"test/model-{i}") with { Confidence = confidence });
        return Result(hops, ir);
    }

    /// <summary>A run of a source, two ways of two stages and one, and a merge.</summary>
    public static PipelineResult Branched()
    {
        CanonicalIR source = SynapseFixtures.Get("MINIMAL_VALID_IR").ToIR();
        List<PipelineHop> hops = [];
        source = Append(hops, source, Entry("test/source") with { BranchRole = BranchRole.Source });
        CanonicalIR left = Append(hops, source, OnBranch("test/left-0", First), 0);
        Append(hops, source, OnBranch("test/right", Second), 0);
        left = Append(hops, left, OnBranch("test/left-1", First), 1);
        left.Payload.Score = 0.5;
        CanonicalIR end = Append(hops, left, Entry("test/merge") with { BranchRole = BranchRole.Merge }, 2, 3);
        return Result(hops, Append(hops, end, Entry("test/behind")));
    }

    private static PipelineResult Result(List<PipelineHop> hops, CanonicalIR ir) =>
        new() { IR = ir, Hops = hops.ToValueList(), FailedStages = [] };

    // On the hop before it, where nothing else is said.
    private static CanonicalIR Append(List<PipelineHop> hops, CanonicalIR before, ProvenanceEntry entry, params int[] parents)
    {
        CanonicalIR after = before.Clone();
        after.Provenance.Append(entry);
        hops.Add(new PipelineHop(hops.Count, before, after, entry)
        {
            Parents = parents.Length == 0 && hops.Count > 0 ? [hops.Count - 1] : parents.ToValueList(),
            IsMerged = parents.Length > 1,
            StageIndex = hops.Count,
            TraceContext = new TraceContext { TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" },
        });
        return after.Clone();
    }

    private static ProvenanceEntry OnBranch(string model, Guid branch) =>
        Entry(model) with { BranchId = branch, BranchRole = BranchRole.Branch };

    private static ProvenanceEntry Entry(string model) => new()
    {
        ModelId = model,
        AdapterVersion = "1.0.0",
        Confidence = 0.5,
        LatencyMs = 42,
        TimestampUnix = 1_700_000_000,
        CostUsd = 0.001,
        TokenCount = 7,
        Warnings = ["one"],
    };
}
