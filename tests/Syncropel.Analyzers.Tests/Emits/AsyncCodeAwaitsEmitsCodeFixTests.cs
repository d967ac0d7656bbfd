using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fix of SYN1009.</summary>
public sealed class AsyncCodeAwaitsEmitsCodeFixTests
{
    private const string Arguments = "(Act.Put, \"a.b.c\", body, \"t\")";

    [Theory]
    [InlineData("_ = client.Emit" + Arguments + ";", "_ = await client.EmitAsync" + Arguments + ";")]
    [InlineData("Use(client.Emit" + Arguments + ".Success);", "Use((await client.EmitAsync" + Arguments + ").Success);")]
    [InlineData("Use(client.Emit" + Arguments + "!);", "Use((await client.EmitAsync" + Arguments + ")!);")]
    [InlineData("Use(client.Emit" + Arguments + "?.Error);", "Use((await client.EmitAsync" + Arguments + ")?.Error);")]
    [InlineData("Use(!client.Emit" + Arguments + ".Success);", "Use(!(await client.EmitAsync" + Arguments + ").Success);")]
    [InlineData("/* a */ client.Emit" + Arguments + "; // b", "/* a */ await client.EmitAsync" + Arguments + "; // b")]
    [InlineData("Use(client.Emit(thread: \"t\", body: track));", "Use(await client.EmitAsync(thread: \"t\", body: track));")]
    [InlineData("Use(client.Emit<CoreAlias>(track, \"t\"));", "Use(await client.EmitAsync<CoreAlias>(track, \"t\"));")]
    [InlineData("Use(client.EmitAsync" + Arguments + ".Result.Success);", "Use((await client.EmitAsync" + Arguments + ").Success);")]
    [InlineData("client.EmitAsync" + Arguments + ".Wait();", "await client.EmitAsync" + Arguments + ";")]
    [InlineData("Use(client.EmitAsync" + Arguments + ".GetAwaiter().GetResult());", "Use(await client.EmitAsync" + Arguments + ");")]
    [InlineData(
        "Use(client.EmitAsync" + Arguments + ".ConfigureAwait(true).GetAwaiter().GetResult());",
        "Use(await client.EmitAsync" + Arguments + ".ConfigureAwait(true));")]
    [InlineData(
        "await Task.Delay(1).ConfigureAwait(false);\nUse(client.Emit" + Arguments + ");",
        "await Task.Delay(1).ConfigureAwait(false);\nUse(await client.EmitAsync" + Arguments + ".ConfigureAwait(false));")]
    [InlineData(
        "Use(client\n    .Emit(\n        Act.Put, /* k */ \"a.b.c\", body, \"t\"));",
        "Use(await client\n    .EmitAsync(\n        Act.Put, /* k */ \"a.b.c\", body, \"t\"));")]
    public async Task The_emit_is_awaited(string before, string after) =>
        await FixHarness<AsyncCodeAwaitsEmits, AsyncCodeAwaitsEmitsCodeFix>.FixesAsync(Source(before), "Await the emit", Source(after));

    [Fact]
    public async Task All_are_awaited_at_once() =>
        await FixHarness<AsyncCodeAwaitsEmits, AsyncCodeAwaitsEmitsCodeFix>.FixesAsync(
            Source($"Use(client.Emit{Arguments});\nUse(client.EmitAsync{Arguments}.Result);"),
            "Await the emit",
            Source($"Use(await client.EmitAsync{Arguments});\nUse(client.EmitAsync{Arguments}.Result);"),
            Source($"Use(await client.EmitAsync{Arguments});\nUse(await client.EmitAsync{Arguments});"));

    [Theory]
    [InlineData("Use(maybe?.Emit" + Arguments + ");")]
    [InlineData("client.EmitAsync" + Arguments + ".Wait(5);")]
    [InlineData("Use(maybe?.EmitAsync" + Arguments + ".Result);")]
    [InlineData("Use(new Explicit().Emit(Act.Put, \"a.b.c\", body, \"t\", null, null, default));")]
    public async Task What_means_something_else_when_awaited_is_left_alone(string statements) =>
        await FixHarness<AsyncCodeAwaitsEmits, AsyncCodeAwaitsEmitsCodeFix>.OffersNothingAsync(Source(statements));

