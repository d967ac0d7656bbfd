using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fix of SYN1009 in code that is laid out in other ways, and many in one statement.</summary>
public sealed class AsyncCodeAwaitsEmitsLayoutTests
{
    private const string Arguments = "(Act.Put, \"a.b.c\", body, \"t\")";
    private const string Emit = "client.Emit" + Arguments;
    private const string EmitAsync = "client.EmitAsync" + Arguments;

    [Theory]
    [InlineData(
        "Use(\n    // a\n    " + Emit + " /* b */, // c\n    1); // d",
        "Use(\n    // a\n    await " + EmitAsync + " /* b */, // c\n    1); // d")]
    [InlineData(
        "EmitResult r = /* a */ " + Emit + " /* b */; // c\nUse(r);",
        "EmitResult r = /* a */ await " + EmitAsync + " /* b */; // c\nUse(r);")]
    [InlineData(
        "Use(client /* a */ . /* b */ Emit /* c */ " + Arguments + ");",
        "Use(await client /* a */ . /* b */ EmitAsync /* c */ " + Arguments + ");")]
    [InlineData("client\n    .EmitAsync" + Arguments + "\n    .Wait(); // a", "await client\n    .EmitAsync" + Arguments + "; // a")]
    [InlineData("Use(" + Emit + " with { Retried = 1 });", "Use(await " + EmitAsync + " with { Retried = 1 });")]
    [InlineData("Use(" + Emit + " is { Success: true });", "Use(await " + EmitAsync + " is { Success: true });")]
    [InlineData("Use((object)" + Emit + ");", "Use((object)await " + EmitAsync + ");")]
    [InlineData("Use($\"{" + Emit + ".Success}\");", "Use($\"{(await " + EmitAsync + ").Success}\");")]
    [InlineData("if (" + Emit + " is { } r)\n    Use(r);", "if (await " + EmitAsync + " is { } r)\n    Use(r);")]
    [InlineData(
        "async Task<EmitResult> Go() => " + Emit + "; // a\nUse(await Go());",
        "async Task<EmitResult> Go() => await " + EmitAsync + "; // a\nUse(await Go());")]
    [InlineData("using (own)\n    lock (" + Emit + ") { }", "using (own)\n    lock (await " + EmitAsync + ") { }")]
    public async Task Comments_lines_and_tabs_stay(string before, string after)
    {
        await FixesAsync(Source(before), Source(after));
        await FixesAsync(Spelt.Windows(Source(before)), Spelt.Windows(Source(after)));
        await FixesAsync(Spelt.Tabs(Source(before)), Spelt.Tabs(Source(after)));
    }

    [Theory]
    [InlineData("client.EmitAsync" + Arguments + " // sent\n    .Wait();")]
    [InlineData("Use(" + EmitAsync + " /* a */ .Result);")]
    [InlineData("Use(" + EmitAsync + "./* a */Result);")]
    [InlineData("Use(" + EmitAsync + ".GetAwaiter() /* a */ .GetResult());")]
    [InlineData(EmitAsync + ".Wait(/* for ever */);")]
    public async Task A_comment_on_what_blocks_is_not_dropped(string before) =>
        await FixHarness<AsyncCodeAwaitsEmits, AsyncCodeAwaitsEmitsCodeFix>.OffersNothingAsync(Source(before));

    [Theory]
    [InlineData(
        "Use(" + Emit + ", " + Emit + ");",
        "Use(await " + EmitAsync + ", " + Emit + ");",
        "Use(await " + EmitAsync + ", await " + EmitAsync + ");")]
    [InlineData(
        "Use(" + Emit + ".Success && " + EmitAsync + ".Result.Success);",
        "Use((await " + EmitAsync + ").Success && " + EmitAsync + ".Result.Success);",
        "Use((await " + EmitAsync + ").Success && (await " + EmitAsync + ").Success);")]
    [InlineData(
        "Use(client.Emit(Act.Put, \"a.b.c\", body, " + Emit + ".Thread));",
        "Use(await client.EmitAsync(Act.Put, \"a.b.c\", body, " + Emit + ".Thread));",
        "Use(await client.EmitAsync(Act.Put, \"a.b.c\", body, (await " + EmitAsync + ").Thread));")]
    [InlineData(
        "await Task.Delay(1).ConfigureAwait(false);\nUse(" + Emit + ",\n    " + Emit + ");",
        "await Task.Delay(1).ConfigureAwait(false);\nUse(await " + EmitAsync + ".ConfigureAwait(false),\n    " + Emit + ");",
        "await Task.Delay(1).ConfigureAwait(false);\nUse(await " + EmitAsync + ".ConfigureAwait(false),\n"
            + "    await " + EmitAsync + ".ConfigureAwait(false));")]
    public async Task Many_in_one_statement_are_awaited_at_once(string before, string after, string all)
    {
        await FixesAsync(Source(before), Source(after), Source(all));
        await FixesAsync(Spelt.Windows(Source(before)), Spelt.Windows(Source(after)), Spelt.Windows(Source(all)));
    }

    [Fact]
    public async Task Statements_of_a_program_are_awaited() => await FixesAsync(
        "using Syncropel;\nISyncropelClient client = null!;\nawait System.Threading.Tasks.Task.Yield();\n"
            + "_ = client.Emit(Act.Put, \"a.b.c\", default, \"t\"); // a\n",
        "using Syncropel;\nISyncropelClient client = null!;\nawait System.Threading.Tasks.Task.Yield();\n"
            + "_ = await client.EmitAsync(Act.Put, \"a.b.c\", default, \"t\"); // a\n");

    private static Task FixesAsync(string before, string after, string? all = null) =>
        FixHarness<AsyncCodeAwaitsEmits, AsyncCodeAwaitsEmitsCodeFix>.FixesAsync(before, "Await the emit", after, all);

    private static string Source(string statements) => $$"""
        using System;
        using System.Threading.Tasks;
        using Syncropel;

        internal static class Program
        {
            public static async Task Go(ISyncropelClient client, RecordBody body, IDisposable own)
            {
                await Task.Yield();
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }

            private static void Use(params object?[] values) => _ = values;
        }
        """;
}
