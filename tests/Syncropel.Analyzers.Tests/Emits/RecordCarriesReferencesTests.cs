using System.Globalization;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>SYN1011.</summary>
public sealed class RecordCarriesReferencesTests
{
    private const string Track = "'music.catalog.track' is emitted without references, and its schema names @music.track; give refs";
    private const string Show = "'radio.show.episode' is emitted without references, and its schema names @music.track and @doc.text; give refs";

    private static readonly TestSchema[] Schemas =
    [
        TestSchema.Kind("music.catalog.track", "\"title\": { \"type\": \"string\" }", "\"refs\": [\"@music.track\"]"),
        TestSchema.Kind("radio.show.episode", "", "\"refs\": [\"@music.track\", \"@doc.text\"]"),
        TestSchema.Kind("music.catalog.album"),
    ];

    [Theory]
    [InlineData("client.[|EmitAsync|](new MusicCatalogTrack { Title = \"Glow\" }, \"t\")", Track)]
    [InlineData("client.[|EmitAsync|](track, thread: \"t\", options: null)", Track)]
    [InlineData("client.[|EmitAsync|]<MusicCatalogTrack>(new() { Title = \"Glow\" }, \"t\")", Track)]
    [InlineData("client.[|Emit|](track with { Title = \"Glow\" }, \"t\")", Track)]
    [InlineData("client?.[|EmitAsync|](new RadioShowEpisode(), \"t\")", Show)]
    [InlineData("concrete.[|EmitAsync|](track, \"t\", cancellationToken: default)", Track)]
    [InlineData("client.EmitAsync(track, \"t\", [|null|])", Track)]
    [InlineData("client.EmitAsync(refs: [|default|], body: track, thread: \"t\")", Track)]
    [InlineData("client.EmitAsync(track, \"t\", [|[]|])", Track)]
    [InlineData("client.EmitAsync(track, \"t\", [|System.Array.Empty<Ref>()|])", Track)]
    [InlineData("client.EmitAsync(track, \"t\", [|new Ref[0]|])", Track)]
    [InlineData("client.EmitAsync(track, \"t\", [|new Ref[] { }|])", Track)]
    [InlineData("client.EmitAsync(track, \"t\", [|new List<Ref>()|])", Track)]
    [InlineData("client.[|EmitAsync|](Act.Put, \"music.catalog.track\", RecordBody.Parse(\"{}\"), \"t\")", Track)]
    [InlineData("client.[|Emit|](Act.Put, Kind, RecordBody.Parse(\"{\\\"title\\\":\\\"Glow\\\"}\"u8), \"t\")", Track)]
    [InlineData("client.EmitAsync(Act.Put, Kind, new JsonObject { [\"title\"] = \"Glow\" }, \"t\", [|[]|])", Track)]
    [InlineData("Emission.[|Of|](track, \"t\")", Track)]
    [InlineData("Emission.Of(new RadioShowEpisode(), refs: [|[]|], thread: \"t\")", Show)]
    [InlineData("Emission.[|Of|](Act.Put, Kind, RecordBody.Parse(\"{}\"), \"t\")", Track)]
    [InlineData("client.EmitManyAsync(tracks.Select(one => Emission.[|Of|](one, \"t\")))", Track)]
    [InlineData("client.[|EmitManyAsync|](tracks, \"t\")", Track)]
    [InlineData("client?.EmitManyAsync(tracks, \"t\", [|null|], new EmitManyOptions())", Track)]
    [InlineData("EmitManyExtensions.[|EmitManyAsync|](thread: \"t\", bodies: tracks.ToAsyncEnumerable(), client: concrete)", Track)]
    [InlineData("client.[|EmitManyAsync|]([new MusicCatalogTrack { Title = \"Glow\" }], \"t\")", Track)]
    [InlineData("client.[|EmitAsync|](Act.Put, Kind, new RecordBody(JsonMembers.Parse(\"{}\")), \"t\")", Track)]
    [InlineData("client.[|EmitAsync|](Act.Put, Kind, JsonSerializer.SerializeToElement(new { title = \"Glow\" }), \"t\")", Track)]
    public async Task A_record_without_the_references_of_its_kind_triggers(string expression, string message) =>
        await AnalyzerHarness<RecordCarriesReferences>.TriggersAsync(InMethod(expression), Schemas, message);

