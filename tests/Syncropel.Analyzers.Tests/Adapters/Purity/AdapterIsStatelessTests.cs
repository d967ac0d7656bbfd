using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2014.</summary>
public sealed class AdapterIsStatelessTests
{
    [Theory]
    [InlineData("private int [|_count|];", "'_count' can change between two calls; make it readonly, or a local")]
    [InlineData("private int [|_count|] = 1;", "'_count' can change between two calls; make it readonly, or a local")]
    [InlineData("internal volatile bool [|_warm|];", "'_warm' can change between two calls; make it readonly, or a local")]
    [InlineData("public string? [|Last|] { get; set; }", "'Last' can be set between two calls; make it get-only, or init")]
    [InlineData("public string? [|Last|] { get; private set; } = \"a\";", "'Last' can be set between two calls; make it get-only, or init")]
    public async Task A_member_that_can_change_triggers(string member, string message) =>
        await AnalyzerHarness<AdapterIsStateless>.TriggersAsync(TextAdapter.With("", member), message);

    [Theory]
    [InlineData("_seen.[|Add|](\"a\");", "private readonly List<string> _seen = [];", "_seen")]
    [InlineData("this._seen.[|Clear|]();", "private readonly List<string> _seen = [];", "_seen")]
    [InlineData("[|_seen[\"a\"]|] = 1;", "private readonly Dictionary<string, int> _seen = [];", "_seen")]
    [InlineData("[|_seen[\"a\"]|]++;", "private readonly Dictionary<string, int> _seen = new() { [\"a\"] = 1 };", "_seen")]
    [InlineData("[|_table[0]|] = 1;", "private readonly int[] _table = [0];", "_table")]
    [InlineData("[|_table[0]|] += 1;", "private int[] Table { get; } = [0]; private readonly int[] _table = [0];", "_table")]
    [InlineData("_text.[|Append|](\"a\");", "private readonly StringBuilder _text = new();", "_text")]
    [InlineData("_ = _seen.[|GetOrAdd|](1, 2);", "private readonly ConcurrentDictionary<int, int> _seen = new();", "_seen")]
    [InlineData("Seen.[|Enqueue|](\"a\");", "private Queue<string> Seen { get; } = new();", "Seen")]
    [InlineData("var seen = _seen; seen.[|Add|](\"a\");", "private readonly List<string> _seen = [];", "_seen")]
    [InlineData("Keep();", "private readonly List<string> _seen = []; void Keep() => _seen.[|Add|](\"a\");", "_seen")]
    [InlineData("new[] { \"a\" }.ToList().ForEach(one => _seen.[|Add|](one));", "private readonly List<string> _seen = [];", "_seen")]
    [InlineData("_state.[|Count|] = 1;", "private readonly State _state = new(); private sealed class State { public int Count; }", "_state")]
    [InlineData("_state.[|Count|]++;", "private readonly State _state = new(); private sealed class State { public int Count { get; set; } }", "_state")]
    public async Task Something_kept_that_egress_changes_triggers(string code, string members, string name) =>
        await AnalyzerHarness<AdapterIsStateless>.TriggersAsync(
            TextAdapter.With(code, members), $"Egress changes what '{name}' holds, which the next call finds; use a local");

    [Fact]
    public async Task A_captured_parameter_that_is_changed_triggers() => await AnalyzerHarness<AdapterIsStateless>.TriggersAsync(
        TextAdapter.With("[|hits|]++; [|name|] = \"a\"; _ = name;").Replace("class Sentiment :", "class Sentiment(int hits, string name) :", StringComparison.Ordinal),
        "'hits' is kept by the adapter, and changes between two calls; use a local",
        "'name' is kept by the adapter, and changes between two calls; use a local");

