using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2003.</summary>
public sealed class EntryIsBuiltCodeFixTests
{
    private const string C = "CanonicalIR c = originalIr.Clone();\n        ";
    private const string Own = "ModelId = ModelId, AdapterVersion = AdapterVersion, ";
    private const string Now = "TimestampUnix = DateTimeOffset.UtcNow.ToUnixTimeSeconds()";
    private const string Built = "BuildProvenance(0.5, latencyMs)";

    [Theory]
    [InlineData("new ProvenanceEntry { " + Own + "Confidence = 0.5, LatencyMs = latencyMs, " + Now + " }", Built)]
    [InlineData("new() { " + Own + "Confidence = 0.5, LatencyMs = latencyMs, " + Now + " }", Built)]
    [InlineData("new ProvenanceEntry() { " + Now + ", LatencyMs = latencyMs, Confidence = 0.5, " + Own + "}", Built)]
    [InlineData("new ProvenanceEntry { " + Own + "Confidence = 0.5, LatencyMs = latencyMs, TimestampUnix = Clock.GetUtcNow().ToUnixTimeSeconds() }", Built)]
    [InlineData(
        "new ProvenanceEntry { " + Own + "TimestampUnix = 7, Warnings = [\"a\"], TokenCount = x, CostUsd = 0.1, "
        + "LatencyMs = latencyMs, Confidence = x / 9.0 }",
        "BuildProvenance(x / 9.0, latencyMs, costUsd: 0.1, tokenCount: x, warnings: [\"a\"], timestampUnix: 7)")]
    [InlineData("new ProvenanceEntry { ModelId = \"other\", AdapterVersion = \"2.0.0\", Confidence = 0.5, LatencyMs = latencyMs, CostUsd = null, " + Now + " }", Built)]
    [InlineData(
        "new ProvenanceEntry { " + Own + "Confidence = 0.5, BranchRole = BranchRole.Merge, LatencyMs = latencyMs, " + Now
        + ", BranchId = Guid.Empty }",
        Built + " with { BranchRole = BranchRole.Merge, BranchId = Guid.Empty }")]
    [InlineData("new ProvenanceEntry { " + Own + "Confidence = 1, LatencyMs = latencyMs, " + Now + " } with { Confidence = 0.5 }", Built)]
    [InlineData(
        "new ProvenanceEntry\n        {\n            ModelId = ModelId,\n            AdapterVersion = AdapterVersion,\n"
        + "            Confidence = 0.5 /* a */ + 0,\n"
        + "            LatencyMs = latencyMs,\n            TimestampUnix = 7,\n        }",
        "BuildProvenance(0.5 /* a */ + 0, latencyMs, timestampUnix: 7)")]
    [InlineData("BuildProvenance(1, latencyMs) with { Confidence = 0.5 }", Built)]
    [InlineData("this.BuildProvenance(1, latencyMs, costUsd: 1) with { ModelId = \"x\", Confidence = 0.5, CostUsd = null }", Built)]
    [InlineData("(BuildProvenance(latencyMs: 1, confidence: 0.5)) with { LatencyMs = latencyMs, TokenCount = 7 }", "BuildProvenance(0.5, latencyMs, tokenCount: 7)")]
    [InlineData("BuildProvenance(1, latencyMs) with { BranchId = null } with { Confidence = 0.5 }", Built + " with { BranchId = null }")]
    public async Task The_entry_is_built(string before, string after)
    {
        await FixesAsync(Appending(before), Appending(after), Appending(after));
        await FixesAsync(Spelt.Windows(Appending(before)), Spelt.Windows(Appending(after)));
    }

    [Theory]
    [InlineData("ProvenanceEntry e = {new}; c.Provenance.Append(e); return c;")]
    [InlineData("ProvenanceEntry e = {with}; c.Provenance.Append(e); return c;")]
    [InlineData("ProvenanceEntry Make() => {new}; c.Provenance.Append(Make()); return c;")]
    [InlineData("c.Provenance.Append(Make(latencyMs)); return c;", "private ProvenanceEntry Make(long latencyMs) => {new};")]
    [InlineData("c.Provenance.Append(x > 0 ? {new} : BuildProvenance(0, latencyMs)); return c;")]
    [InlineData("c.Provenance.Append(/* a */ {new} /* b */); // d\n        return c;")]
    public async Task Locals_helpers_and_arms_are_mended(string code, string members = "")
    {
        string after = AdapterSource.Egress(C + With(code, Built, Built), With(members, Built, Built));
        await FixesAsync(AdapterSource.Egress(C + Wrong(code), Wrong(members)), after, after);
    }

    [Fact]
    public async Task All_are_mended_at_once()
    {
        const string Code = "if (x > 0) { c.Provenance.Append({new}); return c; }\n        c.Provenance.Append({with}); return c;";
        await FixesAsync(
            AdapterSource.Egress(C + Wrong(Code)),
            AdapterSource.Egress(C + Wrong(Code.Replace("{new}", Built, StringComparison.Ordinal))),
            AdapterSource.Egress(C + With(Code, Built, Built)));
    }

    [Theory]
    [InlineData("c.Provenance.Append(c.Provenance[0]);")]
    [InlineData("c.Provenance.Append(c.Provenance[0] with { Confidence = 1 });")]
    [InlineData("ProvenanceEntry e = BuildProvenance(1, latencyMs); e = e with { Confidence = 0.5 }; c.Provenance.Append(e);")]
    [InlineData("ProvenanceEntry e = {new}; c.Provenance.Append(e with { Confidence = 0.5 });")]
    [InlineData("c.Provenance.Append(Make(latencyMs)); static ProvenanceEntry Make(long ms) => new() { ModelId = \"a\", AdapterVersion = \"1.0.0\", Confidence = 1, LatencyMs = ms, TimestampUnix = 0 };")]
    [InlineData("c.Provenance.Append(new ProvenanceEntry { ModelId = Next(), AdapterVersion = \"1.0.0\", Confidence = 1, LatencyMs = 1, TimestampUnix = 0 }); string Next() => ModelId + x++;")]
    [InlineData("c.Provenance.Append(new ProvenanceEntry { " + Own + "LatencyMs = x++, Confidence = x++, TimestampUnix = 0 });")]
    [InlineData("c.Provenance.Append(new ProvenanceEntry { " + Own + "LatencyMs = 1, /* why */ Confidence = 1, TimestampUnix = 0 });")]
    public async Task Where_the_right_text_is_not_known_nothing_is_offered(string code) =>
        await FixHarness<EntryIsBuilt, EntryIsBuiltCodeFix>.OffersNothingAsync(AdapterSource.Egress(C + Wrong(code) + " return c;"));

    private static Task FixesAsync(string before, string after, string? all = null) =>
        FixHarness<EntryIsBuilt, EntryIsBuiltCodeFix>.FixesAsync(before, "Make the entry by BuildProvenance", after, all);

    private static string Appending(string entry) => AdapterSource.Egress(C + $"c.Provenance.Append({entry});\n        return c;");

    private static string Wrong(string code) => With(
        code,
        "new ProvenanceEntry { " + Own + "Confidence = 0.5, LatencyMs = latencyMs, " + Now + " }",
        "BuildProvenance(1, latencyMs) with { Confidence = 0.5 }");

    private static string With(string code, string made, string changed) =>
        code.Replace("{new}", made, StringComparison.Ordinal).Replace("{with}", changed, StringComparison.Ordinal);
}