    [Theory]
    [InlineData("client.EmitAsync(track, \"t\", [Ref.MusicTrack(text)])")]
    [InlineData("client.EmitAsync(track, \"t\", refs)")]
    [InlineData("client.EmitAsync(track, \"t\", [.. refs])")]
    [InlineData("client.EmitAsync(track, \"t\", refs: flag ? refs : null)")]
    [InlineData("client.EmitAsync(track, \"t\", refs ?? [])")]
    [InlineData("client.EmitAsync(track, \"t\", new List<Ref>(refs))")]
    [InlineData("client.EmitAsync(track, \"t\", new List<Ref> { default })")]
    [InlineData("client.EmitAsync(track, \"t\", new Ref[count])")]
    [InlineData("client.EmitAsync(new MusicCatalogAlbum(), \"t\")")]
    [InlineData("client.EmitAsync(new MusicCatalogTrack { UnknownMembers = body.Members }, \"t\")")]
    [InlineData("client.EmitAsync(track with { UnknownMembers = body.Members }, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.track\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.album\", RecordBody.Parse(\"{}\"), \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, text!, RecordBody.Parse(\"{}\"), \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, Kind, RecordBody.Parse(\"{\\\"_refs\\\":[]}\"), \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, Kind, RecordBody.Parse(text!), \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, Kind, new JsonObject { [\"_refs\"] = null }, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, Kind, new JsonObject { [text!] = null }, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, Kind, JsonSerializer.SerializeToElement(new { _refs = 1 }), \"t\")")]
    [InlineData("client.IntendAsync(\"music.catalog.track\")")]
    [InlineData("Emission.Of(track, \"t\", refs)")]
    [InlineData("Emission.Of(Act.Put, Kind, body, \"t\")")]
    [InlineData("Emission.Of(track with { UnknownMembers = body.Members }, \"t\")")]
    [InlineData("client.EmitManyAsync(tracks, \"t\", one => [Ref.MusicTrack(text)])")]
    [InlineData("client.EmitManyAsync(tracks, \"t\", flag ? null : _ => refs)")]
    [InlineData("client.EmitManyAsync([new MusicCatalogAlbum()], \"t\")")]
    [InlineData("client.EmitManyAsync([track with { UnknownMembers = body.Members }], \"t\")")]
    [InlineData("client.EmitManyAsync(tracks.Select(one => one with { UnknownMembers = body.Members }), \"t\")")]
    [InlineData("client.EmitManyAsync(new List<Emission>())")]
    [InlineData("client.EmitManyAsync(new List<Emission>().ToAsyncEnumerable())")]
    [InlineData("own.EmitManyAsync(tracks, \"t\")")]
    [InlineData("Generic(client, track)")]
    public async Task References_and_what_may_bring_them_do_not_trigger(string expression) =>
        await AnalyzerHarness<RecordCarriesReferences>.DoesNotTriggerAsync(InMethod(expression), Schemas);

    [Fact]
    public async Task What_schemas_of_other_assemblies_name_is_known()
    {
        MetadataReference label = TestProject.Create(["internal sealed class Label;"], Schemas).ToReference();
        var project = TestProject.Create([InMethod("client.EmitAsync(track, \"t\")")], [], references: [label]);
        Diagnostic found = Assert.Single(await AnalyzerHarness<RecordCarriesReferences>.AnalyzeAsync(project));
        Assert.Equal(Track, found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Each_emit_of_a_method_is_judged_by_itself() =>
        await AnalyzerHarness<RecordCarriesReferences>.TriggersAsync(
            """
            using System;
            using System.Threading.Tasks;
            using Consumer;
            using Syncropel;

            internal static partial class Program
            {
                public static async Task RunAsync(ISyncropelClient client)
                {
                    Func<Task<EmitResult>> emit = () => client.[|EmitAsync|](new MusicCatalogTrack(), "a");
                    EmitResult first = await emit();
                    EmitResult second = await LocalAsync().ConfigureAwait(false);
                    if (!first.Success || !second.Success) throw new InvalidOperationException();

                    async Task<EmitResult> LocalAsync() => await client.EmitAsync(new MusicCatalogTrack(), "b", [Ref.MusicTrack("USJI19810404")]);
                }
            }
            """,
            Schemas,
            Track);

    private static string InMethod(string expression) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Consumer;
        using Syncropel;
        using Syncropel.Json;

        internal static class Program
        {
            private const string Kind = "music." + "catalog.track";

            public static object? Run(
                ISyncropelClient client, SyncropelClient concrete, MusicCatalogTrack track, RecordBody body, string? text, bool flag, int count,
                IReadOnlyCollection<Ref> refs, List<MusicCatalogTrack> tracks, Own own) => {{expression}};

            private static Task<EmitResult> Generic<T>(ISyncropelClient client, T body)
                where T : class, IRecordBody<T> => client.EmitAsync(body, "t");
        }

        internal sealed class Own
        {
            public object EmitManyAsync<T>(List<T> bodies, string thread, object? refs = null) => (bodies, thread, refs);
        }
        """;
}