    [Fact]
    public async Task State_of_a_base_and_of_another_part_triggers_where_it_stands() => await AnalyzerHarness<AdapterIsStateless>.TriggersAsync(
        TextAdapter.Usings + """
        public abstract class Counting : JsonAdapterBase
        {
            protected int [|_count|];
            private readonly List<int> _all = [];

            protected void Keep() => _all.[|Add|](1);
        }

        public partial class Parted : Counting
        {
            private string? [|_last|];
        }

        public partial class Parted
        {
            public override string ModelId => "a/b";
            public override string AdapterVersion => "1.0.0";
            public override JsonElement Ingress(CanonicalIR ir) { Keep(); return default; }
            public override CanonicalIR Egress(JsonElement modelOutput, CanonicalIR originalIr, long latencyMs) => originalIr.Clone();
        }
        """,
        "'_count' can change between two calls; make it readonly, or a local",
        "Ingress changes what '_all' holds, which the next call finds; use a local",
        "'_last' can change between two calls; make it readonly, or a local");

    [Theory]
    [InlineData("", "private const int Most = 1;")]
    [InlineData("", "private readonly int _most = 1;")]
    [InlineData("", "public int Most { get; }")]
    [InlineData("", "public int Most { get; init; } = 3;")]
    [InlineData("", "public int Most { get => 1; set { } }")]
    [InlineData("", "private static int Count;")]
    [InlineData("", "private static int Count { get; set; }")]
    [InlineData("", "private sealed class Dto { public string? Name { get; set; } public int Count; }")]
    [InlineData("", "private record struct Pair(int A, int B);")]
    [InlineData("_ = _labels[0]; _ = _labels.Count;", "private readonly List<string> _labels = [\"a\"];")]
    [InlineData("var mine = _labels.ToList(); mine.Add(\"b\");", "private readonly List<string> _labels = [\"a\"];")]
    [InlineData("List<string> mine = [.. _labels]; mine.Add(\"b\");", "private readonly List<string> _labels = [\"a\"];")]
    [InlineData("", "private readonly List<string> _labels = []; public Sentiment() { _labels.Add(\"a\"); }")]
    [InlineData("", "private readonly List<string> _labels = []; public void Register(string label) => _labels.Add(label);")]
    [InlineData("_ = _all.Add(1);", "private readonly System.Collections.Immutable.ImmutableList<int> _all = [];")]
    [InlineData("var dto = new Dto(); dto.Name = \"a\"; dto.All.Add(1);", "private sealed class Dto { public string? Name { get; set; } public List<int> All { get; } = []; }")]
    [InlineData("updated.Payload.Score = 1;", "")]
    public async Task What_stays_as_it_is_does_not_trigger(string code, string member) =>
        await AnalyzerHarness<AdapterIsStateless>.DoesNotTriggerAsync(TextAdapter.With(code, member));

    [Fact]
    public async Task A_parameter_that_is_only_read_does_not_trigger() => await AnalyzerHarness<AdapterIsStateless>.DoesNotTriggerAsync(
        TextAdapter.With("int n = most; n++; latencyMs = 1; _ = n;").Replace("class Sentiment :", "class Sentiment(int most) :", StringComparison.Ordinal));

    [Fact]
    public async Task The_note_that_it_is_disposed_of_does_not_trigger() => await AnalyzerHarness<AdapterIsStateless>.DoesNotTriggerAsync(
        TextAdapter.With("ObjectDisposedException.ThrowIf(_isDisposed, this);", "private bool _isDisposed; public void Dispose() => _isDisposed = true;")
            .Replace("AdapterBase<string, double>", "AdapterBase<string, double>, IDisposable", StringComparison.Ordinal));

    [Fact]
    public async Task A_flag_of_what_cannot_be_disposed_of_triggers() => await AnalyzerHarness<AdapterIsStateless>.TriggersAsync(
        TextAdapter.With("", "private bool [|_isDisposed|]; public void End() => _isDisposed = true;"),
        "'_isDisposed' can change between two calls; make it readonly, or a local");

    [Fact]
    public async Task A_class_that_is_no_adapter_does_not_trigger() => await AnalyzerHarness<AdapterIsStateless>.DoesNotTriggerAsync(
        TextAdapter.With("", "", "public class Counter { private int _count; public int Next() => ++_count; }"));
}
