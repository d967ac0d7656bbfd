using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2002.</summary>
public sealed class EgressAppendsOneEntryTests
{
    private const string Never = "Nothing is appended on any path; append one entry, made by BuildProvenance(…), to the clone";
    private const string Nothing = "nothing is appended; append one entry, made by BuildProvenance(…), to the clone on this path too";
    private const string Loop = "The append stands in a loop: none, one or many entries are appended; append one entry behind the loop";
    private const string C = "CanonicalIR c = originalIr.Clone(); ";
    private const string B = "BuildProvenance(0.5, latencyMs)";
    private const string A = "c.Provenance.Append(" + B + "); ";
    private const string Second = "c.Provenance.[|Append|](" + B + "); ";
    private const string Fill = "private void Fill(CanonicalIR ir, long latencyMs) => ir.Provenance.Append(" + B + ");";

    [Theory]
    [InlineData("return [|originalIr.Clone()|];")]
    [InlineData(C + "return [|c|];")]
    [InlineData(C + "if (x > 0) c.Payload.Score = 1; return [|c|];")]
    [InlineData(C + A + "return [|originalIr.Clone()|];")]
    [InlineData(C + "CanonicalIR d = c.Clone(); " + A + "return [|d|];")]
    [InlineData(C + "ProvenanceEntry e = " + B + "; GC.KeepAlive(e); return [|c|];")]
    [InlineData("ProvenanceChain chain = originalIr.Clone().Provenance; chain.Append(" + B + "); return [|originalIr.Clone()|];")]
    [InlineData("CanonicalIR Make() => originalIr.Clone(); return [|Make()|];")]
    [InlineData(C + "Action later = () => { " + A + "}; return [|c|];")]
    public async Task Nothing_on_any_path_triggers(string code) => await Triggers(code, Never);

    [Theory]
    [InlineData(C + "if (modelOutput is null) return [|c|]; " + A + "return c;", "When `modelOutput` is null, ")]
    [InlineData(C + "if (modelOutput is not null) { " + A + "} return [|c|];", "When `modelOutput` is null, ")]
    [InlineData(C + "if (modelOutput == null) { if (x > 3) { return [|c|]; } } " + A + "return c;", "When `x > 3`, ")]
    [InlineData(C + "if (x > 0) { " + A + "} return [|c|];", "When `x > 0` is false, ")]
    [InlineData(C + "if (x > 0) { " + A + "} if (latencyMs > 5) c.Payload.Score = 1; return [|c|];", "When `x > 0` is false, ")]
    [InlineData(C + "switch (x) { case 1: " + A + "break; case 2: break; default: " + A + "break; } return [|c|];", "When `x` is `2`, ")]
    [InlineData(C + "try { c.Payload.Score = double.Parse(modelOutput!); " + A + "} catch (FormatException) { } return [|c|];", "When FormatException is caught, ")]
    [InlineData(C + "foreach (char one in modelOutput ?? \"\") { if (one == 'x') { " + A + "break; } } return [|c|];", "When the loop over `modelOutput ?? \"\"` ends, ")]
    [InlineData("CanonicalIR c = modelOutput is null ? originalIr.Clone() : With(originalIr); return [|c|]; CanonicalIR With(CanonicalIR ir) { CanonicalIR d = ir.Clone(); d.Provenance.Append(" + B + "); return d; }", "When `modelOutput` is null, ")]
    [InlineData("return [|modelOutput switch { null => originalIr.Clone(), _ => throw new NotSupportedException() }|];", null)]
    [InlineData(C + "if (modelOutput?.Length > 0) " + A + " return [|c|];", "When `modelOutput?.Length > 0` is false, ")]
    [InlineData(C + "bool isEmpty = modelOutput is null; if (!isEmpty) " + A + " return [|c|];", "When `isEmpty`, ")]
    [InlineData(C + "if (c.Provenance.Count < 10) " + A + "return [|c|];", "When `c.Provenance.Count < 10` is false, ")]
    [InlineData(C + "if (x > 0) goto end; " + A + "end: return [|c|];", "When `x > 0`, ")]
    [InlineData(C + "(x > 0 ? c : originalIr.Clone()).Provenance.Append(" + B + "); return [|c|];", "When `x > 0` is false, ")]
    public async Task Nothing_on_one_path_triggers(string code, string? when) => await Triggers(code, when is null ? Never : when + Nothing);

