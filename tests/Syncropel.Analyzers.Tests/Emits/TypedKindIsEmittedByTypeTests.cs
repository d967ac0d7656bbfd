using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>SYN1003.</summary>
public sealed class TypedKindIsEmittedByTypeTests
{
    private const string Message = "'music.catalog.track' has the type MusicCatalogTrack, by which its schema holds; emit that";

    private static readonly TestSchema[] Schemas =
    [
        TestSchema.Kind("music.catalog.track", "\"title\": { \"type\": \"string\" }"),
        TestSchema.Kind("music.catalog.play", more: "\"act\": \"DO\""),
    ];

    [Theory]
    [InlineData("client.EmitAsync(Act.Put, [|\"music.catalog.track\"|], body, \"t\")")]
    [InlineData("client.Emit(Act.Put, [|\"music.catalog.track\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(thread: \"t\", body: body, kind: [|\"music.catalog.track\"|], act: Act.Put)")]
    [InlineData("concrete.EmitAsync(Act.Put, [|\"music.catalog.track\"|], body, \"t\")")]
    [InlineData("maybe?.EmitAsync(Act.Put, [|\"music.catalog.track\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|Track|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|Consumer.MusicCatalogTrack.Kind|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|\"music.\" + \"catalog.track\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|$\"music.catalog.{Name}\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|\"\"\"music.catalog.track\"\"\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|@\"music.catalog.track\"|], new JsonObject { [\"title\"] = \"Glow\" }, \"t\")")]
    [InlineData("client.EmitAsync(act, [|\"music.catalog.track\"|], RecordBody.Parse(\"{}\"), \"t\")")]
    [InlineData("generic.EmitAsync(Act.Put, [|\"music.catalog.track\"|], default, \"t\")")]
    [InlineData("new Forwarding(client).EmitAsync(Act.Put, [|\"music.catalog.track\"|], body, \"t\")")]
    public async Task A_kind_with_a_type_triggers(string expression) =>
        await AnalyzerHarness<TypedKindIsEmittedByType>.TriggersAsync(InMethod(expression), Schemas, Message);

    [Theory]
    [InlineData("client.EmitAsync(new Consumer.MusicCatalogTrack { Title = \"Glow\" }, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.album\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"Music.Catalog.Track\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, text, body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, flag ? \"music.catalog.track\" : \"music.catalog.album\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, text ?? \"music.catalog.track\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Learn, \"music.catalog.track\", body, KindManifest.Thread)")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.play\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"core.alias\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.album\", body, \"music.catalog.track\")")]
    [InlineData("client.IntendAsync(\"music.catalog.track\")")]
    [InlineData("new RecordQuery { Kind = \"music.catalog.track\" }")]
    [InlineData("KindName.Parse(\"music.catalog.track\")")]
    [InlineData("new Own().EmitAsync(Act.Put, \"music.catalog.track\", body, \"t\")")]
    public async Task What_has_none_or_is_no_untyped_emit_does_not_trigger(string expression) =>
        await AnalyzerHarness<TypedKindIsEmittedByType>.DoesNotTriggerAsync(InMethod(expression), Schemas);

    [Fact]
    public async Task Types_of_referenced_assemblies_trigger_and_disputed_ones_do_not()
    {
        const string Source = """
            using Syncropel;

            public static class Program
            {
                public static object Run(ISyncropelClient client) =>
                    (client.Emit(Act.Put, "music.catalog.track", default, "t"), client.Emit(Act.Do, "music.catalog.play", default, "t"),
                    client.Emit(Act.Put, "music.catalog.play", default, "t"));
            }
            """;
        TestProject one = TestProject.Create([""], Schemas);
        Assert.Equal(2, (await FindAsync(one)).Length);
        Assert.Empty(await FindAsync(one, TestProject.Create(["[assembly: System.Reflection.AssemblyVersion(\"2.0\")]"], Schemas)));

        static async Task<string[]> FindAsync(params TestProject[] referenced)
        {
            var project = TestProject.Create(
                [Source], [], references: referenced.Select((library, index) => library.Named("Library" + index).ToReference()));
            return [.. (await AnalyzerHarness<TypedKindIsEmittedByType>.AnalyzeAsync(project)).Select(static found => found.Id)];
        }
    }

    private static string InMethod(string expression) => $$"""
        using System.Collections.Generic;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;
        using Syncropel;

        internal static class Program
        {
            private const string Name = "track";
            private const string Track = "music.catalog." + Name;

            public static object? Run<T>(
                ISyncropelClient client, SyncropelClient concrete, ISyncropelClient? maybe, T generic, RecordBody body, Act act, string text,
                bool flag)
                where T : ISyncropelClient => {{expression}};
        }

        internal sealed class Own
        {
            public Task EmitAsync(Act act, string kind, RecordBody body, string thread) => Task.FromResult((act, kind, body, thread));
        }

        internal abstract class Base(ISyncropelClient inner) : ISyncropelClient
        {
            public Identity Identity => inner.Identity;

            public Task<EmitResult> EmitAsync<T>(
                T body, string thread, IReadOnlyCollection<Ref>? refs = null, EmitOptions? options = null, CancellationToken token = default)
                where T : class, IRecordBody<T> => inner.EmitAsync(body, thread, refs, options, token);

            public Task<EmitResult> EmitAsync(
                Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs = null, EmitOptions? options = null,
                CancellationToken token = default) => inner.EmitAsync(act, kind, body, thread, refs, options, token);

            public EmitResult Emit<T>(
                T body, string thread, IReadOnlyCollection<Ref>? refs = null, EmitOptions? options = null, CancellationToken token = default)
                where T : class, IRecordBody<T> => inner.Emit(body, thread, refs, options, token);

            public EmitResult Emit(
                Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs = null, EmitOptions? options = null,
                CancellationToken token = default) => inner.Emit(act, kind, body, thread, refs, options, token);

            public Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, CancellationToken token = default) => inner.QueryAsync(query, token);

            public IAsyncEnumerable<Record<T>> QueryAsync<T>(
                Filter? where = null, string? thread = null, string? actor = null, long? since = null, int? limit = null,
                CancellationToken token = default)
                where T : class, IRecordBody<T> => inner.QueryAsync<T>(where, thread, actor, since, limit, token);

            public Task<IReadOnlyList<Record>> QueryThreadAsync(
                string thread, int limit = 100, long? since = null, CancellationToken token = default) => inner.QueryThreadAsync(thread);

            public Task<Record?> GetAsync(RecordId id, CancellationToken token = default) => inner.GetAsync(id, token);

            public Task<KernelHealth> HealthAsync(CancellationToken token = default) => inner.HealthAsync(token);
        }

        internal sealed class Forwarding(ISyncropelClient inner) : Base(inner);
        """;
}
