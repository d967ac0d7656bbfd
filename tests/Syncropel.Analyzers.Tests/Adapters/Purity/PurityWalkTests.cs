using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>How SYN2008 goes from body to body, from class to class and from file to file.</summary>
public sealed class PurityWalkTests
{
    private const string Time = "leave the time to BuildProvenance, and the measuring to the caller, who hands latencyMs in";

    private const string Hooked = """
        public abstract class Hooked : JsonAdapterBase
        {
            public override string ModelId => "a/b";
            public override string AdapterVersion => "1.0.0";
            public override JsonElement Ingress(CanonicalIR ir) => default;
            public override CanonicalIR Egress(JsonElement modelOutput, CanonicalIR originalIr, long latencyMs)
            {
                CanonicalIR updated = originalIr.Clone();
                updated.Payload.Score = Score(modelOutput);
                return updated;
            }

            protected abstract double Score(JsonElement output);
            protected double Now() => DateTime.UtcNow.Ticks;
        }

        """;

    [Fact]
    public async Task A_hook_is_reported_where_it_is_overridden() => await AnalyzerHarness<AdapterIsPure>.TriggersAsync(
        TextAdapter.Usings + Hooked + "public sealed class A : Hooked { protected override double Score(JsonElement o) => DateTime.[|UtcNow|].Ticks; }"
        + "public sealed class B : Hooked { protected override double Score(JsonElement o) => 1; }",
        $"'DateTime.UtcNow' is impure (clock): Hooked.Egress → Score → DateTime.UtcNow; {Time}");

    [Fact]
    public async Task A_helper_of_a_base_is_reported_once_for_all_who_call_it() => await AnalyzerHarness<AdapterIsPure>.TriggersAsync(
        TextAdapter.Usings + Hooked.Replace("DateTime.UtcNow", "DateTime.[|UtcNow|]", StringComparison.Ordinal)
        + "public sealed class A : Hooked { protected override double Score(JsonElement o) => Now(); }"
        + "public sealed class B : Hooked { protected override double Score(JsonElement o) => Now(); }",
        $"'DateTime.UtcNow' is impure (clock): Hooked.Egress → Score → Hooked.Now → DateTime.UtcNow; {Time}");

    [Fact]
    public async Task A_base_is_reported_for_itself_and_not_for_what_derives_from_it() => await AnalyzerHarness<AdapterIsPure>.TriggersAsync(
        TextAdapter.With("_ = DateTime.[|UtcNow|];").Replace("public sealed", "public", StringComparison.Ordinal) + """
        public sealed class Finer : Sentiment
        {
            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) =>
                base.Egress(modelOutput, originalIr, latencyMs);
        }
        """,
        $"'DateTime.UtcNow' is impure (clock): Egress → DateTime.UtcNow; {Time}");

    [Fact]
    public async Task Ingress_and_egress_report_a_shared_helper_once() => await AnalyzerHarness<AdapterIsPure>.TriggersAsync(
        TextAdapter.With("Note();", "static string Read() { Note(); return \"\"; } static void Note() => _ = DateTime.[|UtcNow|];")
            .Replace("ir.Payload.Content ?? \"\"", "Read()", StringComparison.Ordinal),
        $"'DateTime.UtcNow' is impure (clock): Ingress → Read → Note → DateTime.UtcNow; {Time}");

    [Theory]
    [InlineData("IScorer s = new Clocked(); s.Score();", "DateTime.[|UtcNow|]", "Clocked.Score")]
    [InlineData("Scorer s = new Clocked(); s.Score();", "DateTime.[|UtcNow|]", "Clocked.Score")]
    [InlineData("new Clocked().Score();", "DateTime.[|UtcNow|]", "Clocked.Score")]
    [InlineData("Sealed(new Clocked());", "DateTime.[|UtcNow|]", "Sealed → Clocked.Score")]
    [InlineData("new Clocked().Twice();", "DateTime.[|UtcNow|]", "Scorer.Twice → Clocked.Score")]
    [InlineData("((IScorer)new Clocked()).Score();", "DateTime.[|UtcNow|]", "Clocked.Score")]
    public async Task An_object_whose_class_is_known_triggers(string code, string clock, string chain) => await AnalyzerHarness<AdapterIsPure>.TriggersAsync(
        TextAdapter.With(code, "static void Sealed(Clocked c) => c.Score();", Scorers.Replace("DateTime.UtcNow", clock, StringComparison.Ordinal)),
        $"'DateTime.UtcNow' is impure (clock): Egress → {chain} → DateTime.UtcNow; {Time}");

