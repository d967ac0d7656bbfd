using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>SYN1009.</summary>
public sealed class AsyncCodeAwaitsEmitsTests
{
    private const string Arguments = "(Act.Put, \"a.b.c\", body, \"t\")";

    [Theory]
    [InlineData("_ = client.[|Emit|]" + Arguments + ";")]
    [InlineData("EmitResult r = client.[|Emit|](thread: \"t\", body: body, kind: \"a.b.c\", act: Act.Put); Use(r);")]
    [InlineData("Use(client.[|Emit|]" + Arguments + ".Success);")]
    [InlineData("Use(concrete.[|Emit|]" + Arguments + ");")]
    [InlineData("Use(generic.[|Emit|]" + Arguments + ");")]
    [InlineData("Use(maybe?.[|Emit|]" + Arguments + ");")]
    [InlineData("Use(client.EmitAsync" + Arguments + ".[|Result|]);", "Result")]
    [InlineData("client.EmitAsync" + Arguments + ".[|Wait|]();", "Wait")]
    [InlineData("client.EmitAsync" + Arguments + ".[|Wait|](5);", "Wait")]
    [InlineData("Use(client.EmitAsync" + Arguments + ".GetAwaiter().[|GetResult|]());", "GetResult")]
    [InlineData("Use(client.EmitAsync" + Arguments + ".ConfigureAwait(false).GetAwaiter().[|GetResult|]());", "GetResult")]
    [InlineData("Func<Task> go = async () => { await Task.Yield(); Use(client.[|Emit|]" + Arguments + "); }; await go();")]
    [InlineData("async Task Go() { await Task.Yield(); Use(client.[|Emit|]" + Arguments + "); } await Go();")]
    [InlineData("lock (client.[|Emit|]" + Arguments + ") { }")]
    [InlineData("try { } catch (Exception) { Use(client.[|Emit|]" + Arguments + "); }")]
    [InlineData("Action go = () => { Func<Task> inner = async () => { await Task.Yield(); Use(client.[|Emit|]" + Arguments + "); }; _ = inner(); }; go();")]
    public async Task An_emit_that_blocks_in_async_code_triggers(string statements, string blocking = "Emit") =>
        await AnalyzerHarness<AsyncCodeAwaitsEmits>.TriggersAsync(InMethod(statements), Message(blocking, "EmitAsync"));

    [Fact]
    public async Task A_list_of_many_results_that_blocks_triggers() =>
        await AnalyzerHarness<AsyncCodeAwaitsEmits>.TriggersAsync(
            InMethod("Use(client.EmitManyAsync(list).ToListAsync().AsTask().[|Result|]); Use(client.EmitManyAsync(list).ToArrayAsync().[|Result|]);"),
            Message("Result", "ToListAsync"), Message("Result", "ToArrayAsync"));

    [Theory]
    [InlineData("_ = await client.EmitAsync" + Arguments + ";")]
    [InlineData("Use(Emission.Of" + Arguments + ");")]
    [InlineData("await foreach (EmitResult one in client.EmitManyAsync(list)) Use(one);")]
    [InlineData("Use(await client.EmitManyAsync(list).ToListAsync());")]
    [InlineData("Func<EmitResult> go = () => client.Emit" + Arguments + "; Use(go());")]
    [InlineData("EmitResult Go() => client.Emit" + Arguments + "; Use(Go());")]
    [InlineData("await Task.Run(() => client.Emit" + Arguments + ");")]
    [InlineData("lock (client) { Use(client.Emit" + Arguments + "); }")]
    [InlineData("try { } catch (Exception) when (client.Emit" + Arguments + ".Success) { }")]
    [InlineData("unsafe { Use(client.Emit" + Arguments + "); }")]
    [InlineData("Span<int> few = stackalloc int[3]; Use(client.Emit" + Arguments + "); few[0] = 1;")]
    [InlineData("int[] many = [1]; ref int first = ref many[0]; Use(client.Emit" + Arguments + "); first = 2;")]
    [InlineData("var task = client.EmitAsync" + Arguments + "; await task; Use(task.Result);")]
    [InlineData("Use((await client.EmitAsync" + Arguments + ").Success);")]
    [InlineData("Use(client.EmitAsync" + Arguments + ".IsCompleted);")]
    [InlineData("Func<Act, string, RecordBody, string, IReadOnlyCollection<Ref>?, EmitOptions?, CancellationToken, EmitResult> f = client.Emit; Use(f);")]
    [InlineData("Use(own.Emit(\"x\"));")]
    [InlineData("Use(nameof(client.Emit));")]
    [InlineData("Use((from one in new[] { body } select client.Emit(Act.Put, \"a.b.c\", one, \"t\")).ToList());")]
    [InlineData("Expression<Func<EmitResult>> tree = () => client.Emit(Act.Put, \"a.b.c\", body, \"t\", null, null, default); Use(tree);")]
    public async Task An_emit_that_is_awaited_or_stands_in_sync_code_does_not_trigger(string statements) =>
        await AnalyzerHarness<AsyncCodeAwaitsEmits>.DoesNotTriggerAsync(InMethod(statements));

