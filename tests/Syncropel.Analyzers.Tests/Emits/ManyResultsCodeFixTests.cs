using System.Text.RegularExpressions;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fixes of SYN1004 on emits of many records.</summary>
public sealed partial class ManyResultsCodeFixTests
{
    private const string Check = "Check the result";
    private const string Discard = "Discard the result";
    private const string Enumerate = "Enumerate the results, and check each";
    private const string Emit = "client.EmitManyAsync(list)";

    [Theory]
    [InlineData(Emit + ";", "{loop}")]
    [InlineData("// Why.\n" + Emit + "; // here", "// Why.\n{loop} // here")]
    [InlineData("_ = " + Emit + ";", "{loop}")]
    [InlineData("/* a */ _ = /* b */ " + Emit + " /* c */; /* d */", null)]
    [InlineData("var results = " + Emit + ";", "var results = " + Emit + ";\n{loop:results}")]
    [InlineData("if (flag) " + Emit + ";\nelse count++;", "if (flag)\n{\n    {loop}\n}\nelse count++;")]
    [InlineData("if (flag)\n    // why\n    " + Emit + "; // here", "if (flag)\n{\n    // why\n    {loop}\n} // here")]
    [InlineData(
        "switch (flag)\n{\n    case true:\n        _ = " + Emit + ";\n        break;\n}",
        "switch (flag)\n{\n    case true:\n        {loop}\n        break;\n}")]
    [InlineData("client.EmitManyAsync(\n    list, // all\n    null);", "{loop:client.EmitManyAsync(\n    list, // all\n    null)}")]
    [InlineData("await Task.Run(() => " + Emit + ");", "{loop:await Task.Run(() => " + Emit + ")}")]
    [InlineData(Emit + ".ConfigureAwait(false);", "{loop:" + Emit + ".ConfigureAwait(false)}")]
    [InlineData(
        "await Task.Delay(1).ConfigureAwait(false);\n" + Emit + ";",
        "await Task.Delay(1).ConfigureAwait(false);\n{loop:" + Emit + ".ConfigureAwait(false)}")]
    [InlineData(
        "await Task.Delay(1).ConfigureAwait(false);\nvar all = " + Emit + ";",
        "await Task.Delay(1).ConfigureAwait(false);\nvar all = " + Emit + ";\n{loop:all.ConfigureAwait(false)}")]
    [InlineData("int result = 1;\nUse(result);\n" + Emit + ";", "int result = 1;\nUse(result);\n{loop2}")]
    public async Task What_nobody_enumerates_is_enumerated_and_checked(string before, string? after)
    {
        if (after is null)
        {
            await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.OffersNothingAsync(Source(before));
            return;
        }

        string source = Source(before);
        string expected = Source(WithLoops(after));
        await FixesAsync(source, Enumerate, expected);
        await FixesAsync(Spelt.Windows(source), Enumerate, Spelt.Windows(expected));
        await FixesAsync(Spelt.Tabs(source), Enumerate, Spelt.Tabs(expected));
        Assert.Equal([Enumerate], await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.TitlesAsync(source));
    }

    [Theory]
    [InlineData("client.EmitManyAsync(list);", "")]
    [InlineData("var all = client.EmitManyAsync(list);", "var all = client.EmitManyAsync(list);\n")]
    public async Task Statements_of_a_program_are_enumerated(string before, string kept)
    {
        const string Start = """
            using System;
            using Syncropel;

            ISyncropelClient client = null!;
            Emission[] list = [];
            await client.HealthAsync();

            """;
        string results = kept.Length == 0 ? Emit : "all";
        string after = $"{Start}{kept}await foreach (EmitResult result in {results})\n{{\n    "
            + CheckOf("result").Replace("\n", "\n    ", StringComparison.Ordinal) + "\n}\nConsole.WriteLine();\n";
        await FixesAsync($"{Start}{before}\nConsole.WriteLine();\n", Enumerate, after);
    }

    [Fact]
    public async Task All_are_enumerated_at_once() =>
        await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.FixesAsync(
            Source($"{Emit};\n_ = {Emit};"),
            Enumerate,
            Source(WithLoops($"{{loop}}\n_ = {Emit};")),
            Source(WithLoops("{loop}\n{loop2}")));

