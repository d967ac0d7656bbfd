using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2012.</summary>
public sealed class EntryIsMeasuredCodeFixTests
{
    private const string Usual = "private const long Usual = 5;";
    private const string Add = "void Add(CanonicalIR ir, double sure, long took) => ir.Provenance.Append(BuildProvenance(sure, took));";

    [Theory]
    [InlineData("BuildProvenance(modelOutput, 0)", "BuildProvenance(modelOutput, latencyMs)")]
    [InlineData("BuildProvenance(modelOutput, 12L)", "BuildProvenance(modelOutput, latencyMs)")]
    [InlineData("BuildProvenance(modelOutput, Usual)", "BuildProvenance(modelOutput, latencyMs)")]
    [InlineData("BuildProvenance(modelOutput, latencyMs: 0)", "BuildProvenance(modelOutput, latencyMs: latencyMs)")]
    [InlineData("BuildProvenance(latencyMs: 0, confidence: modelOutput)", "BuildProvenance(latencyMs: latencyMs, confidence: modelOutput)")]
    [InlineData("BuildProvenance(modelOutput, modelOutput > 1 ? 1 : 2)", "BuildProvenance(modelOutput, latencyMs)")]
    [InlineData("BuildProvenance(modelOutput, /* a */ 7 /* b */)", "BuildProvenance(modelOutput, /* a */ latencyMs /* b */)")]
    [InlineData("BuildProvenance(modelOutput, (long)3)", "BuildProvenance(modelOutput, latencyMs)")]
    public async Task The_latency_of_egress_is_passed(string before, string after)
    {
        await FixesAsync(Appending(before), Appending(after), Appending(after));
        await FixesAsync(Spelt.Windows(Appending(before)), Spelt.Windows(Appending(after)));
    }

    [Theory]
    [InlineData("Add(updated, modelOutput, 7);", "Add(updated, modelOutput, latencyMs);")]
    [InlineData(
        "latencyMs = 5;\n        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));",
        "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));")]
    [InlineData(
        "Action add = () => updated.Provenance.Append(BuildProvenance(modelOutput, 7)); add();",
        "Action add = () => updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs)); add();")]
    public async Task Helpers_lambdas_and_overwriting_are_mended(string before, string after) =>
        await FixesAsync(TextAdapter.Egress(before, Add), TextAdapter.Egress(after, Add));

    [Fact]
    public async Task All_are_mended_at_once() =>
        await FixesAsync(Twice("1", "2"), Twice("latencyMs", "2"), Twice("latencyMs", "latencyMs"));

    [Theory]
    [InlineData("updated.Provenance.Append(BuildProvenance(0.9, latencyMs));")]
    [InlineData("Func<long, ProvenanceEntry> make = (latencyMs) => BuildProvenance(modelOutput, 5); updated.Provenance.Append(make(latencyMs));")]
    [InlineData("long took = 5; updated.Provenance.Append(BuildProvenance(modelOutput, took));")]
    [InlineData("updated.Provenance.Append(BuildProvenance(modelOutput, /* a */ -(/* b */ -5)));")]
    [InlineData("updated.Provenance.Append(Make(updated)); static ProvenanceEntry Make(CanonicalIR ir) => new Sentiment().BuildProvenance(ir.Payload.Score ?? 0, 5);")]
    public async Task Where_the_right_text_is_not_known_nothing_is_offered(string code) =>
        await FixHarness<EntryIsMeasured, EntryIsMeasuredCodeFix>.OffersNothingAsync(TextAdapter.Egress(code, Usual));

    [Fact]
    public async Task In_a_helper_the_latency_is_not_at_hand() =>
        await FixHarness<EntryIsMeasured, EntryIsMeasuredCodeFix>.OffersNothingAsync(TextAdapter.Egress(
            "Add(updated);", "void Add(CanonicalIR ir) => ir.Provenance.Append(BuildProvenance(ir.Payload.Score ?? 0, 7));"));

    private static Task FixesAsync(string before, string after, string? all = null) =>
        FixHarness<EntryIsMeasured, EntryIsMeasuredCodeFix>.FixesAsync(before, "Pass the measured latency", after, all);

    private static string Appending(string built) => TextAdapter.Egress($"updated.Provenance.Append({built});", Usual);

    private static string Twice(string one, string other) => TextAdapter.Egress(
        $"if (modelOutput > 1) Add(updated, modelOutput, {one}); else Add(updated, 1 - modelOutput, {other});", Add);
}
