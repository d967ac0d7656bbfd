using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2008.</summary>
public sealed class AdapterIsPureTests
{
    private const string Elsewhere = "do it where the model is called, and hand in what it gives";
    private const string Time = "leave the time to BuildProvenance, and the measuring to the caller, who hands latencyMs in";
    private const string Static = "make it const or static readonly, and hand in what changes";
    private const string Cache = "compute it anew, or hand it in";
    private const string Lock = "remove it; what shares nothing needs no lock";

    [Theory]
    [InlineData("_ = DateTime.[|UtcNow|];", "DateTime.UtcNow", "clock", Time)]
    [InlineData("_ = DateTime.[|Now|].Year;", "DateTime.Now", "clock", Time)]
    [InlineData("_ = DateTimeOffset.[|UtcNow|].ToUnixTimeSeconds();", "DateTimeOffset.UtcNow", "clock", Time)]
    [InlineData("_ = TimeProvider.[|System|].GetUtcNow();", "TimeProvider.System", "clock", Time)]
    [InlineData("_ = Stopwatch.[|GetTimestamp|]();", "Stopwatch.GetTimestamp", "clock", Time)]
    [InlineData("_ = Environment.[|TickCount64|];", "Environment.TickCount64", "clock", Time)]
    [InlineData("_ = Guid.[|NewGuid|]();", "Guid.NewGuid", "random", Elsewhere)]
    [InlineData("_ = Guid.[|CreateVersion7|]();", "Guid.CreateVersion7", "random", Elsewhere)]
    [InlineData("_ = [|new Random|]().Next();", "new Random", "random", Elsewhere)]
    [InlineData("_ = Random.[|Shared|].Next();", "Random.Shared", "random", Elsewhere)]
    [InlineData("RandomNumberGenerator.[|Fill|](new byte[4]);", "RandomNumberGenerator.Fill", "random", Elsewhere)]
    [InlineData("_ = File.[|ReadAllText|](\"labels.txt\");", "File.ReadAllText", "files", Elsewhere)]
    [InlineData("using var reader = [|new StreamReader|](\"labels.txt\");", "new StreamReader", "files", Elsewhere)]
    [InlineData("_ = [|new HttpClient|]().GetStringAsync(\"https://a.example\").Result;", "new HttpClient", "network", Elsewhere)]
    [InlineData("HttpClient c = [|new|](); ", "new HttpClient", "network", Elsewhere)]
    [InlineData("Console.[|WriteLine|](modelOutput);", "Console.WriteLine", "console", Elsewhere)]
    [InlineData("Process.[|Start|](\"ls\");", "Process.Start", "processes", Elsewhere)]
    [InlineData("_ = Environment.[|GetEnvironmentVariable|](\"HOME\");", "Environment.GetEnvironmentVariable", "environment", Elsewhere)]
    [InlineData("_ = Environment.[|MachineName|];", "Environment.MachineName", "environment", Elsewhere)]
    [InlineData("Thread.[|Sleep|](1);", "Thread.Sleep", "waits", Elsewhere)]
    [InlineData("[|new Thread|](() => { });", "new Thread", "threads", Elsewhere)]
    [InlineData("Task.[|Run|](() => { });", "Task.Run", "tasks", Elsewhere)]
    [InlineData("Parallel.[|For|](0, 9, i => { });", "Parallel.For", "tasks", Elsewhere)]
    [InlineData("[|lock|] (originalIr) { }", "lock", "locks", Lock)]
    [InlineData("Monitor.[|Enter|](originalIr);", "Monitor.Enter", "locks", Lock)]
    [InlineData("int n = 0; Interlocked.[|Increment|](ref n);", "Interlocked.Increment", "locks", Lock)]
    [InlineData("System.Runtime.InteropServices.Marshal.[|AllocHGlobal|](4);", "Marshal.AllocHGlobal", "native code", Elsewhere)]
    [InlineData("System.Reflection.Assembly.[|LoadFrom|](\"a.dll\");", "Assembly.LoadFrom", "loads code", Elsewhere)]
    [InlineData("_ = [|new System.Reflection.Emit.DynamicMethod|](\"M\", null, null);", "new DynamicMethod", "reflection emit", Elsewhere)]
    [InlineData("CultureInfo.[|CurrentCulture|] = CultureInfo.InvariantCulture;", "CultureInfo.CurrentCulture", "mutable static", Static)]
    public async Task What_egress_does_itself_triggers(string code, string name, string group, string remedy) =>
        await AnalyzerHarness<AdapterIsPure>.TriggersAsync(
            TextAdapter.With(code), $"'{name}' is impure ({group}): Egress → {name}; {remedy}");

