using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2005.</summary>
public sealed class EgressReturnsCloneTests
{
    private const string C = "CanonicalIR c = originalIr.Clone(); ";

    [Theory]
    [InlineData("return [|originalIr|];", "the original")]
    [InlineData("CanonicalIR c = originalIr; return [|c|];", "the original")]
    [InlineData("return [|null!|];", "null")]
    [InlineData("return [|default!|];", "null")]
    [InlineData("CanonicalIR? c = null; return [|c!|];", "null")]
    [InlineData(C + "if (modelOutput is null) return [|originalIr|]; return c;", "the original when `modelOutput` is null")]
    [InlineData(C + "if (x > 0) { return [|null!|]; } return c;", "null when `x > 0`")]
    [InlineData(C + "return [|x > 0 ? c : originalIr|];", "the original when `x > 0` is false")]
    [InlineData(C + "try { c.Payload.Score = double.Parse(modelOutput!); return c; } catch (FormatException) { return [|originalIr|]; }", "the original when FormatException is caught")]
    [InlineData(C + "return [|modelOutput switch { null => originalIr, _ => c }|];", "the original when `modelOutput` is null")]
    [InlineData("(CanonicalIR a, CanonicalIR b) = (originalIr.Clone(), originalIr); return [|b|];", "the original")]
    [InlineData("CanonicalIR c = originalIr; Say(); return [|c|]; void Say() { string? text = c.Payload.Content ?? modelOutput; if (text is null) x++; }", "the original")]
    [InlineData("CanonicalIR Same() => originalIr; return [|Same()|];", "the original")]
    [InlineData("Func<CanonicalIR, CanonicalIR> same = static ir => ir; return [|same(originalIr)|];", "the original")]
    [InlineData("CanonicalIR c; Choose(out c); return [|c|]; void Choose(out CanonicalIR made) => made = originalIr;", "the original")]
    [InlineData("if (originalIr is CanonicalIR c) return [|c|]; throw new NotSupportedException();", "the original")]
    [InlineData("object c = originalIr; return [|(CanonicalIR)c|];", "the original")]
    [InlineData(C + "c = x > 0 ? c : originalIr; return [|c|];", "the original when `x > 0` is false")]
    [InlineData("return [|Task.FromResult(originalIr).GetAwaiter().GetResult()|];", "the original")]
    public async Task The_original_or_null_triggers(string code, string what) => await AnalyzerHarness<EgressReturnsClone>.TriggersAsync(
        AdapterSource.Egress(code), $"Egress returns {what}; return a clone: originalIr.Clone()");

    [Fact]
    public async Task The_parameter_is_called_by_its_name() => await AnalyzerHarness<EgressReturnsClone>.TriggersAsync(
        AdapterSource.Adapter("public override CanonicalIR Egress(string? output, CanonicalIR before, long ms) => [|Keep(before)|]; private static T Keep<T>(T one) => one;"),
        "Egress returns the original; return a clone: before.Clone()");

    [Theory]
    [InlineData("return originalIr.Clone();")]
    [InlineData("CanonicalIR c = originalIr; c = c.Clone(); return c;")]
    [InlineData("originalIr = originalIr.Clone(); return originalIr;")]
    [InlineData("CanonicalIR? c = null; c ??= originalIr.Clone(); return c;")]
    [InlineData("CanonicalIR? c = null; if (x > 0) c = originalIr.Clone(); if (c is null) c = originalIr.Clone(); return c;")]
    [InlineData("CanonicalIR c = originalIr; if (modelOutput is null) { c = originalIr.Clone(); } if (modelOutput != null) { c = originalIr.Clone(); } return c;")]
    [InlineData("if (modelOutput is null) throw new NotSupportedException(); return originalIr.Clone();")]
    [InlineData("return originalIr?.Clone()!;")]
    [InlineData("return (originalIr ?? throw new ArgumentNullException(nameof(originalIr))).Clone();")]
    [InlineData("return Unknown.Of(originalIr);")]
    [InlineData("CanonicalIR c = originalIr; for (int i = 0; i < 1; i++) { c = originalIr.Clone(); } return c is { } some && !ReferenceEquals(some, originalIr) ? originalIr.Clone() : throw new NotSupportedException();")]
    [InlineData("CanonicalIR Of(CanonicalIR ir) => ir.Clone(); return Of(originalIr);")]
    [InlineData("return originalIr.Clone() switch { { Payload.Score: > 1 } c => c, var c => c };")]
    public async Task A_clone_does_not_trigger(string code) => await AnalyzerHarness<EgressReturnsClone>.DoesNotTriggerAsync(
        AdapterSource.Egress(code) + "internal static class Unknown { private static readonly Dictionary<CanonicalIR, CanonicalIR> All = []; public static CanonicalIR Of(CanonicalIR ir) => All[ir]; }");
}
