using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Syncropel.Analyzers.Tests.Adapters.Mutants.AdapterSource;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>
/// What is impure: SYN2008, and SYN2014 for the state of the adapter itself. Impure code stands behind a condition that is never true
/// of a fixture: it is to be read, by analyzers and by the validator, and not run.
/// </summary>
internal static class PurityMutators
{
    public static IEnumerable<Mutator> All { get; } =
    [
        .. Impure(
            "HTTP two helpers deep",
            RunTime.Catches,
            "_ = Fetch(\"https://model.example\");",
            "static string Fetch(string url) => Get(url); "
                + "static string Get(string url) { "
                + "using var http = new System.Net.Http.HttpClient(); return http.GetStringAsync(url).Result; }"),
        .. Impure("file read", RunTime.Catches, "_ = System.IO.File.ReadAllText(\"labels.txt\");"),
        .. Impure(
            "file read by a property",
            RunTime.Catches,
            "_ = Vocabulary.Length;",
            "static string Vocabulary => System.IO.File.ReadAllText(\"labels.txt\");"),
        .. Impure(
            "file read by a constructor",
            RunTime.Catches,
            "_ = new Words().Text;",
            "sealed class Words { public string Text { get; } public Words() { Text = System.IO.File.ReadAllText(\"words.txt\"); } }"),
        .. Impure(
            "file read when it is first needed",
            RunTime.MayMiss,
            "_ = Words.Value;",
            "static readonly System.Lazy<string> Words = new(() => System.IO.File.ReadAllText(\"words.txt\"));"),
        .. Impure("static table sorted", RunTime.MayMiss, "System.Array.Sort(Table);", "static readonly int[] Table = [2, 1];"),
        .. Impure(
            "code emitted",
            RunTime.MayMiss,
            "_ = new System.Reflection.Emit.DynamicMethod(\"Score\", typeof(int), null);"),
        .. Impure("clock in a lambda", RunTime.MayMiss, "System.Func<System.DateTime> now = () => System.DateTime.UtcNow; _ = now();"),
        .. Impure("clock with an offset", RunTime.MayMiss, "_ = System.DateTimeOffset.UtcNow.ToUnixTimeSeconds();"),
        .. Impure(
            "clock by a method group",
            RunTime.MayMiss,
            "System.Func<long> ticks = Ticks; _ = ticks();",
            "static long Ticks() => System.Environment.TickCount64;"),
        .. Impure("stopwatch", RunTime.MayMiss, "_ = System.Diagnostics.Stopwatch.GetTimestamp();"),
        .. Impure("random", RunTime.MayMiss, "_ = System.Random.Shared.NextDouble();"),
        .. Impure("random of its own", RunTime.MayMiss, "_ = new System.Random().Next();"),
        .. Impure("new id", RunTime.MayMiss, "_ = System.Guid.NewGuid();"),
        .. Impure("console", RunTime.Catches, "System.Console.WriteLine(\"called\");"),
        .. Impure("environment variable", RunTime.Catches, "_ = System.Environment.GetEnvironmentVariable(\"MODEL_URL\");"),
        .. Impure("machine name", RunTime.Catches, "_ = System.Environment.MachineName;"),
        .. Impure("lock", RunTime.MayMiss, "lock (Gate) { }", "static readonly object Gate = new();"),
        .. Impure("static counter", RunTime.MayMiss, "s_calls++;", "static int s_calls;"),
        .. Impure(
            "static counter by Interlocked",
            RunTime.MayMiss,
            "System.Threading.Interlocked.Increment(ref s_calls);",
            "static int s_calls;"),
        .. Impure(
            "static cache",
            RunTime.MayMiss,
            "Seen[\"last\"] = 1;",
            "static readonly System.Collections.Generic.Dictionary<string, int> Seen = new();"),
        .. Impure(
            "static cache by a helper",
            RunTime.MayMiss,
            "Remember(\"last\");",
            "static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> Seen = new(); "
                + "static void Remember(string key) => Seen.TryAdd(key, 1);"),
        .. Impure("process", RunTime.Catches, "System.Diagnostics.Process.Start(\"model\")?.WaitForExit();"),
        .. Impure("sleep", RunTime.Catches, "System.Threading.Thread.Sleep(10);"),
        .. Impure("task", RunTime.MayMiss, "System.Threading.Tasks.Task.Run(() => 1).Wait();"),
        .. Impure("parallel loop", RunTime.MayMiss, "System.Threading.Tasks.Parallel.For(0, 2, static _ => { });"),
        .. Impure(
            "native call",
            RunTime.MayMiss,
            "_ = getpid();",
            "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();"),
        .. Impure(
            "directory in a local function",
            RunTime.Catches,
            "int files = CountFiles(); int CountFiles() => System.IO.Directory.GetFiles(\".\").Length;"),
        .. State("counter of its own", "_calls++;", "int _calls;"),
        .. State("last input kept", "Last = \"seen\";", "string Last { get; set; } = \"\";"),
        .. State("list of its own", "_seen.Add(1);", "readonly System.Collections.Generic.List<int> _seen = [];"),
        .. Both("constant table", "", RunTime.Passes, "_ = Table.Length;", "static readonly string[] Table = [\"a\", \"b\"];", []),
        .. Both("computing beside it", "", RunTime.Passes, "_ = System.IO.Path.Combine(\"a\", System.Math.Abs(-1).ToString());", "", []),
    ];

    private static IEnumerable<Mutator> Impure(string name, RunTime runTime, string statement, string members = "") =>
        Both(name, "SYN2008", runTime, statement, members, []);

    private static IEnumerable<Mutator> State(string name, string statement, string members) =>
        Both(name, "SYN2014", RunTime.MayMiss, statement, members, []);

    private static IEnumerable<Mutator> Both(
        string name, string rule, RunTime runTime, string statement, string members, string[] also) =>
    [
        new(name + ", in egress", rule, runTime, source => source.Egresses.Where(one => Takes(one, members)).Select(one =>
            Prepend(one, $"if ({Parameters.Original(one)}.IRVersion.Length > 1_000) {{ {statement} }}", members))) { Also = also },
        new(name + ", in ingress", rule, runTime, source => source.Ingresses.Where(one => Takes(one, members)).Select(one =>
            Prepend(one, $"if ({Parameters.IR(one)}.IRVersion.Length > 1_000) {{ {statement} }}", members))) { Also = also },
    ];

    // No generic class has native methods.
    private static bool Takes(MethodDeclarationSyntax method, string members) =>
        !members.Contains("DllImport", StringComparison.Ordinal) || method.Parent is TypeDeclarationSyntax { TypeParameterList: null };
}
