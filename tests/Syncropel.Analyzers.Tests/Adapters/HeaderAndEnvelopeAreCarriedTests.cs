using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2006.</summary>
public sealed class HeaderAndEnvelopeAreCarriedTests
{
    private const string Rest = "IRVersion = originalIr.IRVersion, MessageId = originalIr.MessageId, Payload = originalIr.Clone().Payload, Provenance = originalIr.Provenance";
    private const string Header = "The task header";
    private const string Envelope = "The compliance envelope";
    private const string New = "new TaskHeader { TaskType = TaskType.Rank, Domain = TaskDomain.Code, Priority = 1, LatencyBudgetMs = 1 }";

    [Theory]
    [InlineData("return new CanonicalIR { " + Rest + ", [|TaskHeader = " + New + "|] };", Header)]
    [InlineData("return new CanonicalIR { " + Rest + ", [|TaskHeader = originalIr.TaskHeader with { Priority = 1 }|] };", Header)]
    [InlineData("TaskHeader h = originalIr.TaskHeader with { Priority = 1 }; return new CanonicalIR { " + Rest + ", [|TaskHeader = h|] };", Header)]
    [InlineData("return new CanonicalIR { " + Rest + ", [|TaskHeader = Widen(originalIr.TaskHeader)|] }; TaskHeader Widen(TaskHeader h) => h with { Priority = 3 };", Header)]
    [InlineData("CanonicalIR c = new() { " + Rest + ", [|TaskHeader = " + New + "|] }; return c.Clone();", Header)]
    [InlineData("return new CanonicalIR { " + Rest + ", TaskHeader = originalIr.TaskHeader, [|ComplianceEnvelope = new ComplianceEnvelope()|] };", Envelope)]
    [InlineData("return new CanonicalIR { " + Rest + ", TaskHeader = originalIr.TaskHeader, [|ComplianceEnvelope = ComplianceEnvelope.Empty|] };", Envelope)]
    [InlineData("return new CanonicalIR { " + Rest + ", TaskHeader = originalIr.TaskHeader, [|ComplianceEnvelope = originalIr.ComplianceEnvelope with { PiiPresent = true }|] };", Envelope)]
    [InlineData("return new CanonicalIR { " + Rest + ", TaskHeader = originalIr.TaskHeader, [|ComplianceEnvelope = null!|] };", Envelope)]
    [InlineData("CanonicalIR c = originalIr.Clone(); if (x > 0) c = new CanonicalIR { " + Rest + ", [|TaskHeader = " + New + "|] }; return c;", Header)]
    [InlineData("CanonicalIR Make(TaskHeader h) => new() { " + Rest + ", [|TaskHeader = h|] }; return Make(" + New + ");", Header)]
    [InlineData("void Make(out CanonicalIR made) => made = new CanonicalIR { " + Rest + ", [|TaskHeader = originalIr.TaskHeader with { Priority = 1 }|] }; Make(out CanonicalIR c); return c;", Header)]
    [InlineData("return new CanonicalIR { " + Rest + ", [|TaskHeader = x > 0 ? originalIr.TaskHeader : " + New + "|] };", Header)]
    public async Task Another_one_triggers(string code, string what) => await AnalyzerHarness<HeaderAndEnvelopeAreCarried>.TriggersAsync(
        AdapterSource.Egress(code), what + " is replaced; start from originalIr.Clone(), which carries it, and leave it alone");

    [Theory]
    [InlineData("return originalIr.Clone();")]
    [InlineData("return new CanonicalIR { " + Rest + ", TaskHeader = originalIr.TaskHeader };")]
    [InlineData("return new CanonicalIR { " + Rest + ", TaskHeader = originalIr.TaskHeader, ComplianceEnvelope = originalIr.ComplianceEnvelope };")]
    [InlineData("CanonicalIR c = originalIr.Clone(); return new CanonicalIR { " + Rest + ", TaskHeader = c.TaskHeader, ComplianceEnvelope = c.ComplianceEnvelope };")]
    [InlineData("TaskHeader h = originalIr.TaskHeader; return new CanonicalIR { " + Rest + ", TaskHeader = h };")]
    [InlineData("var (h, e) = (originalIr.TaskHeader, originalIr.ComplianceEnvelope); return new CanonicalIR { " + Rest + ", TaskHeader = h, ComplianceEnvelope = e };")]
    [InlineData("TaskHeader h = originalIr.TaskHeader with { Priority = 1 }; GC.KeepAlive(h); return originalIr.Clone();")]
    [InlineData("CanonicalIR scratch = new() { " + Rest + ", TaskHeader = " + New + " }; GC.KeepAlive(scratch); return originalIr.Clone();")]
    [InlineData("CanonicalIR c = new() { " + Rest + ", TaskHeader = " + New + " }; c = originalIr.Clone(); return c;")]
    [InlineData("TaskHeader Same(TaskHeader h) => h; return new CanonicalIR { " + Rest + ", TaskHeader = Same(originalIr.TaskHeader) };")]
    [InlineData("if (originalIr is { TaskHeader: var h }) return new CanonicalIR { " + Rest + ", TaskHeader = h }; return originalIr.Clone();")]
    [InlineData("return new CanonicalIR { " + Rest + ", TaskHeader = JsonSerializer.Deserialize<TaskHeader>(\"{}\")! };")]
    public async Task The_same_does_not_trigger(string code) =>
        await AnalyzerHarness<HeaderAndEnvelopeAreCarried>.DoesNotTriggerAsync(AdapterSource.Egress(code));
}
