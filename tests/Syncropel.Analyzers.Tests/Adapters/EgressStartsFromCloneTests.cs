using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2001.</summary>
public sealed class EgressStartsFromCloneTests
{
    private const string New = "new CanonicalIR { IRVersion = originalIr.IRVersion, MessageId = originalIr.MessageId, TaskHeader = originalIr.TaskHeader, Payload = originalIr.Payload, Provenance = originalIr.Provenance }";

    [Theory]
    [InlineData("return [|" + New + "|];", "")]
    [InlineData("CanonicalIR c = [|" + New + "|]; return c;", "")]
    [InlineData("CanonicalIR c = [|" + New + "|]; return c.Clone();", "")]
    [InlineData("CanonicalIR c = [|CanonicalIR.Parse(originalIr.ToJson())|]; return c;", "")]
    [InlineData("return [|CanonicalIR.Parse(originalIr.ToUtf8Json())|];", "")]
    [InlineData("CanonicalIR c = originalIr.Clone(); if (x > 0) return [|" + New + "|]; return c;", " when `x > 0`")]
    [InlineData("CanonicalIR c = originalIr.Clone(); if (modelOutput is null) c = [|" + New + "|]; return c;", " when `modelOutput` is null")]
    [InlineData("return x > 0 ? originalIr.Clone() : [|" + New + "|];", " when `x > 0` is false")]
    [InlineData("CanonicalIR Make() => [|" + New + "|]; return Make();", "")]
    [InlineData("Func<CanonicalIR> make = () => [|" + New + "|]; return make();", "")]
    [InlineData("(CanonicalIR c, int y) = ([|" + New + "|], 1); return c;", "")]
    [InlineData("CanonicalIR c; try { c = [|" + New + "|]; } finally { x++; } return c;", "")]
    [InlineData("CanonicalIR? c = null; c ??= [|" + New + "|]; return c;", "")]
    public async Task An_IR_from_scratch_triggers(string code, string when) => await AnalyzerHarness<EgressStartsFromClone>.TriggersAsync(
        AdapterSource.Egress(code), Message(when));

    [Fact]
    public async Task One_that_a_helper_makes_triggers_where_it_is_returned() => await AnalyzerHarness<EgressStartsFromClone>.TriggersAsync(
        AdapterSource.Egress("return [|Make(originalIr)|];", "private static CanonicalIR Make(CanonicalIR originalIr) => " + New + ";"), Message(""));

    [Theory]
    [InlineData("return originalIr.Clone();")]
    [InlineData("CanonicalIR c = originalIr.Clone(); return c.Clone();")]
    [InlineData("CanonicalIR other = " + New + "; GC.KeepAlive(other); return originalIr.Clone();")]
    [InlineData("CanonicalIR c = " + New + "; c = originalIr.Clone(); return c;")]
    [InlineData("CanonicalIR c = " + New + "; if (x > 0) throw new NotSupportedException(c.ToJson()); return originalIr.Clone();")]
    [InlineData("CanonicalIR Make() => originalIr.Clone(); return Make();")]
    [InlineData("Lazy<CanonicalIR> c = new(() => originalIr.Clone()); return c.Value;")]
    [InlineData("var (c, _) = (originalIr.Clone(), 1); return c;")]
    [InlineData("return x switch { 0 => originalIr.Clone(), > 5 => throw new NotSupportedException(), _ => originalIr.Clone() };")]
    [InlineData("CanonicalIR c = originalIr; c = c.Clone(); return c;")]
    [InlineData("CanonicalIR? c = " + New + "; c = null; c ??= originalIr.Clone(); return c;")]
    [InlineData("dynamic c = originalIr; return c.Clone();")]
    [InlineData("return (CanonicalIR)typeof(CanonicalIR).GetMethod(\"Clone\")!.Invoke(originalIr, null)!;")]
    public async Task A_clone_does_not_trigger(string code) => await AnalyzerHarness<EgressStartsFromClone>.DoesNotTriggerAsync(AdapterSource.Egress(code));

    private static string Message(string when) =>
        $"The IR that egress returns{when} is made from scratch; start from originalIr.Clone(), and change that";
}
