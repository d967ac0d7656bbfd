using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fixes of SYN1004 in code that is laid out in other ways: line ends, tabs, comments, nesting, and many at once.</summary>
public sealed class EmitResultIsLookedAtLayoutTests
{
    private const string Check = "Check the result";
    private const string Discard = "Discard the result";
    private const string Emit = "client.Emit(Act.Put, \"a.b.c\", body, \"t\")";
    private const string EmitAsync = "client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\")";

    [Fact]
    public async Task Statements_of_a_program_are_checked_and_discarded()
    {
        const string Before = """
            using System;
            using Syncropel;

            ISyncropelClient client = null!;
            RecordBody body = default;

            // One.
            await client.EmitAsync(Act.Put, "a.b.c", body, "t"); // here
            Console.WriteLine();

            """;
        const string After = """
            using System;
            using Syncropel;

            ISyncropelClient client = null!;
            RecordBody body = default;

            // One.
            EmitResult result = await client.EmitAsync(Act.Put, "a.b.c", body, "t");
            if (result.Outcome == EmitOutcome.Failed)
            {
                throw new InvalidOperationException($"The emit failed: {result.Error}");
            } // here
            Console.WriteLine();

            """;
        await FixesAsync(Before, Check, After);
        await FixesAsync(Spelt.Windows(Before), Check, Spelt.Windows(After));
        await FixesAsync(Before, Discard, Before.Replace("await client", "_ = await client", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(EmitAsync + ";", "EmitResult result = await " + EmitAsync + ";\n{result}")]
    [InlineData("if (flag)\n    " + Emit + ";", "if (flag)\n{\n    EmitResult result = " + Emit + ";\n    {result:1}\n}")]
    [InlineData(
        "if (flag)\n    // why\n    " + Emit + "; // here",
        "if (flag)\n{\n    // why\n    EmitResult result = " + Emit + ";\n    {result:1}\n} // here")]
    [InlineData("lock (gate) " + Emit + ";", "lock (gate)\n{\n    EmitResult result = " + Emit + ";\n    {result:1}\n}")]
    [InlineData(
        "lock (gate)\n{\n    " + Emit + "; // a\n\n    // b\n}",
        "lock (gate)\n{\n    EmitResult result = " + Emit + ";\n    {result:1} // a\n\n    // b\n}")]
    [InlineData(
        "using (own)\nusing (own)\n    await " + EmitAsync + ";",
        "using (own)\nusing (own)\n{\n    EmitResult result = await " + EmitAsync + ";\n    {result:1}\n}")]
    [InlineData(
        "switch (flag)\n{\n    case true:\n        " + Emit + ";\n        break;\n}",
        "switch (flag)\n{\n    case true:\n        EmitResult result = " + Emit + ";\n        {result:2}\n        break;\n}")]
    [InlineData(
        "try\n{\n    /* a */ await /* b */ " + EmitAsync + " /* c */; /* d */\n}\nfinally { }",
        "try\n{\n    /* a */\n    EmitResult result = await /* b */ " + EmitAsync + " /* c */;\n    {result:1} /* d */\n}\nfinally { }")]
    [InlineData(
        "await client.EmitAsync(\n    Act.Put, // how\n    \"a.b.c\",\n    body,\n    \"t\");",
        "EmitResult result = await client.EmitAsync(\n    Act.Put, // how\n    \"a.b.c\",\n    body,\n    \"t\");\n{result}")]
    [InlineData(
        "void Go() => // why\n    " + Emit + "; // here\nGo();",
        "void Go()\n{\n    // why\n    EmitResult result = " + Emit + ";\n    {result:1}\n} // here\nGo();")]
    public async Task Comments_and_nesting_stay(string before, string after)
    {
        await FixesAsync(Source(before), Check, Source(WithChecks(after)));
        await FixesAsync(Spelt.Windows(Source(before)), Check, Spelt.Windows(Source(WithChecks(after))));
    }

    [Fact]
    public async Task Tabs_stay() => await FixesAsync(
        Spelt.Tabs(Source($"if (flag)\n    {Emit};")),
        Check,
        Spelt.Tabs(Source(WithChecks($"if (flag)\n{{\n    EmitResult result = {Emit};\n    {{result:1}}\n}}"))));

    [Theory]
    [InlineData("public Service() => {0};", "public Service()\n{\n{1}\n}")]
    [InlineData("public void Save()\n    // Why.\n    => {0}; // here", "public void Save()\n{\n    // Why.\n{1}\n} // here")]
    [InlineData("public void Save() => /* a */ {0} /* b */;", "public void Save()\n{\n    /* a */\n{2}\n}")]
    [InlineData("public int Last\n{\n    set => {0};\n}", "public int Last\n{\n    set\n    {\n{3}\n    }\n}")]
    [InlineData(
        "public Action Make() => () =>\n    // Why.\n    {0};",
        "public Action Make() => () =>\n{\n    // Why.\n{1}\n};")]
    public async Task Expression_bodies_become_blocks_with_their_comments(string before, string after)
    {
        string check = WithChecks($"EmitResult result = {Emit};\n{{result}}");
        string source = Member(before.Replace("{0}", Emit, StringComparison.Ordinal));
        string expected = Member(after
            .Replace("{1}", Indented(check, 4), StringComparison.Ordinal)
            .Replace("{2}", Indented(check.Replace(";\nif", " /* b */;\nif", StringComparison.Ordinal), 4), StringComparison.Ordinal)
            .Replace("{3}", Indented(check, 8), StringComparison.Ordinal));
        await FixesAsync(source, Check, expected);
        await FixesAsync(Spelt.Windows(source), Check, Spelt.Windows(expected));
        await FixesAsync(Spelt.Tabs(source), Check, Spelt.Tabs(expected));
    }

    [Theory]
    [InlineData("EmitResult kept = /* a */ await " + EmitAsync + " /* b */; // c", "_ = /* a */ await " + EmitAsync + " /* b */; // c")]
    [InlineData("lock (gate)\n    // a\n    " + Emit + "; // b", "lock (gate)\n    // a\n    _ = " + Emit + "; // b")]
    [InlineData("Action<int> go = one => { " + Emit + "; };\ngo(1);", "Action<int> go = one => { _ = " + Emit + "; };\ngo(1);")]
    public async Task Comments_and_nesting_stay_when_a_result_is_discarded(string before, string after)
    {
        await FixesAsync(Source(before), Discard, Source(after));
        await FixesAsync(Spelt.Windows(Source(before)), Discard, Spelt.Windows(Source(after)));
        await FixesAsync(Spelt.Tabs(Source(before)), Discard, Spelt.Tabs(Source(after)));
    }

    [Theory]
    [InlineData("public void Save()\n#if true\n    => {0};\n#else\n    => throw null!;\n#endif")]
    [InlineData("public void Save() => {0}\n#if true\n    ;\n#else\n    .ToString();\n#endif")]
    [InlineData("public Action Make() => () =>\n#if true\n    {0}\n#endif\n    ;")]
    public async Task Among_directives_an_expression_body_stays(string member) =>
        Assert.Equal([Discard], await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.TitlesAsync(
            Member(member.Replace("{0}", Emit, StringComparison.Ordinal))));

    [Fact]
    public async Task Behind_directives_an_expression_body_becomes_a_block() => await FixesAsync(
        Member($"#if true\npublic void Save() => {Emit};\n#endif"),
        Check,
        Member(WithChecks($"#if true\npublic void Save()\n{{\n    EmitResult result = {Emit};\n    {{result:1}}\n}}\n#endif"))
            .Replace("    #", "#", StringComparison.Ordinal));

    [Theory]
    [InlineData("(flag ? client : null)?.Emit(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("EmitResult? kept = flag ? " + Emit + " : null;")]
    [InlineData("Span<int> all = stackalloc int[1];\n" + EmitAsync + ";\nall[0] = 1;")]
    public async Task Where_no_result_may_be_there_it_is_only_discarded(string statement) =>
        Assert.Equal([Discard], await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.TitlesAsync(Source(statement)));

    [Fact]
    public async Task All_are_checked_at_once_under_names_of_their_own() =>
        await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.FixesAsync(
            Source($"{Emit};\nawait {EmitAsync};\nwhile (flag) {Emit};"),
            Check,
            Source(WithChecks($"EmitResult result = {Emit};\n{{result}}\nawait {EmitAsync};\nwhile (flag) {Emit};")),
            Source(WithChecks(
                $"EmitResult result = {Emit};\n{{result}}\nEmitResult result2 = await {EmitAsync};\n{{result2}}\n"
                + $"while (flag)\n{{\n    EmitResult result3 = {Emit};\n    {{result3:1}}\n}}")));

    private static Task FixesAsync(string before, string title, string after) =>
        FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.FixesAsync(before, title, after);

    // {result:1} is the check of that local, one step further in.
    private static string WithChecks(string text)
    {
        foreach (string local in (string[])["result", "result2", "result3"])
        {
            for (int depth = 0; depth < 3; depth++)
            {
                string check = $"if ({local}.Outcome == EmitOutcome.Failed)\n{{\n"
                    + $"    throw new InvalidOperationException($\"The emit failed: {{{local}.Error}}\");\n}}";
                string deep = check.Replace("\n", "\n" + new string(' ', 4 * depth), StringComparison.Ordinal);
                string mark = depth == 0 ? $"{{{local}}}" : $"{{{local}:{depth}}}";
                text = text.Replace(mark, deep, StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static string Indented(string text, int by) =>
        new string(' ', by) + text.Replace("\n", "\n" + new string(' ', by), StringComparison.Ordinal);

    private static string Member(string member) => $$"""
        using System;
        using Syncropel;

        internal sealed class Service
        {
            private static readonly ISyncropelClient client = null!;
            private static readonly RecordBody body = default;

        {{Indented(member, 4)}}
        }
        """;

    private static string Source(string statements) => $$"""
        using System;
        using System.Threading.Tasks;
        using Syncropel;

        internal static class Program
        {
            public static async Task Go(ISyncropelClient client, RecordBody body, bool flag, object gate, IDisposable own)
            {
                await Task.Yield();
                {{Indented(statements, 8).TrimStart().Replace("\n        \n", "\n\n", StringComparison.Ordinal)}}
            }
        }
        """;
}
