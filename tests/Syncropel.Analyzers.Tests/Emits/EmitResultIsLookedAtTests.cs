using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>SYN1004.</summary>
public sealed class EmitResultIsLookedAtTests
{
    [Theory]
    [InlineData("await client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("await client.[|EmitAsync|](thread: \"t\", body: body, kind: \"a.b.c\", act: Act.Put).ConfigureAwait(false);")]
    [InlineData("client.[|Emit|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("(await client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\")).ToString(); await client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"u\");")]
    [InlineData("client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\").GetAwaiter().GetResult();")]
    [InlineData("client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\").ConfigureAwait(false).GetAwaiter().GetResult();")]
    [InlineData("client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\").Wait();")]
    [InlineData("client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\").WaitAsync(TimeSpan.FromSeconds(1));")]
    [InlineData("await concrete.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("maybe?.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("maybe?.[|Emit|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("await client.[|IntendAsync|](\"goal\");")]
    [InlineData("await ReservedKindExtensions.[|IntendAsync|](client, \"goal\");")]
    [InlineData("await client.[|FulfillAsync|](\"t\", \"done\", default(RecordId));")]
    [InlineData("await client.[|EmitAliasAsync|](\"a.b.c\", \"a.b.d\", \"why\", \"t\");")]
    [InlineData("await client.[|RegisterManifestsAsync|](catalog);")]
    [InlineData("EmitResult result = await client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("var task = client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"); await task;")]
    [InlineData("Task task; task = client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"); await task;")]
    [InlineData("var one = await client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"); var two = one;")]
    [InlineData("await Task.WhenAll(client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"), Task.Delay(1));")]
    [InlineData("await Task.WhenAll(from one in new[] { body } select client.[|EmitAsync|](Act.Put, \"a.b.c\", one, \"t\"));")]
    [InlineData("await Task.WhenAll(new[] { body }.Select(one => client.[|EmitAsync|](Act.Put, \"a.b.c\", one, \"t\")));")]
    [InlineData("var task = client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"); await Task.WhenAll(task, Task.Delay(1));")]
    [InlineData("await Task.Run(() => client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"));")]
    [InlineData("await Task.Run(async () => { await client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"); });")]
    [InlineData("EventHandler on = async (_, _) => await client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("new List<RecordBody>().ForEach(one => client.[|Emit|](Act.Put, \"a.b.c\", one, \"t\"));")]
    [InlineData("void Go() => client.[|Emit|](Act.Put, \"a.b.c\", body, \"t\"); Go();")]
    [InlineData("Task Go() => client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"); await Go();")]
    [InlineData("async Task Go() => await client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\"); await Go();")]
    [InlineData("for (int i = 0; i < 2; client.[|Emit|](Act.Put, \"a.b.c\", body, \"t\")) i++;")]
    [InlineData("EmitResult r; r = flag ? await client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\") : null!;")]
    [InlineData("if (flag) await generic.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\");")]
    public async Task A_result_that_nobody_can_look_at_triggers(string statements)
    {
        int open = statements.IndexOf("[|", StringComparison.Ordinal) + 2;
        string name = statements[open..statements.IndexOf("|]", StringComparison.Ordinal)];
        await AnalyzerHarness<EmitResultIsLookedAt>.TriggersAsync(InMethod(statements), Message(name));
    }

    [Theory]
    [InlineData("_ = await client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("_ = client.Emit(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("if (!(await client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\")).Success) return;")]
    [InlineData("EmitResult result = await client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"); if (!result.Success) return;")]
    [InlineData("var task = client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"); Use((await task).Success);")]
    [InlineData("var task = client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"); _ = await task;")]
    [InlineData("var task = client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"); await Task.WhenAll(task); Use(task.Result);")]
    [InlineData("var all = await Task.WhenAll(client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\")); Use(all);")]
    [InlineData("Use(await client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"));")]
    [InlineData("Kept = client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("var list = new List<Task<EmitResult>>(); list.Add(client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"));")]
    [InlineData("if (await client.IntendAsync(\"goal\") is { Success: false }) return;")]
    [InlineData("EmitResult? r = null; do { r = client.Emit(Act.Put, \"a.b.c\", body, \"t\"); } while (!r.Success);")]
    [InlineData("Task<EmitResult> Go() => client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"); Use(await Go());")]
    [InlineData("Func<Task<EmitResult>> go = () => client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"); Use(await go());")]
    [InlineData("Throws(() => client.Emit(Act.Put, \"A\", body, \"t\"));")]
    [InlineData("await ThrowsAsync(() => client.EmitAsync(Act.Put, \"A\", body, \"t\"));")]
    [InlineData("await ThrowsAsync(async () => await client.EmitAsync(Act.Put, \"A\", body, \"t\"));")]
    [InlineData("Action act = () => client.Emit(Act.Put, \"A\", body, \"t\"); Throws(act);")]
    [InlineData("await client.Received().EmitAsync(Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("client.When(one => one.Emit(Act.Put, \"a.b.c\", body, \"t\"));")]
    [InlineData("Expression<Action> tree = () => client.Emit(Act.Put, \"a.b.c\", body, \"t\", null, null, default); Use(tree);")]
    [InlineData("await client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\").ContinueWith(done => Use(done.Result.Success));")]
    [InlineData("EmitResult r = client.Emit(Act.Put, \"a.b.c\", body, \"t\"); Action later = () => Use(r.Error); later();")]
    [InlineData("var (a, b) = (client.Emit(Act.Put, \"a.b.c\", body, \"t\"), 1); Use(a); Use(b);")]
    [InlineData("await client.GetAsync(default); await client.HealthAsync();")]
    [InlineData("await own.EmitAsync(\"x\"); await WrappedAsync(client, body);")]
    [InlineData("using Task<EmitResult> task = client.EmitAsync(Act.Put, \"a.b.c\", body, \"t\"); await Task.Yield();")]
    [InlineData("string name = nameof(client.EmitAsync); Use(name);")]
    [InlineData("foreach (var r in await client.RegisterManifestsAsync(catalog)) Use(r.Success);")]
    [InlineData("var tasks = new[] { body }.Select(one => client.EmitAsync(Act.Put, \"a.b.c\", one, \"t\")).ToList(); Use(await tasks[0]);")]
    public async Task A_result_that_is_used_or_discarded_does_not_trigger(string statements) =>
        await AnalyzerHarness<EmitResultIsLookedAt>.DoesNotTriggerAsync(InMethod(statements));

    [Fact]
    public async Task Methods_with_expression_bodies_and_other_clients_trigger() =>
        await AnalyzerHarness<EmitResultIsLookedAt>.TriggersAsync(
            """
            using System.Threading.Tasks;
            using Syncropel;
            using static Syncropel.ReservedKindExtensions;
            using Kernel = Syncropel.ISyncropelClient;

            internal partial class Service(Kernel client)
            {
                public Task SaveAsync(RecordBody body) => client.[|EmitAsync|](Act.Put, "a.b.c", body, "t");

                public void Save(RecordBody body) => client.[|Emit|](Act.Put, "a.b.c", body, "t");

                public async Task OpenAsync() => await client.[|IntendAsync|]("goal").ConfigureAwait(false);
            }

            internal sealed class Generic<T>(T client) where T : Kernel
            {
                public async Task SaveAsync(RecordBody body)
                {
                    await client.[|EmitAsync|](Act.Put, "a.b.c", body, "t");
                }
            }
            """,
            [.. new[] { "EmitAsync", "Emit", "IntendAsync", "EmitAsync" }.Select(Message)]);

    [Fact]
    public async Task Statements_of_a_program_trigger()
    {
        var source = MarkedSource.Parse("""
            using Syncropel;
            ISyncropelClient client = null!;
            EmitResult looked = await client.EmitAsync(Act.Put, "a.b.c", default, "t");
            await client.[|EmitAsync|](Act.Put, "a.b.c", default, "t");
            return looked.Success ? 0 : 1;
            """);
        var found = await AnalyzerHarness<EmitResultIsLookedAt>.AnalyzeAsync(TestProject.Create([source.Text], []).AsProgram());
        Assert.Equal([source.Marks[0].Span], found.Select(static one => one.Location.SourceSpan));
    }

    private static string Message(string method) =>
        $"The result of '{method}' is ignored, so a failed emit is lost in silence; look at its Success, or discard it by '_ ='";

    private static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        using Syncropel;

        internal static class Program
        {
            private static Task<EmitResult>? Kept { get; set; }

            public static async Task Run<T>(
                ISyncropelClient client, SyncropelClient concrete, ISyncropelClient? maybe, T generic, Own own, KindCatalog catalog,
                RecordBody body, bool flag)
                where T : ISyncropelClient
            {
                await Task.Yield();
                {{statements}}
            }

            private static void Use(object? value) => _ = (value, Kept);

            private static void Throws(Action act) => act();

            private static Task ThrowsAsync(Func<Task> act) => act();

            private static ISyncropelClient Received(this ISyncropelClient client) => client;

            private static void When(this ISyncropelClient client, Action<ISyncropelClient> call) => call(client);

            private static async Task<EmitResult> WrappedAsync(ISyncropelClient client, RecordBody body) =>
                await client.EmitAsync(Act.Put, "a.b.c", body, "t");
        }

        internal sealed class Own
        {
            public Task<EmitResult?> EmitAsync(string text) => Task.FromResult<EmitResult?>(null);
        }
        """;
}