    [Theory]
    [InlineData(C + A + Second + "return c;", "")]
    [InlineData(C + A + "if (x > 0) " + Second + "return c;", " when `x > 0`")]
    [InlineData(C + "if (x > 0) " + A + Second + "return c;", " when `x > 0`")]
    [InlineData(C + "try { " + A + "c.Payload.Language = modelOutput!.Substring(2); } catch (ArgumentException) { " + Second + "} return c;", " when ArgumentException is caught")]
    [InlineData(C + "try { " + A + "return c; } finally { " + Second + "}", "")]
    [InlineData(C + "ProvenanceChain chain = c.Provenance; chain.Append(" + B + "); chain.[|Append|](" + B + "); return c;", "")]
    [InlineData(C + A + "CanonicalIR d = c.Clone(); d.Provenance.[|Append|](" + B + "); return d;", "")]
    [InlineData(C + "Action append = () => c.Provenance.[|Append|](" + B + "); append(); append(); return c;", "")]
    public async Task Two_trigger(string code, string when) => await Triggers(code, $"Two entries are appended{when}; append one on every path");

    [Theory]
    [InlineData(C + "foreach (char one in modelOutput!) " + Second + "return c;")]
    [InlineData(C + "for (int i = 0; i < x; i++) { c.Payload.Score = 1; " + Second + "} return c;")]
    [InlineData(C + "while (x-- > 0) " + Second + "return c;")]
    [InlineData(C + "do { " + Second + "} while (x-- > 0); return c;")]
    [InlineData(C + "again: " + Second + "if (x-- > 0) goto again; return c;")]
    [InlineData(C + "modelOutput!.ToList().ForEach(_ => c.Provenance.[|Append|](" + B + ")); return c;")]
    [InlineData("return modelOutput!.Aggregate(originalIr.Clone(), (ir, _) => { ir.Provenance.[|Append|](" + B + "); return ir; });")]
    public async Task In_a_loop_triggers(string code) => await Triggers(code, Loop);

    [Theory]
    [InlineData(C + A + "return c;")]
    [InlineData(C + "if (x > 0) { " + A + "return c; } " + A + "return c;")]
    [InlineData(C + "if (x > 0) { " + A + "} else { " + A + "} return c;")]
    [InlineData(C + "if (modelOutput is null) { " + A + "} if (modelOutput is not null) { " + A + "} return c;")]
    [InlineData(C + "bool isDone = false; foreach (char one in modelOutput!) { if (!isDone) { " + A + "isDone = true; } } if (!isDone) " + A + "return c;")]
    [InlineData(C + "if (x > 5) throw new NotSupportedException(); " + A + "return c;")]
    [InlineData(C + "switch (x) { case 1: " + A + "break; default: " + A + "return c; } return c;")]
    [InlineData(C + "try { c.Payload.Score = double.Parse(modelOutput!); " + A + "} catch (FormatException) { " + A + "} return c;")]
    [InlineData(C + "try { c.Payload.Score = 1; } finally { " + A + "} return c;")]
    [InlineData(C + "foreach (char one in modelOutput!) { c.Payload.Language += one; } " + A + "return c;")]
    [InlineData(C + A + "return c.Clone();")]
    [InlineData("(CanonicalIR c, double score) = (originalIr.Clone(), 0.5); " + A + "return c;")]
    [InlineData(C + "Append(c); return c; void Append(CanonicalIR to) => to.Provenance.Append(" + B + ");")]
    [InlineData(C + "Func<CanonicalIR, CanonicalIR> append = ir => { ir.Provenance.Append(" + B + "); return ir; }; return append(c);")]
    [InlineData(C + "if (c is { Provenance: var chain }) chain.Append(" + B + "); return c;")]
    [InlineData("CanonicalIR? c = null; if (x > 0) c = originalIr.Clone(); c ??= originalIr.Clone(); " + A + "return c;")]
    [InlineData(C + "ref CanonicalIR d = ref c; d.Provenance.Append(" + B + "); return c;")]
    [InlineData("originalIr = originalIr.Clone(); originalIr.Provenance.Append(" + B + "); return originalIr;")]
    [InlineData(C + "Task<CanonicalIR> task = Task.FromResult(c); " + A + "return task.GetAwaiter().GetResult();")]
    [InlineData(C + "if (c.Provenance.Count == originalIr.Provenance.Count) " + A + "return c;")]
    [InlineData(C + "var all = new List<CanonicalIR> { c }; all[0].Provenance.Append(" + B + "); return c;")]
    [InlineData(C + "using (var text = JsonDocument.Parse(modelOutput!)) { c.Payload.Data = text.RootElement.Clone(); } " + A + "return c;")]
    [InlineData(C + "lock (originalIr) { " + A + "} return c;")]
    [InlineData("while (true) { " + C + A + "if (x-- > 0) return c; }")]
    public async Task One_on_every_path_does_not_trigger(string code) =>
        await AnalyzerHarness<EgressAppendsOneEntry>.DoesNotTriggerAsync(AdapterSource.Egress(code));

