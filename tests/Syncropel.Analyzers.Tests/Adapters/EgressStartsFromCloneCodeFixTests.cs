using Syncropel.Analyzers.Adapters;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2001.</summary>
public sealed class EgressStartsFromCloneCodeFixTests
{
    private const string Title = "Start from Clone()";
    private const string Carried = "IRVersion = originalIr.IRVersion, MessageId = originalIr.MessageId, TaskHeader = originalIr.TaskHeader";
    private const string Whole = "new CanonicalIR { " + Carried + ", Payload = originalIr.Clone().Payload, Provenance = originalIr.Provenance, ComplianceEnvelope = originalIr.ComplianceEnvelope }";
    private const string Clone = "CanonicalIR updated = originalIr.Clone();\n";
    private const string Append = "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\n";
    private const string Rest = Append + "return updated;";

    [Theory]
    [InlineData("CanonicalIR updated = " + Whole + "; // one\n" + Rest, "CanonicalIR updated = originalIr.Clone(); // one\n" + Rest)]
    [InlineData("var updated = CanonicalIR.Parse(originalIr.ToJson());\n" + Rest, "var updated = originalIr.Clone();\n" + Rest)]
    [InlineData("CanonicalIR updated = CanonicalIR.Parse(originalIr.ToUtf8Json())!;\n" + Rest, "CanonicalIR updated = originalIr.Clone()!;\n" + Rest)]
    [InlineData("CanonicalIR updated = modelOutput > 0 ? originalIr.Clone() : " + Whole + ";\n" + Rest, "CanonicalIR updated = modelOutput > 0 ? originalIr.Clone() : originalIr.Clone();\n" + Rest)]
    [InlineData("CanonicalIR Make() => " + Whole + ";\nCanonicalIR updated = Make();\n" + Rest, "CanonicalIR Make() => originalIr.Clone();\nCanonicalIR updated = Make();\n" + Rest)]
    [InlineData("CanonicalIR before = originalIr;\nCanonicalIR updated = new() { IRVersion = before.IRVersion, MessageId = before.MessageId, TaskHeader = before.TaskHeader, Payload = before.Payload };\n" + Rest, "CanonicalIR before = originalIr;\nCanonicalIR updated = before.Clone();\n" + Rest)]
    public async Task What_only_carries_is_a_clone(string before, string after) => await MendsAsync(before, after);

    [Fact]
    public async Task Members_of_the_payload_are_assigned_to_the_clone() => await MendsAsync(
        """
        // What is given back.
        var updated = new CanonicalIR
        {
            IRVersion = originalIr.IRVersion, // the same
            MessageId = originalIr.MessageId,
            TaskHeader = originalIr.TaskHeader,

            // The payload.
            Payload = new Payload
            {
                Modality = originalIr.Payload.Modality,
                Content = originalIr.Payload.Content,
                // The score.
                Score = Math.Clamp(modelOutput, 0, 1), // 0 to 1
                Language = "en",
            },
            Provenance = [.. originalIr.Provenance, BuildProvenance(modelOutput, latencyMs)],
        };
        return updated;
        """,
        """
        // What is given back.
        // the same
        // The payload.
        var updated = originalIr.Clone();
        // The score.
        updated.Payload.Score = Math.Clamp(modelOutput, 0, 1); // 0 to 1
        updated.Payload.Language = "en";
        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
        return updated;
        """);

    [Fact]
    public async Task What_is_returned_at_once_gets_a_local() => await MendsAsync(
        "if (modelOutput > 0) return new CanonicalIR { " + Carried + ", Payload = new() { Modality = originalIr.Payload.Modality, Score = 1 }, Provenance = ProvenanceChain.Create([.. originalIr.Provenance, BuildProvenance(modelOutput, latencyMs)]) };\n"
            + Clone + Rest,
        """
        if (modelOutput > 0)
        {
            CanonicalIR unchanged = originalIr.Clone();
            unchanged.Payload.Score = 1;
            unchanged.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
            return unchanged;
        }

        """ + Clone + Rest);

    [Fact]
    public async Task A_local_that_is_assigned_is_assigned_the_clone() => await MendsAsync(
        "CanonicalIR updated;\nupdated = new() { " + Carried + ", Payload = new() { Modality = Modality.Text, Content = originalIr.Payload.Content, Labels = [] } };\n" + Rest,
        "CanonicalIR updated;\nupdated = originalIr.Clone();\nupdated.Payload.Modality = Modality.Text;\nupdated.Payload.Labels = [];\n" + Rest);

