using Syncropel.Analyzers.Adapters;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2006.</summary>
public sealed class HeaderAndEnvelopeAreCarriedCodeFixTests
{
    private const string Title = "Carry it through";
    private const string Identity = "IRVersion = originalIr.IRVersion, MessageId = originalIr.MessageId";
    private const string Other = "IRVersion = \"1.0.0\", MessageId = originalIr.MessageId";
    private const string Payload = "Payload = originalIr.Clone().Payload, Provenance = originalIr.Clone().Provenance";
    private const string Header = "TaskHeader = originalIr.TaskHeader";
    private const string Rest = "updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));\nreturn updated;";

    [Theory]
    [InlineData("TaskHeader = originalIr.TaskHeader with { Priority = 1 }, " + Payload)]
    [InlineData("TaskHeader = new TaskHeader { TaskType = TaskType.Rank, Domain = TaskDomain.Code, Priority = 1, LatencyBudgetMs = 1 }, " + Payload)]
    [InlineData("TaskHeader = null!, " + Payload)]
    [InlineData(Header + ", " + Payload + ", ComplianceEnvelope = ComplianceEnvelope.Empty")]
    [InlineData(Header + ", " + Payload + ", ComplianceEnvelope = new()")]
    [InlineData(Header + ", " + Payload + ", ComplianceEnvelope = originalIr.ComplianceEnvelope with { PiiPresent = true }")]
    [InlineData("TaskHeader = originalIr.TaskHeader with { Query = null }, " + Payload + ", ComplianceEnvelope = new()")]
    [InlineData("TaskHeader = null!, Payload = originalIr.Payload, Provenance = []")]
    public async Task A_clone_carries_it(string members) => await MendsAsync(
        "CanonicalIR updated = new() { " + Identity + ", " + members + " };\n" + Rest,
        "CanonicalIR updated = originalIr.Clone();\n" + Rest);

    [Fact]
    public async Task The_payload_and_comments_are_kept() => await MendsAsync(
        """
        var updated = new CanonicalIR
        {
            IRVersion = originalIr.IRVersion,
            MessageId = originalIr.MessageId,
            TaskHeader = originalIr.TaskHeader with { Priority = 1 }, // urgent
            Payload = new() { Modality = originalIr.Payload.Modality, Score = modelOutput },
        };

        """ + Rest,
        """
        // urgent
        var updated = originalIr.Clone();
        updated.Payload.Score = modelOutput;

        """ + Rest);

    [Theory]
    [InlineData("TaskHeader = originalIr.TaskHeader with { Priority = 1 }, " + Payload, Header + ", " + Payload)]
    [InlineData("TaskHeader = null!, " + Payload, Header + ", " + Payload)]
    [InlineData(Header + ", " + Payload + ", ComplianceEnvelope = new()", Header + ", " + Payload + ", ComplianceEnvelope = originalIr.ComplianceEnvelope")]
    public async Task Where_the_rest_is_not_understood_it_is_carried_by_the_initializer(string before, string after) =>
        await EgressFixes<HeaderAndEnvelopeAreCarried, HeaderAndEnvelopeAreCarriedCodeFix>.MendsAllAsync(
            Title, Source(Made(before)), Source(Made(after)), null, "SYN2001");

    [Fact]
    public async Task Both_are_mended_at_once() =>
        await EgressFixes<HeaderAndEnvelopeAreCarried, HeaderAndEnvelopeAreCarriedCodeFix>.MendsAllAsync(
            Title,
            Source(Made("TaskHeader = null!, " + Payload + ", ComplianceEnvelope = new()")),
            Source(Made(Header + ", " + Payload + ", ComplianceEnvelope = new()")),
            Source(Made(Header + ", " + Payload + ", ComplianceEnvelope = originalIr.ComplianceEnvelope")),
            "SYN2001");

    [Theory]
    [InlineData("CanonicalIR updated = new() { IRVersion = \"1.0.0\", MessageId = default, TaskHeader = null!, Payload = null! };\n" + Rest)]
    [InlineData("CanonicalIR other = originalIr;\nCanonicalIR updated = new() { IRVersion = other.IRVersion, MessageId = originalIr.MessageId, TaskHeader = null!, Payload = other.Payload };\n" + Rest)]
    [InlineData("CanonicalIR updated = new() { " + Other + ", " + Header + ", " + Payload + ", ComplianceEnvelope = /* none */ new() };\n" + Rest)]
    [InlineData("CanonicalIR updated = new() { " + Other + ", TaskHeader = originalIr.TaskHeader /* mine */ with { Priority = 1 }, " + Payload + " };\n" + Rest)]
    public async Task Where_nothing_says_what_to_carry_it_is_left(string code) =>
        await EgressFixes<HeaderAndEnvelopeAreCarried, HeaderAndEnvelopeAreCarriedCodeFix>.LeavesAsync(code);

    private static string Made(string members) => "CanonicalIR updated = new() { " + Other + ", " + members + " };\n" + Rest;

    private static string Source(string statements) =>
        EgressFixes<HeaderAndEnvelopeAreCarried, HeaderAndEnvelopeAreCarriedCodeFix>.Source(statements);

    private static Task MendsAsync(string before, string after) =>
        EgressFixes<HeaderAndEnvelopeAreCarried, HeaderAndEnvelopeAreCarriedCodeFix>.MendsAsync(Title, before, after);
}
