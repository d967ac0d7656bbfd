using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2014.</summary>
public sealed class AdapterIsStatelessCodeFixTests
{
    private const string ReadOnly = "Make the field readonly";
    private const string Init = "Make the setter init";

    [Theory]
    [InlineData("private int _most = 1; // why", "private readonly int _most = 1; // why")]
    [InlineData("/* a */ private /* b */ int /* c */ _most = 1;", "/* a */ private /* b */ readonly int /* c */ _most = 1;")]
    [InlineData("/* a */ int _most = 1;", "/* a */ readonly int _most = 1;")]
    [InlineData("[NonSerialized] int _most = 1;", "[NonSerialized] readonly int _most = 1;")]
    [InlineData("protected internal List<string> _all = [];", "protected internal readonly List<string> _all = [];")]
    [InlineData("private int _most; public Sentiment() { _most = 3; }", "private readonly int _most; public Sentiment() { _most = 3; }")]
    [InlineData("private double? _least; public Sentiment() => _least ??= 3;", "private readonly double? _least; public Sentiment() => _least ??= 3;")]
    [InlineData("private DayOfWeek _day = DayOfWeek.Friday;", "private readonly DayOfWeek _day = DayOfWeek.Friday;")]
    public async Task A_field_that_only_the_constructor_sets_is_made_readonly(string before, string after)
    {
        await FixesAsync(ReadOnly, With(before), With(after), With(after));
        await FixesAsync(ReadOnly, Spelt.Windows(With(before)), Spelt.Windows(With(after)));
    }

    [Theory]
    [InlineData("public string? Last { get; set; }", "public string? Last { get; init; }")]
    [InlineData("public string? Last { get; /* a */ set /* b */; } = \"a\";", "public string? Last { get; /* a */ init /* b */; } = \"a\";")]
    [InlineData("public string? Last { get; private set; } = \"a\";", "public string? Last { get; private init; } = \"a\";")]
    [InlineData("public int Most { get; set; } public Sentiment() { Most = 1; }", "public int Most { get; init; } public Sentiment() { Most = 1; }")]
    [InlineData("public int Most { get; set; } public static Sentiment Two() => new() { Most = 2 };", "public int Most { get; init; } public static Sentiment Two() => new() { Most = 2 };")]
    [InlineData("public int Most\n    {\n        get;\n        set;\n    }", "public int Most\n    {\n        get;\n        init;\n    }")]
    public async Task A_setter_that_only_initialisers_use_is_made_init(string before, string after)
    {
        await FixesAsync(Init, With(before), With(after), With(after));
        await FixesAsync(Init, Spelt.Windows(With(before)), Spelt.Windows(With(after)));
    }

    [Fact]
    public async Task All_are_mended_at_once_but_those_that_are_written_to() => await FixesAsync(
        ReadOnly,
        With("private int _a = 1; private int _b; public int C { get; set; } private int _d = 2; int Next() => _b++;"),
        With("private readonly int _a = 1; private int _b; public int C { get; set; } private int _d = 2; int Next() => _b++;"),
        With("private readonly int _a = 1; private int _b; public int C { get; init; } private readonly int _d = 2; int Next() => _b++;"));

    [Theory]
    [InlineData("", "private int _count; public int Next() => ++_count;")]
    [InlineData("", "private int _count; public void Set() => Fill(out _count); private static void Fill(out int n) => n = 1;")]
    [InlineData("", "private int _count; public Sentiment() { Action later = () => _count = 1; later(); }")]
    [InlineData("", "private volatile bool _warm;")]
    [InlineData("", "private int _a, _b;")]
    [InlineData("", "private Counter _counter; public int Next() => _counter.Next(); private struct Counter { private int _n; public int Next() => ++_n; }")]
    [InlineData("_seen.Add(\"a\");", "private List<string> _seen = [];")]
    [InlineData("", "public string? Last { get; set; } public void Set() => Last = \"a\";")]
    [InlineData("", "public string? Last { get; private set; } public static void Set(Sentiment one) => one.Last ??= \"a\";")]
    [InlineData("_seen.Clear();", "private readonly List<string> _seen = [];")]
    public async Task What_is_written_to_is_left_alone(string egress, string member) =>
        await FixHarness<AdapterIsStateless, AdapterIsStatelessCodeFix>.OffersNothingAsync(TextAdapter.With(egress, member));

    [Theory]
    [InlineData("internal int _count;", "one._count = 1;")]
    [InlineData("public int Count { get; set; }", "one.Count++;")]
    [InlineData("public int Count { get; set; }", "_ = one;", "double>, ICounted\n")]
    public async Task What_others_write_to_or_ask_for_is_left_alone(string member, string use, string bases = "double>\n") =>
        await FixHarness<AdapterIsStateless, AdapterIsStatelessCodeFix>.OffersNothingAsync(
            TextAdapter.With("", member, Types(use)).Replace("double>\n", bases, StringComparison.Ordinal));

    private static string Types(string use) =>
        "internal interface ICounted { int Count { get; set; } }"
        + " internal static class Other { public static void Set(Sentiment one) { " + use + " } }";

    private static Task FixesAsync(string title, string before, string after, string? all = null) =>
        FixHarness<AdapterIsStateless, AdapterIsStatelessCodeFix>.FixesAsync(before, title, after, all);

    private static string With(string member) => TextAdapter.With("", member);
}
