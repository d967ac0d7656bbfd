using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2002 on correct adapters as people write them: none of these may trigger.</summary>
public sealed class EgressStylesTests
{
    private const string C = "CanonicalIR c = originalIr.Clone(); ";
    private const string Library = """
        using Syncropel.Synapse;
        namespace Company;
        public static class Hops { public static void Add(CanonicalIR ir, ProvenanceEntry entry) => ir.Provenance.Append(entry); }
        """;

    private const string A = "c.Provenance.Append(BuildProvenance(0.5, latencyMs)); ";

    [Theory]
    [InlineData("_current = originalIr.Clone(); AddEntry(0.5, latencyMs); return _current;", "private CanonicalIR _current = null!; private void AddEntry(double s, long l) => _current.Provenance.Append(BuildProvenance(s, l));")]
    [InlineData(C + "CanonicalIR[] all = [c]; all[0].Provenance.Append(BuildProvenance(0.5, latencyMs)); return c;", "")]
    [InlineData(C + "var all = new[] { c }; all[0].Provenance.Append(BuildProvenance(0.5, latencyMs)); return all[0];", "")]
    [InlineData(C + "var t = new { Ir = c, S = 1 }; t.Ir.Provenance.Append(BuildProvenance(0.5, latencyMs)); return t.Ir == null ? c : c;", "")]
    [InlineData(C + "Action<ProvenanceEntry> append = c.Provenance.Append; append(BuildProvenance(0.5, latencyMs)); return c;", "")]
    [InlineData(C + "Action<ProvenanceEntry> append = c.Stamp2; append(BuildProvenance(0.5, latencyMs)); return c;", "} static class Ex { public static void Stamp2(this CanonicalIR ir, ProvenanceEntry e) => ir.Provenance.Append(e);")]
    [InlineData(C + "var steps = new List<Action> { () => c.Payload.Score = 1, () => c.Provenance.Append(BuildProvenance(0.5, latencyMs)) }; foreach (var s in steps) s(); return c;", "")]
    [InlineData(C + "Action[] steps = [() => c.Payload.Score = 1, () => c.Provenance.Append(BuildProvenance(0.5, latencyMs))]; foreach (var s in steps) s(); return c;", "")]
    [InlineData(C + "Action[] steps = [() => c.Provenance.Append(BuildProvenance(0.5, latencyMs))]; steps[0](); return c;", "")]
    [InlineData(C + "var t = new Dictionary<string, Action> { [\"a\"] = () => c.Provenance.Append(BuildProvenance(0.5, latencyMs)), [\"b\"] = () => c.Provenance.Append(BuildProvenance(0.5, latencyMs)) }; t[modelOutput ?? \"a\"](); return c;", "")]
    [InlineData(C + "Parallel.Invoke(() => c.Provenance.Append(BuildProvenance(0.5, latencyMs)), () => c.Payload.Score = 2); return c;", "")]
    [InlineData(C + "var h = new H { Do = () => c.Provenance.Append(BuildProvenance(0.5, latencyMs)) }; h.Do(); return c;", "private sealed class H { public required Action Do { get; init; } }")]
    [InlineData(C + "I.Apply<K>(c, BuildProvenance(0.5, latencyMs)); return c;", "} interface I { static abstract void Do(CanonicalIR c, ProvenanceEntry e); static void Apply<T>(CanonicalIR c, ProvenanceEntry e) where T : I => T.Do(c, e); } class K : I { public static void Do(CanonicalIR c, ProvenanceEntry e) => c.Provenance.Append(e);")]
    [InlineData("dynamic c = originalIr.Clone(); " + A + "return c;", "")]
    [InlineData(C + "dynamic d = c; d.Provenance.Append(BuildProvenance(0.5, latencyMs)); return c;", "")]
    [InlineData(C + "var (p, ch) = c; ch.Append(BuildProvenance(0.5, latencyMs)); return c;", "} static class Ex { public static void Deconstruct(this CanonicalIR ir, out Payload p, out ProvenanceChain c) { p = ir.Payload; c = ir.Provenance; }")]
    [InlineData(C + "W w = c; w.Ir.Provenance.Append(BuildProvenance(0.5, latencyMs)); return c;", "private sealed record W(CanonicalIR Ir) { public static implicit operator W(CanonicalIR ir) => new(ir); public static implicit operator CanonicalIR(W w) => w.Ir; }")]
    [InlineData("W w = originalIr.Clone(); w.Ir.Provenance.Append(BuildProvenance(0.5, latencyMs)); return w;", "private sealed record W(CanonicalIR Ir) { public static implicit operator W(CanonicalIR ir) => new(ir); public static implicit operator CanonicalIR(W w) => w.Ir; }")]
    [InlineData(C + "var w = new W() + c; w.Ir!.Provenance.Append(BuildProvenance(0.5, latencyMs)); return c;", "private sealed class W { public CanonicalIR? Ir; public static W operator +(W w, CanonicalIR c) { w.Ir = c; return w; } }")]
    [InlineData(C + "_ = new W() + (c, BuildProvenance(0.5, latencyMs)); return c;", "private sealed class W { public static W operator +(W w, (CanonicalIR C, ProvenanceEntry E) c) { c.C.Provenance.Append(c.E); return w; } }")]
    [InlineData(C + "var t = (1, (2, (3, (4, c)))); t.Item2.Item2.Item2.Item2.Provenance.Append(BuildProvenance(0.5, latencyMs)); return c;", "")]
    [InlineData(C + "foreach (int i in Go()) { } return c; IEnumerable<int> Go() { " + A + "yield return 1; yield return 2; }", "")]
    [InlineData(C + "S s; s.Ir = c; s.N = 1; s.Ir.Provenance.Append(BuildProvenance(0.5, latencyMs)); return s.Ir;", "private struct S { public CanonicalIR Ir; public int N; }")]
    [InlineData(C + "Done += () => " + A + "Done?.Invoke(); return c;", "private event Action? Done;")]
    [InlineData(C + "Action a = () => c.Payload.Score = 1; a += () => " + A + "a(); return c;", "")]
    [InlineData(C + "Dictionary<int, Action<CanonicalIR>> d = new() { { 1, ir => ir.Provenance.Append(BuildProvenance(0.5, latencyMs)) } }; d[1](c); return c;", "")]
    [InlineData(C + "var d = new Dictionary<int, Action<CanonicalIR>> { [1] = ir => ir.Provenance.Append(BuildProvenance(0.5, latencyMs)) }; if (d.TryGetValue(x, out var a)) a(c); else " + A + "return c;", "")]
    [InlineData("return new B(originalIr).Score(1).Entry(BuildProvenance(0.5, latencyMs)).Build();", "private sealed class B(CanonicalIR o) { private readonly CanonicalIR _c = o.Clone(); public B Score(double s) { _c.Payload.Score = s; return this; } public B Entry(ProvenanceEntry e) { _c.Provenance.Append(e); return this; } public CanonicalIR Build() => _c; }")]
    [InlineData("return B.From(originalIr).Entry(BuildProvenance(0.5, latencyMs)).Build();", "private sealed class B { private CanonicalIR _c = null!; public static B From(CanonicalIR ir) { var b = new B(); b._c = ir.Clone(); return b; } public B Entry(ProvenanceEntry e) { _c.Provenance.Append(e); return this; } public CanonicalIR Build() => _c; }")]
    [InlineData("var b = new B { C = originalIr.Clone() }; b.Entry(BuildProvenance(0.5, latencyMs)); return b.C;", "private struct B { public CanonicalIR C { get; set; } public void Entry(ProvenanceEntry e) { C.Provenance.Append(e); } }")]
    [InlineData("var l = new Lazy<CanonicalIR>(() => originalIr.Clone()); l.Value.Provenance.Append(BuildProvenance(0.5, latencyMs)); return l.Value;", "")]
    [InlineData("return Task.Run(() => { " + C + A + "return c; }).Result;", "")]
    [InlineData(C + "new Filler(c, this).Run(latencyMs); return c;", "private sealed class Filler(CanonicalIR ir, Sentiment owner) { public void Run(long l) => ir.Provenance.Append(owner.BuildProvenance(0.1, l)); }")]
    [InlineData("return Make<K>(originalIr, latencyMs);", "private CanonicalIR Make<T>(CanonicalIR ir, long l) where T : IK { var c = ir.Clone(); T.Fill(c); c.Provenance.Append(BuildProvenance(T.Score, l)); return c; } interface IK { static abstract double Score { get; } static abstract void Fill(CanonicalIR ir); } class K : IK { public static double Score => 1; public static void Fill(CanonicalIR ir) { } }")]
    [InlineData("System.Linq.Expressions.Expression<Func<CanonicalIR, CanonicalIR>> e = ir => ir.Clone(); var c = e.Compile()(originalIr); " + A + "return c;", "")]
    public async Task What_nobody_follows_is_left_alone(string code, string members) =>
        await AnalyzerHarness<EgressAppendsOneEntry>.DoesNotTriggerAsync(AdapterSource.Egress(code, members));

