using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fixes of SYN1004.</summary>
public sealed class EmitResultIsLookedAtCodeFixTests
{
    private const string Check = "Check the result";
    private const string Discard = "Discard the result";
    private const string Emit = "client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\")";

    [Fact]
    public async Task The_result_is_checked_once_and_everywhere() =>
        await FixesAsync(
            Check,
            $"""
            // One.
            await {Emit}; // here
            await client.IntendAsync("goal").ConfigureAwait(false);
            """,
            $$"""
            // One.
            EmitResult result = await {{Emit}};
            if (result.Outcome == EmitOutcome.Failed)
            {
                throw new InvalidOperationException($"The emit failed: {result.Error}");
            } // here
            await client.IntendAsync("goal").ConfigureAwait(false);
            """);

    [Theory]
    [InlineData("await " + Emit + ";", "_ = await " + Emit + ";")]
    [InlineData("// One.\n" + Emit + "; // here", "// One.\n_ = " + Emit + "; // here")]
    [InlineData("EmitResult kept = await " + Emit + ";", "_ = await " + Emit + ";")]
    [InlineData("maybe?.Emit(Act.Put, \"a.b.c\", body, \"t\");", "_ = maybe?.Emit(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("await Task.WhenAll(" + Emit + ");", "_ = await Task.WhenAll(" + Emit + ");")]
    [InlineData("if (flag) await " + Emit + ";", "if (flag) _ = await " + Emit + ";")]
    [InlineData("async Task Go() => await " + Emit + ";\nawait Go();", "async Task Go() => _ = await " + Emit + ";\nawait Go();")]
    [InlineData("Run(x => client.Emit(Act.Put, \"a.b.c\", x, \"t\"));", "Run(x => _ = client.Emit(Act.Put, \"a.b.c\", x, \"t\"));")]
    public async Task The_result_is_discarded(string before, string after) => await FixesAsync(Discard, before, after);

    [Fact]
    public async Task All_results_are_discarded_at_once() =>
        await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.FixesAsync(
            Source($"await {Emit};\nawait {Emit};"),
            Discard,
            Source($"_ = await {Emit};\nawait {Emit};"),
            Source($"_ = await {Emit};\n_ = await {Emit};"));

    [Theory]
    [InlineData("EmitResult kept = await " + Emit + ";", "EmitResult kept = await " + Emit + ";\n{0}")]
    [InlineData("EmitResult kept;\nkept = await " + Emit + ";", "EmitResult kept;\nkept = await " + Emit + ";\n{0}")]
    public async Task A_local_that_nobody_reads_is_checked(string before, string after) =>
        await FixesAsync(Check, before, after.Replace("{0}", IfFailed("kept"), StringComparison.Ordinal));

    [Theory]
    [InlineData("int result = 1;\nawait " + Emit + ";", "int result = 1;\nEmitResult result2 = await " + Emit + ";\n", "result2")]
    [InlineData("var result = 1;\n" + Emit + ";", "var result = 1;\nvar result2 = await " + Emit + ";\n", "result2")]
    [InlineData("client.Emit(Act.Put, \"a.b.c\", body, \"t\");", "EmitResult result = client.Emit(Act.Put, \"a.b.c\", body, \"t\");\n", "result")]
    public async Task The_local_has_a_name_and_a_type_like_its_surroundings(string before, string after, string local) =>
        await FixesAsync(Check, before, after + IfFailed(local));

    [Fact]
    public async Task An_embedded_statement_and_an_expression_body_become_blocks()
    {
        await FixesAsync(
            Check,
            $"foreach (var one in new[] {{ 1 }})\n    await {Emit};",
            $"foreach (var one in new[] {{ 1 }})\n{{\n    EmitResult result = await {Emit};\n    {Indented(IfFailed("result"))}\n}}");
        await FixesAsync(
            Check,
            $"async Task Go() => await {Emit};\nawait Go();",
            $"async Task Go()\n{{\n    EmitResult result = await {Emit};\n    {Indented(IfFailed("result"))}\n}}\nawait Go();");
        await FixesAsync(
            Check,
            "Run(x => client.Emit(Act.Put, \"a.b.c\", x, \"t\"));",
            "Run(x =>\n{\n    EmitResult result = client.Emit(Act.Put, \"a.b.c\", x, \"t\");\n    " + Indented(IfFailed("result")) + "\n});");
    }

    [Fact]
    public async Task Without_braces_around_none_are_written() =>
        await FixesAsync(
            Check,
            $"if (flag) return;\nawait {Emit};",
            $"if (flag) return;\nEmitResult result = await {Emit};\n"
            + "if (result.Outcome == EmitOutcome.Failed) throw new InvalidOperationException($\"The emit failed: {result.Error}\");");

    [Theory]
    [InlineData(Emit + ".Wait();")]
    [InlineData("var task = " + Emit + ";\nawait task;")]
    [InlineData("Task Go() => " + Emit + ";\nawait Go();")]
    [InlineData("await Task.WhenAll(" + Emit + ", Task.Delay(1));")]
    [InlineData("Run(_ => client.Emit(Act.Put, \"a.b.c\", _, \"t\"));", Check)]
    public async Task What_has_no_value_there_is_left_alone(string statements, string? offered = null)
    {
        if (offered is null) await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.OffersNothingAsync(Source(statements));
        else Assert.Equal([offered], await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.TitlesAsync(Source(statements)));
    }

    [Fact]
    public async Task Members_and_files_without_usings_are_mended() =>
        await FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.FixesAsync(
            """
            internal sealed class Service(Syncropel.ISyncropelClient client)
            {
                // Why.
                public void Save() => client.Emit(Syncropel.Act.Put, "a.b.c", default, "t");
            }
            """,
            Check,
            """
            internal sealed class Service(Syncropel.ISyncropelClient client)
            {
                // Why.
                public void Save()
                {
                    Syncropel.EmitResult result = client.Emit(Syncropel.Act.Put, "a.b.c", default, "t");
                    if (result.Outcome == Syncropel.EmitOutcome.Failed)
                    {
                        throw new System.InvalidOperationException($"The emit failed: {result.Error}");
                    }
                }
            }
            """);

    private static Task FixesAsync(string title, string before, string after) =>
        FixHarness<EmitResultIsLookedAt, EmitResultIsLookedAtCodeFix>.FixesAsync(Source(before), title, Source(after));

    private static string IfFailed(string local) =>
        $"if ({local}.Outcome == EmitOutcome.Failed)\n{{\n    throw new InvalidOperationException($\"The emit failed: {{{local}.Error}}\");\n}}";

    private static string Indented(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);

    private static string Source(string statements) => $$"""
        using System;
        using System.Threading.Tasks;
        using Syncropel;

        internal static class Program
        {
            public static async Task Go(ISyncropelClient client, ISyncropelClient? maybe, RecordBody body, bool flag)
            {
                await Task.Yield();
                {{Indented(Indented(statements))}}
            }

            private static void Run(Action<RecordBody> action) => action(default);
        }
        """;
}
