using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>SYN1004 on emits of many records: their enumeration, which has to begin, and their emissions, which have to go somewhere.</summary>
public sealed class ManyResultsTests
{
    private const string Unbegun =
        "The results of 'EmitManyAsync' are never enumerated, so nothing is emitted; "
        + "enumerate them by 'await foreach', and look at the Success of each";

    private static readonly TestSchema[] Schemas = [TestSchema.Kind("music.catalog.track")];

    [Theory]
    [InlineData("client.[|EmitManyAsync|](lazy);")]
    [InlineData("client.[|EmitManyAsync|](list, null, default);")]
    [InlineData("client.[|EmitManyAsync|](bodies, \"t\", null, options);")]
    [InlineData("EmitManyExtensions.[|EmitManyAsync|](thread: \"t\", bodies: bodies, client: client);")]
    [InlineData("concrete.[|EmitManyAsync|](lazy).ConfigureAwait(false);")]
    [InlineData("client.[|EmitManyAsync|](lazy).WithCancellation(default).ConfigureAwait(false);")]
    [InlineData("maybe?.[|EmitManyAsync|](lazy);")]
    [InlineData("maybe?.[|EmitManyAsync|](list);")]
    [InlineData("generic.[|EmitManyAsync|](lazy);")]
    [InlineData("_ = client.[|EmitManyAsync|](lazy);")]
    [InlineData("_ = flag ? client.[|EmitManyAsync|](list) : null;")]
    [InlineData("var results = client.[|EmitManyAsync|](lazy);")]
    [InlineData("IAsyncEnumerable<EmitResult> results; results = client.[|EmitManyAsync|](lazy);")]
    [InlineData("var results = client.[|EmitManyAsync|](lazy); var same = results; _ = same;")]
    [InlineData("object results = client.[|EmitManyAsync|](lazy);")]
    [InlineData("var all = new[] { client.[|EmitManyAsync|](lazy), null };")]
    [InlineData("await Task.Run(() => client.[|EmitManyAsync|](lazy));")]
    [InlineData("new[] { lazy }.Select(one => client.[|EmitManyAsync|](one)).ToList();")]
    [InlineData("void Go() => client.[|EmitManyAsync|](lazy); Go();")]
    [InlineData("Action<int> go = _ => client.[|EmitManyAsync|](lazy); go(1);")]
    [InlineData("if (flag) client.[|EmitManyAsync|](lazy);")]
    public async Task An_enumeration_that_nobody_begins_triggers(string statements) =>
        await AnalyzerHarness<EmitResultIsLookedAt>.TriggersAsync(
            InMethod(statements), Schemas, Unbegun);

    [Theory]
    [InlineData("await foreach (EmitResult result in client.[|EmitManyAsync|](lazy)) count++;")]
    [InlineData("await foreach (var result in client.[|EmitManyAsync|](bodies, \"t\").ConfigureAwait(false)) { }")]
    [InlineData("await foreach (object result in client.[|EmitManyAsync|](list)) { count++; }")]
    [InlineData("await foreach (EmitResult result in client.[|EmitManyAsync|](list)) { var same = result; }")]
    [InlineData("var results = client.[|EmitManyAsync|](lazy); await foreach (EmitResult result in results) count++;")]
    [InlineData("var results = client.[|EmitManyAsync|](lazy); _ = results; await foreach (var result in results) { }")]
    [InlineData("foreach (EmitResult result in await client.[|EmitManyAsync|](lazy).ToListAsync()) count++;")]
    [InlineData("await client.[|EmitManyAsync|](lazy).ToListAsync();")]
    [InlineData("EmitResult[] all = await client.[|EmitManyAsync|](list).ToArrayAsync().ConfigureAwait(false);")]
    [InlineData("await foreach (var r in client.[|EmitManyAsync|](lazy, new EmitManyOptions())) { }")]
    [InlineData("await foreach (var r in client.[|EmitManyAsync|](lazy, new() { StopOnFailure = true })) { }")]
    [InlineData("await foreach (var r in client.[|EmitManyAsync|](lazy, options: null)) { }")]
    public async Task Results_that_a_loop_or_a_list_takes_and_nobody_looks_at_trigger(string statements) =>
        await AnalyzerHarness<EmitResultIsLookedAt>.TriggersAsync(InMethod(statements), Schemas, Ignored("EmitManyAsync"));

