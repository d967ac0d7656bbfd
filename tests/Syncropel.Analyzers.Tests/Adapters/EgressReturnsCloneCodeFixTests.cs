using Syncropel.Analyzers.Adapters;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2005.</summary>
public sealed class EgressReturnsCloneCodeFixTests
{
    private const string Title = "Return a clone";
    private const string Clone = "CanonicalIR updated = originalIr.Clone();\n";
    private const string Rest = "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn updated;";

    [Theory]
    [InlineData("CanonicalIR updated = originalIr;\n" + Rest, Clone + Rest)]
    [InlineData("var updated = originalIr; // one\nupdated.Payload.Score = 1;\n" + Rest, "var updated = originalIr.Clone(); // one\nupdated.Payload.Score = 1;\n" + Rest)]
    [InlineData("originalIr.Payload.Score = 1;\noriginalIr.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn originalIr;", Clone + "updated.Payload.Score = 1;\n" + Rest)]
    [InlineData(Clone + "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn /* why */ originalIr;", Clone + "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn /* why */ updated;")]
    [InlineData(Clone + "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn null!;", Clone + Rest)]
    [InlineData("CanonicalIR updated = modelOutput > 0 ? originalIr : originalIr.Clone();\n" + Rest, "CanonicalIR updated = modelOutput > 0 ? originalIr.Clone() : originalIr.Clone();\n" + Rest)]
    [InlineData("CanonicalIR? updated = null;\nupdated ??= originalIr;\n" + Rest, "CanonicalIR? updated = null;\nupdated ??= originalIr.Clone();\n" + Rest)]
    [InlineData("return Scored(originalIr, BuildProvenance(modelOutput, latencyMs));", "return Scored(originalIr.Clone(), BuildProvenance(modelOutput, latencyMs));")]
    public async Task A_clone_takes_the_place(string before, string after) =>
        await EgressFixes<EgressReturnsClone, EgressReturnsCloneCodeFix>.MendsAsync(
            Title,
            before,
            after,
            "private static CanonicalIR Scored(CanonicalIR ir, ProvenanceEntry entry)\n{\n    ir.Provenance.Append(entry);\n    return ir;\n}");

    [Theory]
    [InlineData("originalIr")]
    [InlineData("null!")]
    public async Task An_early_return_gets_a_clone_with_an_entry(string returned)
    {
        await MendsAsync(
            $"if (modelOutput < 0)\n{{\n    // Nothing.\n    return {returned};\n}}\n\n" + Clone + Rest,
            """
            if (modelOutput < 0)
            {
                CanonicalIR unchanged = originalIr.Clone();
                unchanged.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));
                // Nothing.
                return unchanged;
            }


            """ + Clone + Rest);
        await MendsAsync(
            Clone + $"if (modelOutput < 0) return {returned}; // nothing\n" + Rest,
            Clone + "if (modelOutput < 0)\n{\n    updated.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));\n    return updated; // nothing\n}\n" + Rest);
    }

    [Fact]
    public async Task All_returns_are_mended_at_once()
    {
        const string Mended = "if (modelOutput < {0})\n{\n    updated.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));\n    return updated;\n}\n";
        string one = Mended.Replace("{0}", "0", StringComparison.Ordinal);
        string other = Mended.Replace("{0}", "-1", StringComparison.Ordinal);
        const string Second = "if (modelOutput < -1) return null!;\n";
        await EgressFixes<EgressReturnsClone, EgressReturnsCloneCodeFix>.MendsAllAsync(
            Title,
            Source(Clone + "if (modelOutput < 0) return originalIr;\n" + Second + Rest),
            Source(Clone + one + Second + Rest),
            Source(Clone + one + other + Rest));
    }

    [Theory]
    [InlineData("return originalIr;")]
    [InlineData("return null!;")]
    [InlineData("CanonicalIR? none = null;\nreturn none!;")]
    [InlineData("if (modelOutput < 0) return originalIr;\nCanonicalIR updated = originalIr.Clone();\nupdated.Provenance.Append(BuildProvenance(0.5, latencyMs));\nreturn updated;")]
    [InlineData(Clone + "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn modelOutput > 0 ? updated : originalIr;")]
    [InlineData(Clone + "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn modelOutput > 0 ? updated : null!;")]
    public async Task Without_an_entry_to_give_nothing_is_offered(string code) =>
        await EgressFixes<EgressReturnsClone, EgressReturnsCloneCodeFix>.LeavesAsync(code);

    private static string Source(string statements) => EgressFixes<EgressReturnsClone, EgressReturnsCloneCodeFix>.Source(statements);

    private static Task MendsAsync(string before, string after) =>
        EgressFixes<EgressReturnsClone, EgressReturnsCloneCodeFix>.MendsAsync(Title, before, after);
}
