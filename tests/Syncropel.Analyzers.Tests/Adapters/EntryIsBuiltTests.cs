using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2003.</summary>
public sealed class EntryIsBuiltTests
{
    private const string C = "CanonicalIR c = originalIr.Clone(); ";
    private const string New = "new ProvenanceEntry { ModelId = ModelId, AdapterVersion = AdapterVersion, Confidence = 1, LatencyMs = latencyMs, TimestampUnix = 0 }";
    private const string Hand = "The entry is made by hand";
    private const string Changed = "The entry is changed behind BuildProvenance";
    private const string Again = "An entry that was there is appended again";

    [Theory]
    [InlineData(C + "c.Provenance.Append([|" + New + "|]); return c;", Hand)]
    [InlineData(C + "ProvenanceEntry e = [|" + New + "|]; c.Provenance.Append(e); return c;", Hand)]
    [InlineData(C + "ProvenanceEntry e = [|" + New + "|]; c.Provenance.Append(e with { Confidence = 0.5 }); return c;", Hand)]
    [InlineData(C + "c.Provenance.Append(x > 0 ? BuildProvenance(1, latencyMs) : [|" + New + "|]); return c;", Hand)]
    [InlineData(C + "ProvenanceEntry Make() => [|" + New + "|]; c.Provenance.Append(Make()); return c;", Hand)]
    [InlineData(C + "c.Provenance.Append([|BuildProvenance(1, latencyMs) with { ModelId = \"other\" }|]); return c;", Changed)]
    [InlineData(C + "ProvenanceEntry e = BuildProvenance(1, latencyMs); e = e with { Confidence = 0.5 }; c.Provenance.Append([|e|]); return c;", Changed)]
    [InlineData(C + "c.Provenance.Append([|BuildProvenance(1, latencyMs) with { BranchId = null, LatencyMs = 1 }|]); return c;", Changed)]
    [InlineData(C + "c.Provenance.Append([|c.Provenance[0]|]); return c;", Again)]
    [InlineData(C + "c.Provenance.Append([|originalIr.Provenance.Last!|]); return c;", Again)]
    [InlineData(C + "c.Provenance.Append([|originalIr.Provenance.First()|]); return c;", Again)]
    [InlineData(C + "foreach (ProvenanceEntry e in originalIr.Provenance) c.Provenance.Append([|e|]); return c;", Again)]
    [InlineData(C + "c.Provenance.Append([|c.Provenance[0] with { Confidence = 1 }|]); return c;", "An entry that was there is changed, and appended again")]
    [InlineData(C + "Add(c.Provenance, " + "[|" + New + "|]); return c; void Add(ProvenanceChain to, ProvenanceEntry entry) => to.Append(entry);", Hand)]
    public async Task An_entry_of_another_make_triggers(string code, string what) => await AnalyzerHarness<EntryIsBuilt>.TriggersAsync(
        AdapterSource.Egress(code), what + "; make the entry by BuildProvenance(…), which knows the model and the version");

    [Theory]
    [InlineData(C + "c.Provenance.Append(BuildProvenance(1, latencyMs)); return c;")]
    [InlineData(C + "c.Provenance.Append(this.BuildProvenance(1, latencyMs)); return c;")]
    [InlineData(C + "ProvenanceEntry e = BuildProvenance(1, latencyMs); c.Provenance.Append(e); return c;")]
    [InlineData(C + "c.Provenance.Append(BuildProvenance(1, latencyMs) with { BranchId = Guid.Empty }); return c;")]
    [InlineData(C + "c.Provenance.Append(BuildProvenance(1, latencyMs) with { BranchRole = BranchRole.Merge, BranchId = Guid.Empty }); return c;")]
    [InlineData(C + "c.Provenance.Append(BuildProvenance(1, latencyMs) with { }); return c;")]
    [InlineData(C + "ProvenanceEntry e = " + New + "; e = BuildProvenance(e.Confidence, latencyMs); c.Provenance.Append(e); return c;")]
    [InlineData(C + "ProvenanceEntry e = " + New + "; GC.KeepAlive(e); c.Provenance.Append(BuildProvenance(1, latencyMs)); return c;")]
    [InlineData(C + "ProvenanceEntry Make(double sure) => BuildProvenance(sure, latencyMs); c.Provenance.Append(Make(1)); return c;")]
    [InlineData(C + "c.Provenance.Append(x > 0 ? BuildProvenance(1, latencyMs) : BuildProvenance(0, latencyMs)); return c;")]
    [InlineData(C + "var made = new List<ProvenanceEntry> { BuildProvenance(1, latencyMs) }; c.Provenance.Append(made[0]); return c;")]
    [InlineData(C + "foreach (ProvenanceEntry e in originalIr.Provenance) { x += e.Warnings?.Count ?? 0; } c.Provenance.Append(BuildProvenance(1, latencyMs)); return c;")]
    [InlineData(C + "double before = originalIr.Provenance.Last?.Confidence ?? 1; c.Provenance.Append(BuildProvenance(before, latencyMs)); return c;")]
    public async Task A_built_entry_does_not_trigger(string code) => await AnalyzerHarness<EntryIsBuilt>.DoesNotTriggerAsync(AdapterSource.Egress(code));
}