    [Theory]
    [InlineData("Both(\"abc\", client.Emit" + Arguments + ");")]
    [InlineData("Slot() = client.EmitAsync" + Arguments + ".Result;")]
    [InlineData("foreach (char one in \"abc\".AsSpan()) Use(client.Emit" + Arguments + ");")]
    public async Task What_lives_on_the_stack_would_not_outlive_an_await(string statements) =>
        await FixHarness<AsyncCodeAwaitsEmits, AsyncCodeAwaitsEmitsCodeFix>.OffersNothingAsync(Source(statements));

    [Theory]
    [InlineData("foreach (EmitResult one in new[] { {0} }) Use(one);")]
    [InlineData("Both({0}.Success ? \"a\" : \"b\", null);")]
    [InlineData("Use((object){0});\nUse($\"{{0}}\");")]
    [InlineData("Use({0} switch { { Success: true } => 1, _ => 2 });\nUse({0} with { });")]
    public async Task Where_nothing_of_the_stack_is_held_the_emit_is_awaited(string statements)
    {
        string after = statements
            .Replace("{0}.", "(await client.EmitAsync" + Arguments + ").", StringComparison.Ordinal)
            .Replace("{0}", "await client.EmitAsync" + Arguments, StringComparison.Ordinal);
        Assert.Equal(Source(after), await FixHarness<AsyncCodeAwaitsEmits, AsyncCodeAwaitsEmitsCodeFix>.FixedAsync(
            Source(statements.Replace("{0}", "client.Emit" + Arguments, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task An_EmitAsync_made_of_its_own_Emit_would_call_itself() =>
        await FixHarness<AsyncCodeAwaitsEmits, AsyncCodeAwaitsEmitsCodeFix>.OffersNothingAsync(
            Source("Use(body);").Replace(
                "RecordQuery query, CancellationToken cancellationToken) => null!;",
                """
                RecordQuery query, CancellationToken cancellationToken) => null!;

                    public async Task<EmitResult> EmitAsync(
                        Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options,
                        CancellationToken cancellationToken)
                    {
                        await Task.Yield();
                        return Emit(act, kind, body, thread, refs, options, cancellationToken);
                    }
                """,
                StringComparison.Ordinal));

    private static string Source(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Syncropel;
        using Syncropel.Kinds;

        internal static class Program
        {
            public static async Task Go(ISyncropelClient client, ISyncropelClient? maybe, RecordBody body, CoreAlias track)
            {
                await Task.Yield();
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }

            private static void Use(object? value) => _ = value;

            private static void Both(System.ReadOnlySpan<char> text, object? value) => _ = value;

            private static readonly EmitResult[] Slots = new EmitResult[1];

            private static ref EmitResult Slot() => ref Slots[0];
        }

        internal sealed class Explicit : ISyncropelClient
        {
            public Identity Identity => null!;

            Task<EmitResult> ISyncropelClient.EmitAsync<T>(
                T body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options, CancellationToken cancellationToken) => null!;

            Task<EmitResult> ISyncropelClient.EmitAsync(
                Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options,
                CancellationToken cancellationToken) => null!;

            EmitResult ISyncropelClient.Emit<T>(
                T body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options, CancellationToken cancellationToken) => null!;

            public EmitResult Emit(
                Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options,
                CancellationToken cancellationToken) => null!;

            public Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, CancellationToken cancellationToken) => null!;

            public IAsyncEnumerable<Record<T>> QueryAsync<T>(
                Filter? where, string? thread, string? actor, long? since, int? limit, CancellationToken cancellationToken)
                where T : class, IRecordBody<T> => null!;

            public Task<IReadOnlyList<Record>> QueryThreadAsync(
                string thread, int limit, long? since, CancellationToken cancellationToken) => null!;

            public Task<Record?> GetAsync(RecordId id, CancellationToken cancellationToken) => null!;

            public Task<KernelHealth> HealthAsync(CancellationToken cancellationToken) => null!;
        }
        """;
}