    [Theory]
    [InlineData(C + "int appended = 0; if (x > 0) { " + A + "appended++; } if (appended == 0) " + A + "return c;", "")]
    [InlineData(C + "int appended = 0; if (x > 0) { " + A + "appended = 1; } if (appended < 1) " + A + "return c;", "")]
    [InlineData(C + "int appended = 0; foreach (char q in modelOutput!) { if (appended > 0) continue; " + A + "appended += 1; } if (appended == 0) " + A + "return c;", "")]
    [InlineData(C + "var s = DayOfWeek.Monday; if (x > 0) s = DayOfWeek.Friday; if (s == DayOfWeek.Friday) " + A + "if (s != DayOfWeek.Friday) " + A + "return c;", "")]
    [InlineData(C + "var s = DayOfWeek.Monday; if (x > 0) { s = DayOfWeek.Friday; " + A + "} switch (s) { case DayOfWeek.Monday: " + A + "break; } return c;", "")]
    [InlineData(C + "string s = \"none\"; if (x > 0) { s = \"done\"; " + A + "} if (s is not \"done\") " + A + "return c;", "")]
    [InlineData(C + "ProvenanceEntry? e = null; if (x > 0) e = BuildProvenance(0.5, latencyMs); if (e is not null) c.Provenance.Append(e); if (e is null) " + A + "return c;", "")]
    [InlineData(C + "object o = x; if (o is string) " + A + "if (o is not string) " + A + "return c;", "")]
    [InlineData(C + "var l = modelOutput!.ToList(); if (l.Count == 0) " + A + "if (l.Count > 0) " + A + "return c;", "")]
    [InlineData(C + "if (modelOutput!.Length < 1) " + A + "if (modelOutput.Length != 0) " + A + "return c;", "")]
    [InlineData(C + "if (x is > 3) " + A + "if (x is not > 3) " + A + "return c;", "")]
    [InlineData(C + "if (x > 3) " + A + "if (3 >= x) " + A + "return c;", "")]
    [InlineData(C + "if (x > 0) " + A + "bool done = c.Provenance.Count > originalIr.Provenance.Count; if (!done) " + A + "return c;", "")]
    [InlineData(C + "if (x > 0) " + A + "if (!Has(c, originalIr)) " + A + "return c;", "private static bool Has(CanonicalIR a, CanonicalIR b) => a.Provenance.Count > b.Provenance.Count;")]
    [InlineData(C + "if (x > 0) " + A + "if (!c.Provenance.Skip(originalIr.Provenance.Count).Any()) " + A + "return c;", "")]
    [InlineData(C + "if (!TryAdd(c, x, latencyMs)) " + A + "return c;", "private bool TryAdd(CanonicalIR ir, int x, long l) { if (x < 3) return false; ir.Provenance.Append(BuildProvenance(0.3, l)); return true; }")]
    [InlineData(C + "bool ok = TryAdd(c, x, latencyMs); if (!ok) " + A + "return c;", "private bool TryAdd(CanonicalIR ir, int x, long l) { bool did = false; if (x >= 3) { ir.Provenance.Append(BuildProvenance(0.3, l)); did = true; } return did; }")]
    [InlineData(C + "int n = Add(c, x, latencyMs); if (n == 0) " + A + "return c;", "private int Add(CanonicalIR ir, int x, long l) { if (x < 3) return 0; ir.Provenance.Append(BuildProvenance(0.3, l)); return 1; }")]
    [InlineData(C + "if (x > 3 && modelOutput != null) " + A + "if (!(x > 3 && modelOutput != null)) " + A + "return c;", "")]
    [InlineData(C + "if (Flag) " + A + "if (!Flag) " + A + "return c;", "private bool Flag => true;")]
    [InlineData(C + "if (string.IsNullOrEmpty(modelOutput)) " + A + "if (!string.IsNullOrEmpty(modelOutput)) " + A + "return c;", "")]
    [InlineData(C + "bool ok; try { x = int.Parse(modelOutput!); ok = true; } catch (FormatException) { ok = false; } if (ok) " + A + "else " + A + "return c;", "")]
    [InlineData(C + "var s = x > 3 ? DayOfWeek.Monday : DayOfWeek.Friday; switch (s) { case DayOfWeek.Monday: " + A + "break; case DayOfWeek.Friday: " + A + "break; } return c;", "")]
    public async Task What_an_adapter_notes_of_itself_is_understood(string code, string members) =>
        await AnalyzerHarness<EgressAppendsOneEntry>.DoesNotTriggerAsync(AdapterSource.Egress(code, members));