    [Fact]
    public async Task Members_of_every_shape_are_told_apart() =>
        await AnalyzerHarness<AsyncCodeAwaitsEmits>.TriggersAsync(
            """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Syncropel;

            internal sealed class Service(ISyncropelClient client)
            {
                private readonly EmitResult _first = client.Emit(Act.Put, "a.b.c", default, "t");

                public bool IsUp => client.Emit(Act.Put, "a.b.c", default, "t").Success && _first.Success;

                public async Task<EmitResult> SaveAsync() => await Task.FromResult(client.[|Emit|](Act.Put, "a.b.c", default, "t"));

                public Task<EmitResult> Forward() => Task.FromResult(client.Emit(Act.Put, "a.b.c", default, "t"));

                public async Task<EmitResult> Open() => await Task.FromResult(client.IntendAsync("goal").[|Result|]);

                public async IAsyncEnumerable<EmitResult> All()
                {
                    await Task.Yield();
                    yield return client.[|Emit|](Act.Put, "a.b.c", default, "t");
                }
            }
            """,
            Message("Emit", "EmitAsync"), Message("Result", "IntendAsync"), Message("Emit", "EmitAsync"));

    [Fact]
    public async Task In_unsafe_functions_and_types_nothing_can_be_awaited() =>
        await AnalyzerHarness<AsyncCodeAwaitsEmits>.DoesNotTriggerAsync(
            """
            #pragma warning disable CS1998 // Nothing is awaited, for nothing can be.
            using System.Threading.Tasks;
            using Syncropel;

            internal sealed class Service(ISyncropelClient client)
            {
                public async unsafe Task SaveAsync() => _ = client.Emit(Act.Put, "a.b.c", default, "t");

                public void Go()
                {
                    unsafe async Task SaveAsync() => _ = client.Emit(Act.Put, "a.b.c", default, "t");
                    _ = SaveAsync();
                }

                private unsafe sealed class Inner(ISyncropelClient client)
                {
                    public async Task SaveAsync() => _ = client.EmitAsync(Act.Put, "a.b.c", default, "t").Result;
                }
            }
            """);

    [Theory]
    [InlineData("await System.Threading.Tasks.Task.Yield();", 1)]
    [InlineData("", 0)]
    public async Task Statements_of_a_program_trigger_where_it_awaits(string statement, int count)
    {
        string source = $"""
            using Syncropel;
            ISyncropelClient client = null!;
            _ = client.Emit(Act.Put, "a.b.c", default, "t");
            {statement}
            """;
        Assert.Equal(count, (await AnalyzerHarness<AsyncCodeAwaitsEmits>.AnalyzeAsync(TestProject.Create([source], []).AsProgram())).Length);
    }

    private static string Message(string blocking, string awaited) => $"'{blocking}' blocks a thread in asynchronous code; await '{awaited}'";

    private static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading;
        using System.Threading.Tasks;
        using Syncropel;

        internal static class Program
        {
            public static async Task Run<T>(
                ISyncropelClient client, SyncropelClient concrete, ISyncropelClient? maybe, T generic, Own own, RecordBody body,
                List<Emission> list)
                where T : ISyncropelClient
            {
                await Task.Yield();
                {{statements}}
            }

            private static void Use(object? value) => _ = value;
        }

        internal sealed class Own
        {
            public EmitResult? Emit(string text) => text.Length == 0 ? null : null;
        }
        """;
}