    [Theory]
    [InlineData("Note();", "void Note() => Deep(); void Deep() { _ = DateTime.[|UtcNow|]; }", "DateTime.UtcNow", "clock", "Note → Deep", Time)]
    [InlineData("double Now() => DateTime.[|UtcNow|].Ticks; _ = Now();", "", "DateTime.UtcNow", "clock", "Now", Time)]
    [InlineData("_ = Enumerable.Range(0, 2).Select(i => DateTime.[|UtcNow|]).ToList();", "", "DateTime.UtcNow", "clock", "lambda", Time)]
    [InlineData("_ = new[] { \"a\" }.Select(File.[|ReadAllText|]).ToList();", "", "File.ReadAllText", "files", "", Elsewhere)]
    [InlineData("_ = new[] { \"a\" }.Select(Load).ToList();", "string Load(string p) => File.[|ReadAllText|](p);", "File.ReadAllText", "files", "Load", Elsewhere)]
    [InlineData("_ = Labels;", "string Labels => File.[|ReadAllText|](\"l\");", "File.ReadAllText", "files", "Labels", Elsewhere)]
    [InlineData("Labels = \"\";", "string Labels { set => File.[|WriteAllText|](\"l\", value); }", "File.WriteAllText", "files", "Labels", Elsewhere)]
    [InlineData("_ = this[1];", "string this[int i] => File.[|ReadAllText|](\"l\");", "File.ReadAllText", "files", "this[]", Elsewhere)]
    [InlineData("_ = new Vocabulary();", "class Vocabulary { public Vocabulary() { File.[|Delete|](\"l\"); } }", "File.Delete", "files", "new Vocabulary", Elsewhere)]
    [InlineData("_ = new Vocabulary();", "class Vocabulary { string _l = File.[|ReadAllText|](\"l\"); }", "File.ReadAllText", "files", "new Vocabulary", Elsewhere)]
    [InlineData("_ = Words.Length;", "static readonly string[] Words = File.[|ReadAllLines|](\"l\");", "File.ReadAllLines", "files", "static Sentiment", Elsewhere)]
    [InlineData("_ = Words.Length;", "static readonly string[] Words; static Sentiment() { Words = File.[|ReadAllLines|](\"l\"); }", "File.ReadAllLines", "files", "static Sentiment", Elsewhere)]
    [InlineData("_ = _now();", "private readonly Func<DateTime> _now = () => DateTime.[|UtcNow|];", "DateTime.UtcNow", "clock", "lambda", Time)]
    [InlineData("_ = _now();", "private readonly Func<DateTime> _now; public Sentiment() { _now = Read; } static DateTime Read() => DateTime.[|UtcNow|];", "DateTime.UtcNow", "clock", "Read", Time)]
    [InlineData("var v = new V(1) + new V(2);", "record struct V(int N) { public static V operator +(V a, V b) { Console.[|Write|](1); return a; } }", "Console.Write", "console", "V.operator Addition", Elsewhere)]
    [InlineData("string v = new V(1);", "record struct V(int N) { public static implicit operator string(V a) => File.[|ReadAllText|](\"l\"); }", "File.ReadAllText", "files", "V.operator Implicit", Elsewhere)]
    [InlineData("foreach (int i in new V()) { }", "class V { public IEnumerator<int> GetEnumerator() { yield return Environment.[|TickCount|]; } }", "Environment.TickCount", "clock", "V.GetEnumerator", Time)]
    [InlineData("using (new V()) { }", "sealed class V : IDisposable { public void Dispose() => File.[|Delete|](\"l\"); }", "File.Delete", "files", "V.Dispose", Elsewhere)]
    [InlineData("using var v = new V();", "sealed class V : IDisposable { public void Dispose() => File.[|Delete|](\"l\"); }", "File.Delete", "files", "V.Dispose", Elsewhere)]
    [InlineData("var (a, b) = new V();", "class V { public void Deconstruct(out int a, out int b) { a = b = Environment.[|TickCount|]; } }", "Environment.TickCount", "clock", "V.Deconstruct", Time)]
    [InlineData("[|Count|]++;", "static int Count;", "Sentiment.Count", "mutable static", "", Static)]
    [InlineData("_ = [|Words|];", "static string[] Words = [];", "Sentiment.Words", "mutable static", "", Static)]
    [InlineData("[|Last|] = modelOutput;", "static double Last { get; set; }", "Sentiment.Last", "mutable static", "", Static)]
    [InlineData("_ = [|Last|];", "[ThreadStatic] static double Last;", "Sentiment.Last", "mutable static", "", Static)]
    [InlineData("Array.[|Sort|](Table);", "static readonly int[] Table = [1];", "Sentiment.Table", "static cache", "", Cache)]
    [InlineData("Table.[|SetValue|](2, 0);", "static readonly int[] Table = [1];", "Sentiment.Table", "static cache", "", Cache)]
    [InlineData("Seen.[|Reverse|]();", "static readonly List<string> Seen = [];", "Sentiment.Seen", "static cache", "", Cache)]
    [InlineData("_ = Words.Value;", "static readonly Lazy<string> Words = new(() => File.[|ReadAllText|](\"l\"));", "File.ReadAllText", "files", "lambda", Elsewhere)]
    [InlineData("_ = new[] { 1 }.[|AsParallel|]().Sum();", "", "ParallelEnumerable.AsParallel", "tasks", "", Elsewhere)]
    [InlineData("Seen.[|Add|](\"a\");", "static readonly List<string> Seen = [];", "Sentiment.Seen", "static cache", "", Cache)]
    [InlineData("_ = Seen.[|GetOrAdd|](1, _ => 2);", "static readonly ConcurrentDictionary<int, int> Seen = new();", "Sentiment.Seen", "static cache", "", Cache)]
    [InlineData("[|Seen[1]|] = 2;", "static readonly Dictionary<int, int> Seen = [];", "Sentiment.Seen", "static cache", "", Cache)]
    [InlineData("[|Table[0]|] = 2;", "static readonly int[] Table = [1];", "Sentiment.Table", "static cache", "", Cache)]
    [InlineData("var seen = Seen; seen.[|Clear|]();", "static readonly List<string> Seen = [];", "Sentiment.Seen", "static cache", "", Cache)]
    [InlineData("_ = _random.[|Next|]();", "private readonly Random _random = new(42);", "Random.Next", "random", "", Elsewhere)]
    [InlineData("_ = _clock.[|GetUtcNow|]();", "private readonly TimeProvider _clock = null!;", "TimeProvider.GetUtcNow", "clock", "", Time)]
    public async Task What_it_comes_to_triggers(string code, string members, string name, string group, string chain, string remedy)
    {
        string way = chain.Length == 0 ? $"Egress → {name}" : $"Egress → {chain} → {name}";
        await AnalyzerHarness<AdapterIsPure>.TriggersAsync(TextAdapter.With(code, members), $"'{name}' is impure ({group}): {way}; {remedy}");
    }