    [Theory]
    [InlineData(
        "private static CanonicalIR WithScore(CanonicalIR ir, double s) => new() { IRVersion = ir.IRVersion, MessageId = ir.MessageId, TaskHeader = ir.TaskHeader, Payload = new() { Modality = ir.Payload.Modality, Score = s } };",
        "private static CanonicalIR WithScore(CanonicalIR ir, double s)\n{\n    CanonicalIR updated = ir.Clone();\n    updated.Payload.Score = s;\n    return updated;\n}")]
    [InlineData(
        "private static CanonicalIR WithScore(CanonicalIR @in, double s)\n{\n    return new() { IRVersion = @in.IRVersion, MessageId = @in.MessageId, TaskHeader = @in.TaskHeader, Payload = new() { Modality = @in.Payload.Modality, Score = s } };\n}",
        "private static CanonicalIR WithScore(CanonicalIR @in, double s)\n{\n    CanonicalIR updated = @in.Clone();\n    updated.Payload.Score = s;\n    return updated;\n}")]
    public async Task A_helper_that_copies_is_mended(string before, string after)
    {
        const string Egress = "CanonicalIR updated = WithScore(originalIr, modelOutput);\n" + Rest;
        await EgressFixes<EgressStartsFromClone, EgressStartsFromCloneCodeFix>.MendsAllAsync(Title, Source(Egress, before), Source(Egress, after));
    }

    [Fact]
    public async Task An_expression_body_becomes_a_block()
    {
        string source = Source("return new() { " + Carried + ", Payload = new() { Modality = originalIr.Payload.Modality, Score = 1 }, Provenance = [.. originalIr.Provenance, BuildProvenance(modelOutput, latencyMs)] };");
        int open = source.IndexOf("    {\n        return", StringComparison.Ordinal);
        string before = source[..open].TrimEnd() + " =>" + source[open..].Replace("    {\n        return", "\n        ", StringComparison.Ordinal)
            .Replace("] };\n    }", "] };", StringComparison.Ordinal).Replace("=>\n         ", "=>\n        ", StringComparison.Ordinal);
        await EgressFixes<EgressStartsFromClone, EgressStartsFromCloneCodeFix>.MendsAllAsync(
            Title, before, Source(Clone + "updated.Payload.Score = 1;\n" + Rest));
    }

    [Fact]
    public async Task All_are_mended_at_once()
    {
        await EgressFixes<EgressStartsFromClone, EgressStartsFromCloneCodeFix>.MendsAllAsync(
            Title,
            Source("if (modelOutput < 0)\n{\n    CanonicalIR updated = " + Whole + ";\n    return WithEntry(updated);\n}\nreturn WithEntry(" + Whole + ");", Helper),
            Source("if (modelOutput < 0)\n{\n    CanonicalIR updated = originalIr.Clone();\n    return WithEntry(updated);\n}\nreturn WithEntry(" + Whole + ");", Helper),
            Source("if (modelOutput < 0)\n{\n    CanonicalIR updated = originalIr.Clone();\n    return WithEntry(updated);\n}\nreturn WithEntry(originalIr.Clone());", Helper));
    }

    [Theory]
    [InlineData("CanonicalIR updated = new() { IRVersion = CanonicalIR.CurrentVersion, MessageId = originalIr.MessageId, TaskHeader = originalIr.TaskHeader, Payload = originalIr.Payload };\n" + Rest)]
    [InlineData("CanonicalIR updated = new() { IRVersion = originalIr.IRVersion, MessageId = Guid.Empty, TaskHeader = originalIr.TaskHeader, Payload = originalIr.Payload };\n" + Rest)]
    [InlineData("Payload payload = new() { Modality = Modality.Text };\nCanonicalIR updated = new() { " + Carried + ", Payload = payload };\n" + Rest)]
    [InlineData("CanonicalIR updated = new() { " + Carried + ", Payload = new() { Modality = originalIr.Payload.Modality, Content = \"\" } };\n" + Rest)]
    [InlineData("CanonicalIR updated = new() { " + Carried + ", Payload = new() { Modality = originalIr.Payload.Modality }, Provenance = [.. originalIr.Provenance, .. Many()] };\nreturn updated;\nProvenanceEntry[] Many() => [BuildProvenance(modelOutput, latencyMs)];")]
    [InlineData("CanonicalIR updated = CanonicalIR.Parse(\"{}\");\n" + Rest)]
    [InlineData("CanonicalIR updated = new() { " + Carried + ", Payload = originalIr.Payload };\nreturn updated;")]
    public async Task What_is_not_understood_is_left(string code) =>
        await EgressFixes<EgressStartsFromClone, EgressStartsFromCloneCodeFix>.LeavesAsync(code);

    private const string Helper = "private CanonicalIR WithEntry(CanonicalIR ir)\n{\n    ir.Provenance.Append(BuildProvenance(ir.Payload.Score ?? 0, ir.Payload.ContentLength ?? 0));\n    return ir;\n}";

    private static string Source(string statements, string members = "") =>
        EgressFixes<EgressStartsFromClone, EgressStartsFromCloneCodeFix>.Source(statements, members);

    private static Task MendsAsync(string before, string after) =>
        EgressFixes<EgressStartsFromClone, EgressStartsFromCloneCodeFix>.MendsAsync(Title, before, after);
}