    [Theory]
    [InlineData("_scorer.Score();", "private readonly IScorer _scorer = null!;")]
    [InlineData("_scorer.Score();", "private readonly Scorer _scorer = null!;")]
    [InlineData("new Still().Score();", "")]
    [InlineData("IScorer s = new Clocked(); s = new Still(); s.Score();", "")]
    [InlineData("new Still().Twice();", "")]
    [InlineData("_f(1);", "private readonly Func<int, int> _f; public Sentiment(Func<int, int> f) => _f = f;")]
    [InlineData("Do(() => 1);", "static int Do(Func<int> f) => f();")]
    [InlineData("_ = Words.Length;", "static readonly string[] Words = [\"a\"]; static readonly Func<DateTime> Now = () => DateTime.UtcNow;")]
    [InlineData("", "public void Warm() => _ = DateTime.UtcNow; public Sentiment() { Warm(); }")]
    [InlineData("", "private static readonly DateTime Started = DateTime.UtcNow;")]
    [InlineData("_ = Most; _ = DayOfWeek.Monday;", "private const int Most = 1;")]
    [InlineData("Trace(1);", "[Conditional(\"DEBUG\")] static void Trace(int i) => Console.WriteLine(i);")]
    [InlineData("void Unused() => Console.WriteLine(1);", "")]
    [InlineData("dynamic d = modelOutput; d.Now();", "")]
    [InlineData("Again(1);", "static int Again(int n) => n == 0 ? 0 : Again(n - 1);")]
    [InlineData("_log(\"a\");", "private readonly Action<string> _log = static text => { };")]
    [InlineData("Held.Add(1);", "static System.Collections.Immutable.ImmutableList<int> Held => [];")]
    public async Task What_is_not_known_to_run_does_not_trigger(string code, string members) =>
        await AnalyzerHarness<AdapterIsPure>.DoesNotTriggerAsync(TextAdapter.With(code, members, Scorers));

    private const string Scorers = """
        public interface IScorer { double Score(); }
        public abstract class Scorer : IScorer { public virtual double Score() => DateTime.Now.Ticks; public double Twice() => 2 * Score(); }
        public sealed class Clocked : Scorer { public override double Score() => DateTime.UtcNow.Ticks; }
        public class Still : Scorer { public override double Score() => 1; }
        """;

    [Fact]
    public async Task Native_code_triggers() => await AnalyzerHarness<AdapterIsPure>.TriggersAsync(
        TextAdapter.With("[|Beep|](1); [|Boop|](1);", """
        [System.Runtime.InteropServices.DllImport("k")] private static extern int Beep(int n);
            [System.Runtime.InteropServices.LibraryImport("k")] private static partial int Boop(int n);
            private static partial int Boop(int n) => n;
        """).Replace("sealed class", "sealed partial class", StringComparison.Ordinal),
        "'Sentiment.Beep' is impure (native code): Egress → Sentiment.Beep; do it where the model is called, and hand in what it gives",
        "'Sentiment.Boop' is impure (native code): Egress → Sentiment.Boop; do it where the model is called, and hand in what it gives");

    [Fact]
    public async Task A_helper_in_another_file_is_reported_at_the_call()
    {
        string[] found = await FindAsync(
            "",
            TextAdapter.With("_ = Vocabulary.Size();"),
            "public static class Vocabulary { public static int Size() => Load().Length; static string Load() => System.IO.File.ReadAllText(\"v\"); }");
        Assert.Equal(
            [
                "Test.cs «Size» 'File.ReadAllText' is impure (files): Egress → Vocabulary.Size → Vocabulary.Load → File.ReadAllText; "
                + "do it where the model is called, and hand in what it gives",
            ],
            found);
    }

    [Fact]
    public async Task Another_part_of_the_adapter_is_its_own_file()
    {
        string[] found = await FindAsync(
            "",
            TextAdapter.With("Note();").Replace("sealed class", "sealed partial class", StringComparison.Ordinal),
            "public sealed partial class Sentiment { static void Note() { _ = System.DateTime.UtcNow; } }");
        Assert.Equal([$"Other1.cs «UtcNow» 'DateTime.UtcNow' is impure (clock): Egress → Note → DateTime.UtcNow; {Time}"], found);
    }

    [Fact]
    public async Task Adapters_of_one_file_that_share_a_helper_have_one_finding()
    {
        string second = TextAdapter.With("Shared.Note();").Replace(TextAdapter.Usings, "", StringComparison.Ordinal).Replace("Sentiment", "Second", StringComparison.Ordinal);
        string[] found = await FindAsync(
            "", TextAdapter.With("Shared.Note();", "", second + " static class Shared { public static void Note() { _ = DateTime.UtcNow; } }"));
        Assert.Equal([$"Test.cs «UtcNow» 'DateTime.UtcNow' is impure (clock): Egress → Shared.Note → DateTime.UtcNow; {Time}"], found);
    }

    [Fact]
    public async Task What_a_tool_keeps_in_its_own_code_does_not_trigger()
    {
        const string Resources = """
            [System.CodeDom.Compiler.GeneratedCode("StronglyTypedResourceBuilder", "17.0.0.0")]
            internal static class Notes
            {
                private static System.Resources.ResourceManager? s_manager;
                private static System.Globalization.CultureInfo? s_culture;

                internal static string Raw
                {
                    get
                    {
                        s_manager ??= new System.Resources.ResourceManager("Notes", typeof(Notes).Assembly);
                        return s_manager.GetString("Raw", s_culture)!;
                    }
                }

                internal static string File => System.IO.File.ReadAllText("notes");
            }
            """;
        Assert.Empty(await FindAsync("", TextAdapter.With("_ = Notes.Raw;"), Resources));
        Assert.Single(await FindAsync("", TextAdapter.With("_ = Notes.File;"), Resources));
    }

