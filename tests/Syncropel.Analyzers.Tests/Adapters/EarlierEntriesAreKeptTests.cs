using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2007.</summary>
public sealed class EarlierEntriesAreKeptTests
{
    private const string Rest = "IRVersion = originalIr.IRVersion, MessageId = originalIr.MessageId, Payload = originalIr.Clone().Payload, TaskHeader = originalIr.TaskHeader";
    private const string Left = "Earlier entries are left out";
    private const string Changed = "Earlier entries are changed";
    private const string B = "BuildProvenance(1, latencyMs)";

    [Theory]
    [InlineData("[]", Left)]
    [InlineData("new ProvenanceChain()", Left)]
    [InlineData("[" + B + "]", Left)]
    [InlineData("null!", Left)]
    [InlineData("ProvenanceChain.Create([" + B + "])", Left)]
    [InlineData("ProvenanceChain.Create([])", Left)]
    [InlineData("[originalIr.Provenance[0] with { Confidence = 1 }, " + B + "]", Changed)]
    [InlineData("[.. originalIr.Provenance.Select(one => one with { Confidence = 1 })]", Changed)]
    [InlineData("ProvenanceChain.Create(originalIr.Provenance.Select(one => one with { LatencyMs = 1 }).ToArray())", Changed)]
    [InlineData("ProvenanceChain.Create([.. originalIr.Provenance.Select(one => one with { Warnings = null }), " + B + "])", Changed)]
    [InlineData("[.. originalIr.Provenance, originalIr.Provenance.Last! with { Confidence = 1 }]", Changed)]
    [InlineData("x > 0 ? originalIr.Provenance : []", Left)]
    [InlineData("Cut(originalIr.Provenance)", Left)]
    [InlineData("[.. originalIr.Provenance.Take(2)]", Left)]
    [InlineData("[.. originalIr.Provenance.Skip(1).ToList(), " + B + "]", Left)]
    [InlineData("ProvenanceChain.Create(originalIr.Provenance.SkipLast(1).ToArray())", Left)]
    public async Task Another_chain_triggers(string chain, string what) => await AnalyzerHarness<EarlierEntriesAreKept>.TriggersAsync(
        InNew("[|Provenance = " + chain + "|]"),
        what + "; start from originalIr.Clone(), which carries the earlier entries, and append to them");

    [Theory]
    [InlineData("originalIr.Provenance")]
    [InlineData("originalIr.Clone().Provenance")]
    [InlineData("[.. originalIr.Provenance]")]
    [InlineData("[.. originalIr.Provenance, " + B + "]")]
    [InlineData("ProvenanceChain.Create([.. originalIr.Provenance, " + B + "])")]
    [InlineData("ProvenanceChain.Create(originalIr.Provenance.ToArray())")]
    [InlineData("x > 0 ? originalIr.Provenance : originalIr.Clone().Provenance")]
    [InlineData("Same(originalIr.Provenance)")]
    [InlineData("[.. originalIr.Provenance.Take(100), " + B + "]")]
    [InlineData("[.. originalIr.Provenance.Skip(0)]")]
    [InlineData("[.. originalIr.Provenance.Take(originalIr.Provenance.Count), " + B + "]")]
    [InlineData("[.. originalIr.Provenance.Take(2), .. originalIr.Provenance.Skip(2), " + B + "]")]
    [InlineData("[.. originalIr.Provenance.Take(2).Concat(originalIr.Provenance.Skip(2)), " + B + "]")]
    [InlineData("[.. originalIr.Provenance.Where(one => one is not null)]")]
    [InlineData("JsonSerializer.Deserialize<ProvenanceChain>(\"[]\")!")]
    [InlineData("[.. JsonSerializer.Deserialize<ProvenanceEntry[]>(\"[]\")!]")]
    public async Task The_same_chain_does_not_trigger(string chain) =>
        await AnalyzerHarness<EarlierEntriesAreKept>.DoesNotTriggerAsync(InNew("Provenance = " + chain));

    [Theory]
    [InlineData("return originalIr.Clone();")]
    [InlineData("ProvenanceEntry e = originalIr.Provenance[0] with { Confidence = 1 }; GC.KeepAlive(e); return originalIr.Clone();")]
    [InlineData("CanonicalIR scratch = new() { " + Rest + ", Provenance = [] }; GC.KeepAlive(scratch); return originalIr.Clone();")]
    public async Task A_clone_does_not_trigger(string code) => await AnalyzerHarness<EarlierEntriesAreKept>.DoesNotTriggerAsync(AdapterSource.Egress(code));

    private static string InNew(string chain) => AdapterSource.Egress(
        "return new CanonicalIR { " + Rest + ", " + chain + " }; ProvenanceChain Same(ProvenanceChain one) => one; ProvenanceChain Cut(ProvenanceChain one) => [];");
}