    [Theory]
    [InlineData("foreach (EmitResult result in await client.[|RegisterManifestsAsync|](catalog)) count++;", "RegisterManifestsAsync")]
    [InlineData("var all = new[] { client.[|EmitAsync|](Act.Put, \"a.b.c\", body, \"t\") }; foreach (var one in all) await one;", "EmitAsync")]
    public async Task So_do_the_results_of_other_emits(string statements, string method) =>
        await AnalyzerHarness<EmitResultIsLookedAt>.TriggersAsync(InMethod(statements), Schemas, Ignored(method));

    [Theory]
    [InlineData("await foreach (EmitResult result in client.EmitManyAsync(lazy)) Use(result.Success);")]
    [InlineData("await foreach (EmitResult result in client.EmitManyAsync(lazy)) if (result.Outcome == EmitOutcome.Failed) return;")]
    [InlineData("await foreach (var result in client.EmitManyAsync(list).ConfigureAwait(false)) { Action later = () => Use(result); later(); }")]
    [InlineData("await foreach (EmitResult result in client.EmitManyAsync(lazy)) { _ = result; }")]
    [InlineData("await foreach (EmitResult _ in client.EmitManyAsync(lazy)) { }")]
    [InlineData("await foreach (var _ in client.EmitManyAsync(bodies, \"t\")) count++;")]
    [InlineData("await foreach (var r in client.EmitManyAsync(lazy, options)) count++;")]
    [InlineData("await foreach (var r in client.EmitManyAsync(lazy, options with { BatchSize = 1 })) count++;")]
    [InlineData("await foreach (var r in client.EmitManyAsync(list, new EmitManyOptions { Progress = progress })) count++;")]
    [InlineData("await client.EmitManyAsync(lazy, new() { Progress = progress }).ToListAsync();")]
    [InlineData("_ = await client.EmitManyAsync(lazy).ToListAsync();")]
    [InlineData("foreach (var result in client.EmitManyAsync(lazy).ToBlockingEnumerable()) Use(result);")]
    [InlineData("var results = client.EmitManyAsync(lazy); await foreach (var result in results) Use(result);")]
    [InlineData("await using var results = client.EmitManyAsync(lazy).GetAsyncEnumerator(); await results.MoveNextAsync();")]
    [InlineData("Use(await client.EmitManyAsync(lazy).CountAsync(result => result.Success));")]
    [InlineData("int stored = await client.EmitManyAsync(lazy).CountAsync(); Use(stored);")]
    [InlineData("Use(client.EmitManyAsync(lazy));")]
    [InlineData("Kept = client.EmitManyAsync(lazy);")]
    [InlineData("IAsyncEnumerable<EmitResult> Go() => client.EmitManyAsync(lazy); await foreach (var result in Go()) Use(result);")]
    [InlineData("Func<object> go = () => client.EmitManyAsync(lazy); Use(go());")]
    [InlineData("Throws(() => client.EmitManyAsync(lazy, new() { BatchSize = 0 }));")]
    [InlineData("Throws(() => _ = client.EmitManyAsync(lazy, new() { BatchSize = 0 }));")]
    [InlineData("Throws(() => { _ = client.EmitManyAsync(lazy, new() { BatchSize = 0 }); });")]
    [InlineData("Action act = () => client.EmitManyAsync(lazy, options); Throws(act);")]
    [InlineData("_ = client.Received().EmitManyAsync(lazy);")]
    [InlineData("client.Received().EmitManyAsync(lazy, options);")]
    [InlineData("client.QueryAsync<Consumer.MusicCatalogTrack>(); client.SubscribeAsync(); client.WatchThreadAsync(\"t\");")]
    [InlineData("own.EmitManyAsync(list); foreach (string one in own.EmitManyAsync(list)) count++;")]
    [InlineData("foreach (int one in new[] { 1 }) count++; await foreach (var one in lazy) count++;")]
    public async Task What_is_enumerated_and_looked_at_or_not_wanted_does_not_trigger(string statements) =>
        await AnalyzerHarness<EmitResultIsLookedAt>.DoesNotTriggerAsync(InMethod(statements), Schemas);

