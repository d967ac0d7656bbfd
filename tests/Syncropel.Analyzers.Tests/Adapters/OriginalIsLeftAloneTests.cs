using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2004.</summary>
public sealed class OriginalIsLeftAloneTests
{
    private const string B = "BuildProvenance(0.5, latencyMs)";

    [Theory]
    [InlineData("[|originalIr.Payload.Score|] = 1; return originalIr.Clone();", "Setting Payload.Score")]
    [InlineData("[|originalIr.Payload.Score|] += 1; return originalIr.Clone();", "Setting Payload.Score")]
    [InlineData("[|originalIr.Payload.ContentLength|]++; return originalIr.Clone();", "Setting Payload.ContentLength")]
    [InlineData("[|originalIr.Payload.Language|] ??= \"en\"; return originalIr.Clone();", "Setting Payload.Language")]
    [InlineData("CanonicalIR c = originalIr.Clone(); [|originalIr.Payload.Language|] ??= \"en\"; return c;", "Setting Payload.Language")]
    [InlineData("([|originalIr.Payload.Language|], x) = (\"en\", 1); return originalIr.Clone();", "Setting Payload.Language")]
    [InlineData("Payload p = originalIr.Payload; [|p.Content|] = \"\"; return originalIr.Clone();", "Setting Payload.Content")]
    [InlineData("CanonicalIR c = originalIr; [|c.Payload.Labels|] = []; return originalIr.Clone();", "Setting Payload.Labels")]
    [InlineData("if (originalIr is { Payload: var p }) [|p.Score|] = 1; return originalIr.Clone();", "Setting Payload.Score")]
    [InlineData("originalIr.Provenance.[|Append|](" + B + "); return originalIr.Clone();", "Appending to Provenance")]
    [InlineData("ProvenanceChain chain = originalIr.Provenance; chain.[|Append|](" + B + "); return originalIr.Clone();", "Appending to Provenance")]
    [InlineData("Fill(originalIr.Payload); return originalIr.Clone(); void Fill(Payload to) => [|to.Score|] = 1;", "Setting Payload.Score")]
    [InlineData("Action set = () => [|originalIr.Payload.Score|] = 1; set(); return originalIr.Clone();", "Setting Payload.Score")]
    [InlineData("modelOutput!.ToList().ForEach(_ => [|originalIr.Payload.Score|] = 1); return originalIr.Clone();", "Setting Payload.Score")]
    [InlineData("CanonicalIR c = originalIr.Clone(); (x > 0 ? c : originalIr).Provenance.[|Append|](" + B + "); return c;", "Appending to Provenance")]
    [InlineData("ref CanonicalIR c = ref originalIr; [|c.Payload.Score|] = 1; return originalIr.Clone();", "Setting Payload.Score")]
    [InlineData("CanonicalIR c = new() { IRVersion = \"1.0.0\", MessageId = default, TaskHeader = originalIr.TaskHeader, Payload = originalIr.Payload }; [|c.Payload.Score|] = 1; return originalIr.Clone();", "Setting Payload.Score")]
    public async Task A_change_triggers(string code, string what) =>
        await AnalyzerHarness<OriginalIsLeftAlone>.TriggersAsync(AdapterSource.Egress(code), what + " changes the original IR; change the clone");

    [Fact]
    public async Task A_change_in_a_helper_of_the_adapter_triggers_there() => await AnalyzerHarness<OriginalIsLeftAlone>.TriggersAsync(
        AdapterSource.Egress("Fill(originalIr); return originalIr.Clone();", "private static void Fill(CanonicalIR ir) => [|ir.Payload.Score|] = 1;"),
        "Setting Payload.Score changes the original IR; change the clone");

    [Fact]
    public async Task A_change_in_a_helper_of_others_triggers_at_the_call() => await AnalyzerHarness<OriginalIsLeftAlone>.TriggersAsync(
        AdapterSource.Egress("originalIr.[|Fill|](); return originalIr.Clone();")
            + "internal static class Filling { public static void Fill(this CanonicalIR ir) => ir.Payload.Score = 1; }",
        "Setting Payload.Score changes the original IR; change the clone");

    [Theory]
    [InlineData("CanonicalIR c = originalIr.Clone(); c.Payload.Score = 1; return c;")]
    [InlineData("CanonicalIR c = new() { IRVersion = \"1.0.0\", MessageId = default, TaskHeader = originalIr.TaskHeader, Payload = originalIr.Clone().Payload, Provenance = originalIr.Provenance }; c.Provenance.Append(" + B + "); return c;")]
    [InlineData("CanonicalIR c = originalIr; c = c.Clone(); c.Payload.Score = 1; return c;")]
    [InlineData("originalIr = originalIr.Clone(); originalIr.Payload.Score = 1; return originalIr;")]
    [InlineData("Payload p = originalIr.Clone().Payload; p.Score ??= 1; return originalIr.Clone();")]
    [InlineData("double? score = originalIr.Payload.Score; score = 1; return originalIr.Clone();")]
    [InlineData("CanonicalIR c = originalIr.Clone(); c.Provenance.Append(" + B + "); return c;")]
    [InlineData("CanonicalIR c = originalIr.Clone(); c.Payload.Labels = originalIr.Payload.Labels; return c;")]
    [InlineData("void Fill(Payload to) => to.Score = 1; CanonicalIR c = originalIr.Clone(); Fill(c.Payload); return c;")]
    [InlineData("Payload p = originalIr.Payload; p = originalIr.Clone().Payload; p.Score = 1; return originalIr.Clone();")]
    [InlineData("CanonicalIR c = originalIr.Clone(); ref CanonicalIR d = ref c; d.Payload.Score = 1; return c;")]
    [InlineData("(CanonicalIR a, CanonicalIR b) = (originalIr, originalIr.Clone()); (a, b) = (b, a); a.Payload.Score = 1; return a;")]
    [InlineData("var copies = new Dictionary<string, CanonicalIR> { [\"a\"] = originalIr }; copies[\"a\"].Payload.Score = 1; return originalIr.Clone();")]
    [InlineData("string json = originalIr.ToJson(); originalIr.Validate(); return originalIr.Clone();")]
    public async Task A_change_of_something_else_does_not_trigger(string code) =>
        await AnalyzerHarness<OriginalIsLeftAlone>.DoesNotTriggerAsync(AdapterSource.Egress(code));
}
