using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2012.</summary>
public sealed class EntryIsMeasuredTests
{
    private const string Zero = "The latency of the entry is always 0, however long the model takes; pass 'latencyMs'";

    [Theory]
    [InlineData("BuildProvenance(modelOutput, [|0|])", "always 0")]
    [InlineData("BuildProvenance(modelOutput, [|12|])", "always 12")]
    [InlineData("BuildProvenance(latencyMs: [|0L|], confidence: modelOutput)", "always 0")]
    [InlineData("BuildProvenance(modelOutput, [|default|])", "always 0")]
    [InlineData("BuildProvenance(modelOutput, [|Usual|])", "always 5")]
    [InlineData("BuildProvenance(modelOutput, [|modelOutput > 0.5 ? 1 : 2|])", "a constant")]
    [InlineData("BuildProvenance(modelOutput, [|(int)1.5|])", "always 1")]
    [InlineData("this.BuildProvenance(modelOutput, [|0 + 0|])", "always 0")]
    public async Task A_latency_that_is_a_constant_triggers(string entry, string shown) => await AnalyzerHarness<EntryIsMeasured>.TriggersAsync(
        With($"updated.Provenance.Append({entry});"),
        $"The latency of the entry is {shown}, however long the model takes; pass 'latencyMs'");

    [Theory]
    [InlineData("long none = 0; updated.Provenance.Append(BuildProvenance(modelOutput, [|none|]));")]
    [InlineData("latencyMs = [|0|]; updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));")]
    [InlineData("Append(updated, modelOutput, [|0|]);")]
    [InlineData("Further(0.5 * modelOutput, updated, took: [|0|]);")]
    [InlineData("Local([|0|]); void Local(long took) => updated.Provenance.Append(BuildProvenance(modelOutput, took));")]
    [InlineData("if (modelOutput > 1) updated.Provenance.Append(BuildProvenance(modelOutput, [|0|])); else updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));")]
    [InlineData("Action append = () => updated.Provenance.Append(BuildProvenance(modelOutput, [|0|])); append();")]
    public async Task A_latency_that_comes_to_be_a_constant_triggers(string code) =>
        await AnalyzerHarness<EntryIsMeasured>.TriggersAsync(With(code), Zero);

    [Fact]
    public async Task A_helper_that_gives_a_constant_triggers() => await AnalyzerHarness<EntryIsMeasured>.TriggersAsync(
        With("Add(updated); void Nothing() { }", "void Add(CanonicalIR ir) => ir.Provenance.Append(BuildProvenance(ir.Payload.Score ?? 0, [|0|]));"),
        "The latency of the entry is always 0, however long the model takes; pass the latency that egress is given");

    [Fact]
    public async Task A_helper_that_corrects_what_it_is_given_does_not_trigger() => await AnalyzerHarness<EntryIsMeasured>.DoesNotTriggerAsync(
        With("Add(updated, 0);", "void Add(CanonicalIR ir, long ms) { if (ms < 1) ms = 1; ir.Provenance.Append(BuildProvenance(ir.Payload.Score ?? 0, ms)); }"));

    [Theory]
    [InlineData("BuildProvenance([|0.9|], latencyMs)", "0.9")]
    [InlineData("BuildProvenance([|1|], latencyMs)", "1")]
    [InlineData("BuildProvenance([|0|], latencyMs)", "0")]
    [InlineData("BuildProvenance(latencyMs: latencyMs, confidence: [|Sure|])", "0.99")]
    public async Task A_confidence_that_is_a_constant_is_noted(string entry, string shown) => await AnalyzerHarness<EntryIsMeasured>.TriggersAsync(
        With($"updated.Provenance.Append({entry});", append: ""),
        $"The confidence of the entry is always {shown}, whatever the model gives; pass what the model says of it");

    [Fact]
    public async Task A_constant_confidence_is_a_note_and_a_constant_latency_a_warning()
    {
        TestProject project = TestProject.Create([With("updated.Provenance.Append(BuildProvenance(0.9, 0));")], []);
        ImmutableArray<Diagnostic> found = await AnalyzerHarness<EntryIsMeasured>.AnalyzeAsync(project);
        Assert.Equal([DiagnosticSeverity.Info, DiagnosticSeverity.Warning], found.Select(static one => one.Severity));
    }

    [Theory]
    [InlineData("updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));")]
    [InlineData("updated.Provenance.Append(BuildProvenance(updated.Payload.Score ?? 0, latencyMs));")]
    [InlineData("updated.Provenance.Append(BuildProvenance(modelOutput, Math.Max(1, latencyMs)));")]
    [InlineData("updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs > 0 ? latencyMs : 1));")]
    [InlineData("if (latencyMs == 0) latencyMs = 1; updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));")]
    [InlineData("if (latencyMs == 0) { latencyMs = 1; } updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));")]
    [InlineData("long took = 0; took = latencyMs; updated.Provenance.Append(BuildProvenance(modelOutput, took));")]
    [InlineData("long took = 0; took += latencyMs; updated.Provenance.Append(BuildProvenance(modelOutput, took));")]
    [InlineData("if (modelOutput > 1) updated.Provenance.Append(BuildProvenance(0, latencyMs)); else updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));")]
    [InlineData("if (modelOutput > 1) Append(updated, 0, latencyMs); else Append(updated, modelOutput, latencyMs);")]
    [InlineData("updated.Provenance.Append(BuildProvenance(modelOutput > 0.5 ? 1 : 0, latencyMs));")]
    [InlineData("updated.Provenance.Append(BuildProvenance(modelOutput, -1));")]
    [InlineData("updated.Provenance.Append(BuildProvenance(1.5, latencyMs));")]
    [InlineData("updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs, costUsd: 0, tokenCount: 0));")]
    [InlineData("updated.Provenance.Append(BuildProvenance(modelOutput, (long)Math.Round(modelOutput)));")]
    public async Task What_is_measured_does_not_trigger(string code) => await AnalyzerHarness<EntryIsMeasured>.DoesNotTriggerAsync(With(code));

    [Fact]
    public async Task A_helper_that_calls_itself_ends() => await AnalyzerHarness<EntryIsMeasured>.DoesNotTriggerAsync(
        With("Again(updated, latencyMs);", "void Again(CanonicalIR ir, long n) { Again(ir, n); ir.Provenance.Append(BuildProvenance(ir.Payload.Score ?? 0, n)); }"));

    private const string Appending =
        "void Append(CanonicalIR ir, double sure, long took) => ir.Provenance.Append(BuildProvenance(sure, took));"
        + " void Further(double sure, CanonicalIR ir, long took) => Append(took: took, sure: sure, ir: ir);";

    private static string With(string code, string members = "", string append = Appending) => TextAdapter.Egress(
        code, "private const long Usual = 5; private const double Sure = 0.99; " + append + members);
}