    [Theory]
    [InlineData("Emission.[|Of|](track, \"t\");")]
    [InlineData("Emission.[|Of|](Act.Put, \"a.b.c\", body, \"t\");")]
    [InlineData("[|Of|](thread: \"t\", body: track);")]
    [InlineData("Emission one = Emission.[|Of|](track, \"t\");")]
    [InlineData("Emission one; one = Emission.[|Of|]<Consumer.MusicCatalogTrack>(track, \"t\");")]
    [InlineData("bodies.Select(one => Emission.[|Of|](one, \"t\")).ToList();")]
    [InlineData("var all = from one in bodies select Emission.[|Of|](one, \"t\");")]
    [InlineData("foreach (Emission one in new[] { Emission.[|Of|](track, \"t\") }) count++;")]
    [InlineData("bodies.ForEach(one => Emission.[|Of|](one, \"t\"));")]
    public async Task An_emission_that_goes_nowhere_triggers(string statements) =>
        await AnalyzerHarness<EmitResultIsLookedAt>.TriggersAsync(
            InMethod(statements), Schemas, "This emission goes nowhere, so its record is never emitted; give it to 'EmitManyAsync'");

    [Theory]
    [InlineData("list.Add(Emission.Of(track, \"t\"));")]
    [InlineData("_ = Emission.Of(track, \"t\");")]
    [InlineData("Use(Emission.Of(track, \"t\").Kind);")]
    [InlineData("Emission one = Emission.Of(track, \"t\"); list = [one, one];")]
    [InlineData("await foreach (var result in client.EmitManyAsync(bodies.Select(one => Emission.Of(one, \"t\")))) Use(result);")]
    [InlineData("await foreach (var result in client.EmitManyAsync([Emission.Of(track, \"t\")])) Use(result);")]
    [InlineData("Throws(() => Emission.Of(track, \"\"));")]
    [InlineData("Action act = () => Emission.Of(track, \"\"); Throws(act);")]
    [InlineData("IEnumerable<Emission> All() { yield return Emission.Of(track, \"t\"); } Use(All());")]
    [InlineData("Own.Of(track, \"t\");")]
    public async Task An_emission_that_is_handed_on_or_made_to_see_it_throw_does_not_trigger(string statements) =>
        await AnalyzerHarness<EmitResultIsLookedAt>.DoesNotTriggerAsync(InMethod(statements), Schemas);

    [Fact]
    public async Task A_client_of_the_users_own_triggers_as_any() =>
        await AnalyzerHarness<EmitResultIsLookedAt>.TriggersAsync(
            $$"""
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using Syncropel;

            internal abstract class Tenant : ISyncropelClient
            {
                public abstract IAsyncEnumerable<EmitResult> EmitManyAsync(IReadOnlyList<RecordBody> bodies);

                public void Save(IReadOnlyList<RecordBody> bodies) => [|EmitManyAsync|](bodies);

                {{OwnClient.Emits}}

                {{OwnClient.Rest}}
            }
            """,
            Unbegun);

    private static string Ignored(string method) =>
        $"The result of '{method}' is ignored, so a failed emit is lost in silence; look at its Success, or discard it by '_ ='";

    private static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Syncropel;
        using static Syncropel.Emission;

        internal static class Program
        {
            private static object? Kept { get; set; }

            public static async Task Run<T>(
                ISyncropelClient client, SyncropelClient concrete, ISyncropelClient? maybe, T generic, Own own, KindCatalog catalog,
                IAsyncEnumerable<Emission> lazy, List<Emission> list, List<Consumer.MusicCatalogTrack> bodies,
                Consumer.MusicCatalogTrack track, EmitManyOptions options, IProgress<EmitProgress> progress, RecordBody body, bool flag)
                where T : ISyncropelClient
            {
                int count = 0;
                await Task.Yield();
                {{statements}}
                Use(count);
            }

            private static void Use(object? value) => _ = (value, Kept);

            private static void Throws(Action act) => act();

            private static ISyncropelClient Received(this ISyncropelClient client) => client;
        }

        internal sealed class Own
        {
            public static object Of(object body, string thread) => (body, thread);

            public IEnumerable<string> EmitManyAsync(List<Emission> list) => list.Select(one => one.Kind);
        }
        """;
}