    [Theory]
    [InlineData("await foreach (EmitResult one in " + Emit + ")\n{\n    count++; // a\n}", "await foreach (EmitResult one in " + Emit + ")\n{\n    {check}\n    count++; // a\n}")]
    [InlineData("await foreach (EmitResult one in " + Emit + ") // a\n    count++; // b", "await foreach (EmitResult one in " + Emit + ") // a\n{\n    {check}\n    count++;\n} // b")]
    [InlineData("await foreach (EmitResult one in " + Emit + ");", "await foreach (EmitResult one in " + Emit + ")\n{\n    {check}\n}")]
    [InlineData("await foreach (EmitResult one in " + Emit + ") { }", "await foreach (EmitResult one in " + Emit + ")\n{\n    {check}\n}")]
    [InlineData(
        "foreach (EmitResult one in await " + Emit + ".ToListAsync()) { count++; }",
        "foreach (EmitResult one in await " + Emit + ".ToListAsync())\n{\n    {check}\n    count++;\n}")]
    [InlineData(
        "foreach (EmitResult one in await client.RegisterManifestsAsync(catalog))\n{\n    // Why.\n    count++;\n}",
        "foreach (EmitResult one in await client.RegisterManifestsAsync(catalog))\n{\n    {check}\n    // Why.\n    count++;\n}")]
    public async Task Results_that_a_loop_does_not_look_at_are_checked(string before, string after)
    {
        string source = Source(before);
        string expected = Source(after.Replace("{check}", CheckOf("one").Replace("\n", "\n    ", StringComparison.Ordinal), StringComparison.Ordinal));
        await FixesAsync(source, Check, expected);
        await FixesAsync(Spelt.Windows(source), Check, Spelt.Windows(expected));
        await FixesAsync(Spelt.Tabs(source), Check, Spelt.Tabs(expected));
    }

    [Theory]
    [InlineData("await foreach (EmitResult /* a */ one in " + Emit + ") count++;", "await foreach (EmitResult /* a */ _ in " + Emit + ") count++;")]
    [InlineData("await foreach (var one in " + Emit + ") { }", "await foreach (var _ in " + Emit + ") { }")]
    [InlineData("await " + Emit + ".ToListAsync();", "_ = await " + Emit + ".ToListAsync();")]
    public async Task Results_that_a_loop_or_a_list_takes_are_discarded(string before, string after) =>
        await FixesAsync(Source(before), Discard, Source(after));

    [Theory]
    [InlineData("maybe?.EmitManyAsync(list);")]
    [InlineData("object results = " + Emit + ";")]
    [InlineData("IAsyncEnumerable<EmitResult> results;\nresults = " + Emit + ";")]
    [InlineData("var results = " + Emit + ";\nvar same = results;")]
    [InlineData("var results = " + Emit + ";\nforeach (EmitResult one in await results.ToListAsync()) count++;")]
    [InlineData("var all = new[] { " + Emit + " };")]
    [InlineData("void Go() => " + Emit + ";\nGo();")]
    [InlineData("void Go()\n{\n    " + Emit + ";\n}\n\nGo();")]
    [InlineData("lock (list) " + Emit + ";")]
    [InlineData("Span<int> some = stackalloc int[1];\n" + Emit + ";\nsome[0] = 1;")]
    [InlineData("Emission.Of(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("Emission one = Emission.Of(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("list.Select(one => Emission.Of(Act.Put, one.Kind, body, \"t\")).ToList();")]
    public async Task What_no_loop_can_enumerate_and_an_emission_are_left_alone(string statements) =>
        await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.OffersNothingAsync(Source(statements));

    private static Task FixesAsync(string before, string title, string after) =>
        FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.FixesAsync(before, title, after);

    private static string CheckOf(string local) =>
        $"if ({local}.Outcome == EmitOutcome.Failed)\n{{\n    throw new InvalidOperationException($\"The emit failed: {{{local}.Error}}\");\n}}";

    // {loop} enumerates the emit, {loop:all} something else, {loop2} under the second name; with the indentation of its line.
    private static string WithLoops(string text) => LoopOf().Replace(text, static match =>
    {
        string local = "result" + match.Groups[2].Value;
        string results = match.Groups[3].Success ? match.Groups[3].Value : Emit;
        string check = CheckOf(local).Replace("\n", "\n    ", StringComparison.Ordinal);
        string loop = $"await foreach (EmitResult {local} in {results})\n{{\n    {check}\n}}";
        return match.Groups[1].Value + loop.Replace("\n", "\n" + match.Groups[1].Value, StringComparison.Ordinal);
    });

    [GeneratedRegex(@"(?<=^|\n)( *)\{loop(2?)(?::([^{}]*))?\}")]
    private static partial Regex LoopOf();

    private static string Source(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Syncropel;

        internal static class Program
        {
            public static async Task Go(
                ISyncropelClient client, ISyncropelClient? maybe, List<Emission> list, KindCatalog catalog, RecordBody body, bool flag)
            {
                int count = 0;
                await Task.Yield();
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("\n        \n", "\n\n", StringComparison.Ordinal)}}
                Use(count);
            }

            private static void Use(object? value) => _ = value;
        }
        """;
}