    [Fact]
    public async Task The_adapter_file_decides_what_is_configured()
    {
        const string Config = "[*.cs]\nsyncropel_pure_apis = T:System.DateTime\n\n[Other1.cs]\nsyncropel_pure_apis = T:System.Guid\n";
        string other = TextAdapter.With("Helper.Note();").Replace("Sentiment", "Second", StringComparison.Ordinal);
        string[] found = await FindAsync(
            Config,
            TextAdapter.With("Helper.Note();"),
            other,
            "internal static class Helper { public static void Note() { _ = System.DateTime.UtcNow; } }");
        Assert.StartsWith("Other1.cs «Note» 'DateTime.UtcNow'", Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("syncropel_pure_apis = T:System.DateTime")]
    [InlineData("syncropel_pure_apis = P:System.DateTime.UtcNow")]
    [InlineData("syncropel_pure_apis = N:System")]
    [InlineData("syncropel_pure_apis = nonsense | T: |  M:Helper.Note | X:Y")]
    [InlineData("syncropel_pure_apis = M:Helper.Note(System.Int32)")]
    [InlineData("syncropel_pure_apis = T:Helper\nsyncropel_impure_apis = N:System.Net")]
    [InlineData("syncropel_pure_apis = P:System.DateTime.UtcNow\nsyncropel_impure_apis = T:System.DateTime")]
    public async Task What_is_configured_as_pure_does_not_trigger(string config) => Assert.Empty(await FindAsync("[*.cs]\n" + config + "\n", Noting));

    [Theory]
    [InlineData("syncropel_impure_apis = T:System.Math", "Clamp")]
    [InlineData("syncropel_impure_apis = M:System.Math.Clamp", "Clamp")]
    [InlineData("syncropel_impure_apis = M:System.Math.Clamp(System.Double,System.Double,System.Double)", "Clamp")]
    [InlineData("syncropel_impure_apis = bad | M:Helper.Note", "Note")]
    [InlineData("syncropel_impure_apis = M:System.Math.Max", null)]
    [InlineData("syncropel_impure_apis = M:System.Mat", null)]
    [InlineData("syncropel_impure_apis = T:System.Math ; T:Helper", "Clamp")]
    public async Task What_is_configured_as_impure_triggers(string config, string? place)
    {
        string[] found = await FindAsync($"[*.cs]\nsyncropel_pure_apis = T:System.DateTime\n{config}\n", Noting);
        Assert.Equal(place is null ? 0 : 1, found.Length);
        if (place is not null) Assert.StartsWith($"Test.cs «{place}» ", found[0], StringComparison.Ordinal);
        if (place is not null) Assert.Contains("is impure (syncropel_impure_apis): Egress → ", found[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_000)]
    public async Task Long_chains_and_wide_bodies_end(int count)
    {
        var members = new StringBuilder();
        for (int i = 0; i < count; i++) members.Append(CultureInfo.InvariantCulture, $"static int F{i}(int n) => F{i + 1}(n) + F{i / 2}(n); ");
        members.Append(CultureInfo.InvariantCulture, $"static int F{count}(int n) => (int)DateTime.UtcNow.Ticks;");
        Assert.Empty(await FindAsync("", TextAdapter.With("_ = F0(1);", members.ToString())));
        var statements = new StringBuilder();
        for (int i = 0; i < 5_000; i++) statements.AppendLine("modelOutput += Math.Sqrt(modelOutput); goto L" + i + "; L" + i + ": ;");
        Assert.Single(await FindAsync("", TextAdapter.With(statements + "_ = DateTime.UtcNow;")));
    }

    private const string Noting = TextAdapter.Usings + """
        public sealed class Sentiment : AdapterBase<string, double>
        {
            public override string ModelId => "a/b";
            public override string AdapterVersion => "1.0.0";
            public override string Ingress(CanonicalIR ir) => "";
            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
            {
                Helper.Note(1);
                CanonicalIR updated = originalIr.Clone();
                updated.Provenance.Append(BuildProvenance(Math.Clamp(modelOutput, 0, 1), latencyMs));
                return updated;
            }
        }

        internal static class Helper
        {
            public static void Note(int n) { _ = DateTime.UtcNow; }
        }
        """;

    private static async Task<string[]> FindAsync(string config, params string[] sources)
    {
        TestProject project = TestProject.Create(sources, []);
        Assert.Empty(project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static one => one.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> found = await project.Compilation
            .WithAnalyzers([new AdapterIsPure()], new AnalyzerOptions([], new EditorConfig(config, "src/")))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(static one => string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Location.SourceTree!.FilePath} «{one.Location.SourceTree.GetText().ToString(one.Location.SourceSpan)}» {one.GetMessage(CultureInfo.InvariantCulture)}"))];
    }
}
