using Syncropel.Analyzers.Adapters;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2007.</summary>
public sealed class EarlierEntriesAreKeptCodeFixTests
{
    private const string Title = "Keep the earlier entries";
    private const string Identity = "IRVersion = originalIr.IRVersion, MessageId = originalIr.MessageId, TaskHeader = originalIr.TaskHeader, Payload = originalIr.Clone().Payload";
    private const string Other = "IRVersion = \"1.0.0\", MessageId = originalIr.MessageId, TaskHeader = originalIr.TaskHeader, Payload = originalIr.Clone().Payload";
    private const string Entry = "BuildProvenance(modelOutput, latencyMs)";
    private const string Clone = "CanonicalIR updated = originalIr.Clone();\n";
    private const string Append = "updated.Provenance.Append(" + Entry + ");\n";

    [Theory]
    [InlineData("[" + Entry + "]")]
    [InlineData("ProvenanceChain.Create([" + Entry + "])")]
    [InlineData("[.. originalIr.Provenance.Select(one => one with { Confidence = 1 }), " + Entry + "]")]
    [InlineData("[originalIr.Provenance[0] with { Confidence = 1 }, " + Entry + "]")]
    public async Task A_new_entry_is_appended(string chain) => await MendsAsync(
        "CanonicalIR updated = new() { " + Identity + ", Provenance = " + chain + " };\nreturn updated;",
        Clone + Append + "return updated;");

    [Theory]
    [InlineData("[]")]
    [InlineData("null!")]
    [InlineData("new()")]
    [InlineData("new ProvenanceChain()")]
    [InlineData("[.. originalIr.Provenance.Select(one => one with { Confidence = 1 })]")]
    public async Task A_chain_of_none_is_carried(string chain) => await MendsAsync(
        "CanonicalIR updated = new() { " + Identity + ", Provenance = " + chain + " };\n" + Append + "return updated;",
        Clone + Append + "return updated;");

    [Fact]
    public async Task What_is_returned_at_once_gets_a_local() => await MendsAsync(
        "return new CanonicalIR\n{\n    " + Identity + ",\n    // Mine.\n    Provenance = [" + Entry + "],\n};",
        Clone + "// Mine.\n" + Append + "return updated;");

    [Theory]
    [InlineData("[" + Entry + "]", "[.. originalIr.Provenance, " + Entry + "]")]
    [InlineData("[]", "originalIr.Provenance")]
    public async Task Where_the_rest_is_not_understood_the_initializer_keeps_them(string before, string after) =>
        await EgressFixes<EarlierEntriesAreKept, EarlierEntriesAreKeptCodeFix>.MendsAllAsync(
            Title,
            Source("CanonicalIR updated = new() { " + Other + ", Provenance = " + before + " };\nreturn updated;"),
            Source("CanonicalIR updated = new() { " + Other + ", Provenance = " + after + " };\nreturn updated;"),
            null,
            "SYN2001");

    [Fact]
    public async Task All_are_mended_at_once() =>
        await EgressFixes<EarlierEntriesAreKept, EarlierEntriesAreKeptCodeFix>.MendsAllAsync(
            Title,
            Source("CanonicalIR updated = new() { " + Identity + ", Provenance = [] };\n" + Append + "if (modelOutput > 0) return updated;\nreturn new() { " + Identity + ", Provenance = [" + Entry + "] };"),
            Source(Clone + Append + "if (modelOutput > 0) return updated;\nreturn new() { " + Identity + ", Provenance = [" + Entry + "] };"),
            Source(Clone + Append + "if (modelOutput > 0) return updated;\nCanonicalIR unchanged = originalIr.Clone();\n" + Append.Replace("updated", "unchanged", StringComparison.Ordinal) + "return unchanged;"));

    [Theory]
    [InlineData("CanonicalIR updated = new() { " + Other + ", Provenance = ProvenanceChain.Create(Entries()) };\nreturn updated;\nProvenanceEntry[] Entries() => [" + Entry + "];")]
    [InlineData("CanonicalIR updated = new() { " + Other + ", Provenance = [/* mine */ " + Entry + "] };\nreturn updated;")]
    [InlineData("CanonicalIR updated = new() { IRVersion = \"1.0.0\", MessageId = default, TaskHeader = null!, Payload = null!, Provenance = [" + Entry + "] };\nreturn updated;")]
    public async Task What_is_not_understood_is_left(string code) =>
        await EgressFixes<EarlierEntriesAreKept, EarlierEntriesAreKeptCodeFix>.LeavesAsync(code);

    private static string Source(string statements) =>
        EgressFixes<EarlierEntriesAreKept, EarlierEntriesAreKeptCodeFix>.Source(statements);

    private static Task MendsAsync(string before, string after) =>
        EgressFixes<EarlierEntriesAreKept, EarlierEntriesAreKeptCodeFix>.MendsAsync(Title, before, after);
}