    [Theory]
    [InlineData("_ = new DateTime(2020, 1, 1).AddDays(1);")]
    [InlineData("_ = DateTime.UnixEpoch; _ = TimeSpan.FromSeconds(1); _ = Guid.Empty; _ = Guid.Parse(\"a\");")]
    [InlineData("_ = Math.Round(Math.Sqrt(modelOutput)); _ = string.Join(',', \"a\", \"b\").ToUpperInvariant();")]
    [InlineData("_ = Regex.IsMatch(\"a\", \"^a$\"); _ = new Regex(\"a+\").Replace(\"aa\", \"b\");")]
    [InlineData("_ = JsonSerializer.Serialize(1); using var d = JsonDocument.Parse(\"{}\");")]
    [InlineData("_ = new[] { 1, 2 }.Where(i => i > 1).OrderBy(i => i).ToDictionary(i => i);")]
    [InlineData("var list = new List<int>(); list.Add(1); list[0] = 2; var d = new Dictionary<int, int> { [1] = 2 }; d.Clear();")]
    [InlineData("var text = new StringBuilder(); text.Append(1).AppendLine(); _ = text.ToString();")]
    [InlineData("_ = new Random(42).Next(); var r = new Random(7); _ = r.NextDouble();")]
    [InlineData("_ = Clock.GetUtcNow(); TimeProvider mine = Clock; _ = mine.GetTimestamp();")]
    [InlineData("_ = Path.Combine(\"a\", \"b\"); _ = Environment.NewLine; _ = Environment.ProcessorCount; _ = Thread.CurrentThread;")]
    [InlineData("using var s = new MemoryStream(); using var r = new StreamReader(s); _ = r.ReadToEnd();")]
    [InlineData("_ = new ValueTask<int>(1).GetAwaiter().GetResult(); _ = Task.FromResult(2).Result; _ = Task.CompletedTask;")]
    [InlineData("_ = nameof(DateTime.UtcNow); _ = typeof(HttpClient); _ = nameof(File.ReadAllText);")]
    [InlineData("_ = new System.Net.Sockets.SocketException(1).Message; _ = System.Net.WebUtility.HtmlDecode(\"a\");")]
    [InlineData("Debug.Assert(modelOutput >= 0); ArgumentNullException.ThrowIfNull(originalIr);")]
    [InlineData("int[] buffer = System.Buffers.ArrayPool<int>.Shared.Rent(4); buffer[0] = 1; System.Buffers.ArrayPool<int>.Shared.Return(buffer);")]
    [InlineData("_ = 1.5.ToString(CultureInfo.InvariantCulture); _ = CultureInfo.CurrentCulture.Name;")]
    public async Task What_only_computes_does_not_trigger(string code) =>
        await AnalyzerHarness<AdapterIsPure>.DoesNotTriggerAsync(TextAdapter.With(code));

    [Theory]
    [InlineData("_ = Table.GetValue(0);", "static readonly Array Table = new[] { 1 };")]
    [InlineData("_ = Sorted.Reverse();", "static readonly SortedSet<int> Sorted = [1];")]
    [InlineData("_ = Words.Value.Count;", "static readonly Lazy<List<string>> Words = new(() => [\"a\"]);")]
    [InlineData("_ = Array.IndexOf(Table, 1); int[] own = [.. Table]; Array.Sort(own);", "static readonly int[] Table = [1];")]
    [InlineData("_ = System.Runtime.InteropServices.Marshal.SizeOf<int>();", "")]
    public async Task What_only_reads_does_not_trigger(string code, string members) =>
        await AnalyzerHarness<AdapterIsPure>.DoesNotTriggerAsync(TextAdapter.With(code, members));
}