    [Theory]
    [InlineData("return With(originalIr.Clone(), ir => { ir.Payload.Score = 1; ir.Provenance.Append(BuildProvenance(0.5, latencyMs)); });", "private static T With<T>(T value, Action<T> change) { change(value); return value; }")]
    [InlineData("Result<CanonicalIR> r = Try(originalIr, modelOutput); if (!r.IsOk) { var e = originalIr.Clone(); e.Provenance.Append(BuildProvenance(0.5, latencyMs)); return e; } r.Value!.Provenance.Append(BuildProvenance(0.5, latencyMs)); return r.Value;", "private static Result<CanonicalIR> Try(CanonicalIR ir, string? t) => t is null ? Result<CanonicalIR>.Fail(\"x\") : Result<CanonicalIR>.Ok(ir.Clone()); } public readonly record struct Result<T>(bool IsOk, T? Value, string? Error) { public static Result<T> Ok(T v) => new(true, v, null); public static Result<T> Fail(string e) => new(false, default, e); public TR Match<TR>(Func<T, TR> ok, Func<string, TR> fail) => IsOk ? ok(Value!) : fail(Error!);")]
    [InlineData("return Result<string>.Ok(modelOutput ?? \"\").Match(v => Done(originalIr, 1, latencyMs), e => Done(originalIr, 0, latencyMs));", "private CanonicalIR Done(CanonicalIR ir, double s, long l) { var c = ir.Clone(); c.Provenance.Append(BuildProvenance(s, l)); return c; } } public readonly record struct Result<T>(bool IsOk, T? Value, string? Error) { public static Result<T> Ok(T v) => new(true, v, null); public static Result<T> Fail(string e) => new(false, default, e); public TR Match<TR>(Func<T, TR> ok, Func<string, TR> fail) => IsOk ? ok(Value!) : fail(Error!);")]
    [InlineData("return Do().GetAwaiter().GetResult(); async Task<CanonicalIR> Do() { await Task.CompletedTask; " + C + A + "return c; }", "")]
    [InlineData(C + "Do().Wait(); return c; async Task Do() { await Task.Yield(); " + A + "}", "")]
    [InlineData(C + "var d = originalIr.Clone(); ref CanonicalIR r = ref (x > 0 ? ref c : ref d); r.Provenance.Append(BuildProvenance(0.5, latencyMs)); return r;", "")]
    [InlineData(C + "ref CanonicalIR r = ref Pick(ref c); r.Provenance.Append(BuildProvenance(0.5, latencyMs)); return c;", "private static ref CanonicalIR Pick(ref CanonicalIR a) => ref a;")]
    [InlineData(C + "try { c.Payload.Score = double.Parse(modelOutput!); " + A + "return c; } catch (FormatException) { throw; } catch (OverflowException e) { throw new InvalidOperationException(\"\", e); } finally { x++; }", "")]
    [InlineData(C + "switch (modelOutput) { case null: " + A + "break; case { Length: > 3 } s when s[0] == 'x': " + A + "break; case var s when s.Length == 2: goto default; default: " + A + "break; } return c;", "")]
    [InlineData(C + "while (true) { if (x-- > 3) continue; " + A + "break; } return c;", "")]
    [InlineData(C + "for (int i = 0; ; i++) { try { c.Payload.Score = double.Parse(modelOutput!); break; } catch (FormatException) when (i < 3) { } } " + A + "return c;", "")]
    [InlineData("for (int i = 0; ; i++) { try { " + C + "c.Payload.Score = double.Parse(modelOutput!); " + A + "return c; } catch (FormatException) when (i < 3) { } }", "")]
    [InlineData("again: " + C + A + "if (x-- > 3) goto again; return c;", "")]
    [InlineData("var (a, b) = (originalIr.Clone(), originalIr.Clone()); (a, b) = (b, a); a.Provenance.Append(BuildProvenance(0.5, latencyMs)); return a;", "")]
    [InlineData("CanonicalIR? c = null; (c ??= originalIr.Clone()).Provenance.Append(BuildProvenance(0.5, latencyMs)); return c;", "")]
    [InlineData(C + "if (x > 3) c = originalIr.Clone(); " + A + "return c;", "")]
    [InlineData("return (x, modelOutput) switch { (> 3, null) => Done(0), (_, { Length: > 2 } s) when s[0] == 'a' => Done(1), var (a, b) => Done(a + (b?.Length ?? 0)) }; CanonicalIR Done(double s) { " + C + "c.Provenance.Append(BuildProvenance(s, latencyMs)); return c; }", "")]
    [InlineData(C + "try { try { x = int.Parse(modelOutput!); } finally { c.Payload.Score = x; } } catch (FormatException) { x = 0; } finally { " + A + "} return c;", "")]
    [InlineData(C + "try { c.Provenance.Append(BuildProvenance(double.Parse(modelOutput!), latencyMs)); } catch (Exception) { c = originalIr.Clone(); " + A + "} return c;", "")]
    [InlineData(C + "try { c.Provenance.Append(BuildProvenance(x, latencyMs)); } catch (AdapterConfigurationException) { " + A + "} return c;", "")]
    [InlineData(C + "Action? a = null; a ??= () => " + A + "a(); return c;", "")]
    public async Task Styles_of_all_sorts_do_not_trigger(string code, string members) =>
        await AnalyzerHarness<EgressAppendsOneEntry>.DoesNotTriggerAsync(AdapterSource.Egress(code, members));

    [Fact]
    public async Task A_library_may_append()
    {
        string adapter = AdapterSource.Egress(C + "Company.Hops.Add(c, BuildProvenance(0.5, latencyMs)); return c;");
        TestProject project = TestProject.Create([adapter], [], references: TestProject.Create([Library], []).Named("Company").ToReference());
        Assert.Empty(await AnalyzerHarness<EgressAppendsOneEntry>.AnalyzeAsync(project));
    }
}