    [Theory]
    [InlineData(C + "Fill(c, latencyMs); return c;", Fill)]
    [InlineData("return Done(originalIr.Clone(), latencyMs);", "private CanonicalIR Done(CanonicalIR ir, long latencyMs) { if (ir.Payload.Score > 1) return Done(ir, 1, latencyMs); Fill(ir, latencyMs); return ir; } private CanonicalIR Done(CanonicalIR ir, double s, long latencyMs) { Fill(ir, latencyMs); return ir; } " + Fill)]
    [InlineData("Start(originalIr, out CanonicalIR c); " + A + "return c;", "private static void Start(CanonicalIR ir, out CanonicalIR made) { made = ir.Clone(); }")]
    [InlineData("CanonicalIR c = originalIr; Start(ref c); " + A + "return c;", "private static void Start(ref CanonicalIR ir) => ir = ir.Clone();")]
    [InlineData("if (!TryRead(originalIr, modelOutput, out CanonicalIR? c)) { c = originalIr.Clone(); c.Payload.Score = 0; } " + A + "return c;", "private static bool TryRead(CanonicalIR ir, string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CanonicalIR? made) { if (text is null) { made = null; return false; } made = ir.Clone(); return true; }")]
    [InlineData("var (c, score) = Start(originalIr); c.Provenance.Append(BuildProvenance(score, latencyMs)); return c;", "private static (CanonicalIR Ir, double Score) Start(CanonicalIR ir) => (ir.Clone(), 0.5);")]
    [InlineData("return Tap(originalIr.Clone(), ir => ir.Provenance.Append(" + B + "));", "private static T Tap<T>(T one, Action<T> act) { act(one); return one; }")]
    [InlineData("return Down(originalIr.Clone(), 3, latencyMs);", "private CanonicalIR Down(CanonicalIR ir, int n, long latencyMs) => n == 0 ? Done(ir, latencyMs) : Down(ir, n - 1, latencyMs); private CanonicalIR Done(CanonicalIR ir, long latencyMs) { Fill(ir, latencyMs); return ir; } " + Fill)]
    public async Task One_by_a_helper_does_not_trigger(string code, string members) =>
        await AnalyzerHarness<EgressAppendsOneEntry>.DoesNotTriggerAsync(AdapterSource.Egress(code, members));

    [Theory]
    [InlineData(C + "Fill(c, latencyMs); Fill(c, latencyMs); return c;", "private void Fill(CanonicalIR ir, long latencyMs) => ir.Provenance.[|Append|](" + B + ");", "Two entries are appended; append one on every path")]
    [InlineData(C + "Fill(c, latencyMs); return [|c|];", "private void Fill(CanonicalIR ir, long latencyMs) { if (ir.Payload.Content is null) return; ir.Provenance.Append(" + B + "); }", "When `ir.Payload.Content` is null, " + Nothing)]
    [InlineData(C + "Fill(c, latencyMs); return [|c|];", "private void Fill(CanonicalIR ir, long latencyMs) => ir.Clone().Provenance.Append(" + B + ");", Never)]
    public async Task A_helper_triggers(string code, string members, string message) =>
        await AnalyzerHarness<EgressAppendsOneEntry>.TriggersAsync(AdapterSource.Egress(code, members), message);

    private static Task Triggers(string code, string message) =>
        AnalyzerHarness<EgressAppendsOneEntry>.TriggersAsync(AdapterSource.Egress(code), message);
}
