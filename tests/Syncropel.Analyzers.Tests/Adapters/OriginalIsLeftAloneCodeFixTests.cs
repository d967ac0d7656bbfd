using Syncropel.Analyzers.Adapters;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2004.</summary>
public sealed class OriginalIsLeftAloneCodeFixTests
{
    private const string Title = "Write to the clone";
    private const string Clone = "CanonicalIR updated = originalIr.Clone();\n";
    private const string Rest = "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn updated;";
    private const string OriginalRest = "originalIr.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn originalIr;";

    [Theory]
    [InlineData("originalIr.Payload.Score = modelOutput; // the score", "updated.Payload.Score = modelOutput; // the score")]
    [InlineData("originalIr.Payload.ContentLength += 1;", "updated.Payload.ContentLength += 1;")]
    [InlineData("// Why.\n(originalIr).Payload.Score = modelOutput;", "// Why.\n(updated).Payload.Score = modelOutput;")]
    [InlineData("Payload payload = originalIr.Payload;\npayload.Score = modelOutput;", "Payload payload = updated.Payload;\npayload.Score = modelOutput;")]
    [InlineData("CanonicalIR same = originalIr;\nsame.Payload.Score = modelOutput;", "CanonicalIR same = updated;\nsame.Payload.Score = modelOutput;")]
    [InlineData("if (originalIr is { Payload: var payload }) payload.Score = 1;", "if (updated is { Payload: var payload }) payload.Score = 1;")]
    [InlineData("ref CanonicalIR same = ref originalIr;\nsame.Payload.Score = 1;", "ref CanonicalIR same = ref updated;\nsame.Payload.Score = 1;")]
    [InlineData("(originalIr.Payload.Language, originalIr.Payload.Score) = (\"en\", 1);", "(updated.Payload.Language, updated.Payload.Score) = (\"en\", 1);")]
    [InlineData("Fill(originalIr.Payload);\nvoid Fill(Payload to) => to.Score = modelOutput;", "Fill(updated.Payload);\nvoid Fill(Payload to) => to.Score = modelOutput;")]
    [InlineData("Action set = () => originalIr.Payload.Score = 1;\nset();", "Action set = () => updated.Payload.Score = 1;\nset();")]
    [InlineData("originalIr.Payload.Score = 1;\nConsoleless(originalIr.Payload.Score, originalIr.Payload.Content);", "updated.Payload.Score = 1;\nConsoleless(updated.Payload.Score, originalIr.Payload.Content);")]
    [InlineData("Set(originalIr, modelOutput);", "Set(updated, modelOutput);")]
    public async Task Writes_go_to_the_clone_that_there_is(string before, string after) =>
        await EgressFixes<OriginalIsLeftAlone, OriginalIsLeftAloneCodeFix>.MendsAsync(
            Title,
            Clone + before + "\n" + Rest,
            Clone + after + "\n" + Rest,
            """
            private static void Consoleless(double? score, string? content) => _ = (score, content);

            private static void Set(CanonicalIR ir, double score) => ir.Payload.Score = score;
            """);

    [Fact]
    public async Task The_clone_is_made_before_the_first_write() => await MendsAsync(
        "double score = modelOutput;\n\n// The score.\noriginalIr.Payload.Score = score;\n" + OriginalRest,
        "double score = modelOutput;\n\n" + Clone + "// The score.\nupdated.Payload.Score = score;\n" + Rest);

    [Fact]
    public async Task A_clone_that_is_made_late_is_made_before() => await MendsAsync(
        "originalIr.Payload.Score = modelOutput;\n" + Clone + Rest,
        Clone + "updated.Payload.Score = modelOutput;\n" + Rest);

    [Fact]
    public async Task An_alias_becomes_the_clone() => await MendsAsync(
        "var updated = originalIr;\nupdated.Payload.Score = modelOutput;\n" + Rest,
        "var updated = originalIr.Clone();\nupdated.Payload.Score = modelOutput;\n" + Rest);

    [Fact]
    public async Task A_clone_that_is_only_returned_is_the_one_that_is_written_to() => await MendsAsync(
        "originalIr.Payload.Score = modelOutput;\noriginalIr.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn originalIr.Clone();",
        Clone + "updated.Payload.Score = modelOutput;\n" + Rest);

    [Fact]
    public async Task What_is_written_in_branches_is_written_to_one_clone() => await MendsAsync(
        "if (modelOutput > 0) originalIr.Payload.Score = modelOutput;\nelse originalIr.Payload.Language = originalIr.TaskHeader.Query;\n" + OriginalRest,
        Clone + "if (modelOutput > 0) updated.Payload.Score = modelOutput;\nelse updated.Payload.Language = originalIr.TaskHeader.Query;\n" + Rest);

    [Fact]
    public async Task A_name_that_is_taken_is_left_alone() => await MendsAsync(
        "bool updated = modelOutput > 0;\nif (updated) originalIr.Payload.Score = 1;\n" + OriginalRest,
        "bool updated = modelOutput > 0;\nCanonicalIR unchanged = originalIr.Clone();\nif (updated) unchanged.Payload.Score = 1;\n"
            + Rest.Replace("updated", "unchanged", StringComparison.Ordinal));

    [Fact]
    public async Task All_adapters_of_a_file_are_mended_at_once()
    {
        string before = Two("originalIr.Payload.Score = modelOutput;\n        updated.Provenance", "originalIr.Payload.Score = 1;\n        updated.Provenance");
        string first = Two("updated.Payload.Score = modelOutput;\n        updated.Provenance", "originalIr.Payload.Score = 1;\n        updated.Provenance");
        string all = Two("updated.Payload.Score = modelOutput;\n        updated.Provenance", "updated.Payload.Score = 1;\n        updated.Provenance");
        await EgressFixes<OriginalIsLeftAlone, OriginalIsLeftAloneCodeFix>.MendsAllAsync(Title, before, first, all);
    }

    [Theory]
    [InlineData(Clone + "originalIr.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\n" + Rest)]
    [InlineData("(CanonicalIR updated, _) = (originalIr.Clone(), 1);\noriginalIr.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn updated;")]
    [InlineData(Clone + "(modelOutput > 0 ? updated : originalIr).Payload.Score = 1;\n" + Rest)]
    [InlineData("originalIr.Payload.Score = 1;\noriginalIr = originalIr.Clone();\noriginalIr.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn originalIr;")]
    [InlineData(Clone + "originalIr.Payload.Content = null;\n" + Rest)]
    [InlineData(Clone + "CanonicalIR other = originalIr.Clone();\nother.Payload.Language = \"en\";\noriginalIr.Payload.Content = other.Payload.Language;\n" + Rest)]
    public async Task What_breaks_another_rule_or_is_not_clear_is_left(string code) =>
        await EgressFixes<OriginalIsLeftAlone, OriginalIsLeftAloneCodeFix>.LeavesAsync(code);

    private static Task MendsAsync(string before, string after) =>
        EgressFixes<OriginalIsLeftAlone, OriginalIsLeftAloneCodeFix>.MendsAsync(Title, before, after);

    private static string Two(string one, string other)
    {
        string source = EgressFixes<OriginalIsLeftAlone, OriginalIsLeftAloneCodeFix>.Source(Clone + Rest);
        string first = source.Replace("updated.Provenance", one, StringComparison.Ordinal);
        string second = source[source.IndexOf("public sealed", StringComparison.Ordinal)..].Replace("Sentiment", "Other", StringComparison.Ordinal);
        return first + "\n\n" + second.Replace("updated.Provenance", other, StringComparison.Ordinal);
    }
}
