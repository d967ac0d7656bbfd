using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fix of SYN1003.</summary>
public sealed class TypedKindIsEmittedByTypeCodeFixTests
{
    private const string Emit = "client.EmitAsync(Act.Put, \"music.catalog.track\", ";

    private static readonly TestSchema[] Schemas =
    [
        TestSchema.Kind(
            "music.catalog.track",
            """
            "title": { "type": "string" }, "year": { "type": "integer" }, "gain": { "type": "number" },
            "price": { "type": "number", "format": "decimal" }, "live": { "type": "boolean" }, "duration_ms": { "type": ["integer", "null"] },
            "artists": { "type": "array", "items": { "type": "string" } }, "at": { "type": "string", "format": "date-time" },
            "place": { "type": "object", "properties": { "x": { "type": "integer" } } }
            """,
            "\"required\": [\"title\"]"),
        TestSchema.Kind("music.catalog.play", "\"mode\": { \"type\": \"string\", \"default\": \"a\" }"),
        TestSchema.Kind("music.catalog.cue", "\"v\": { \"const\": 1 }, \"x\": { \"type\": \"string\" }", "\"dataType\": \"FORMULA\""),
    ];

    [Theory]
    [InlineData("RecordBody.Parse(\"{\\\"title\\\":\\\"Glow\\\"}\"), \"t\")", "{ Title = \"Glow\" }, \"t\")")]
    [InlineData(
        "RecordBody.Parse(\"\"\"{\"title\":\"a\\\"b\",\"year\":1990,\"gain\":1,\"price\":0.5,\"live\":true}\"\"\"), thread: \"t\", refs: [])",
        "{ Title = \"a\\\"b\", Year = 1990, Gain = 1d, Price = 0.5m, Live = true }, thread: \"t\", refs: [])")]
    [InlineData(
        "RecordBody.Parse(\"\"\"{\"title\":\"a\",\"duration_ms\":5,\"artists\":[\"Zonke\",\"B\"]}\"\"\"u8), \"t\", [], null, default)",
        "{ Title = \"a\", DurationMs = 5, Artists = [\"Zonke\", \"B\"] }, \"t\", [], null, default)")]
    [InlineData("new JsonObject { [\"title\"] = \"Glow\", [\"year\"] = year + 1 }, \"t\")", "{ Title = \"Glow\", Year = year + 1 }, \"t\")")]
    [InlineData("new JsonObject { [\"title\"] = name, [\"artists\"] = new JsonArray(\"a\", name) }, \"t\")", "{ Title = name, Artists = [\"a\", name] }, \"t\")")]
    [InlineData("new JsonObject { { \"title\", name }, { \"kind\", \"music.catalog.track\" } }, \"t\")", "{ Title = name }, \"t\")")]
    [InlineData("JsonMembers.Empty.With(\"title\", \"\\\"Glow\\\"\"), \"t\")", "{ Title = \"Glow\" }, \"t\")")]
    [InlineData("JsonSerializer.SerializeToElement(new { title = name, year, live = year > 1 }), \"t\")", "{ Title = name, Year = year, Live = year > 1 }, \"t\")")]
    [InlineData(
        "JsonSerializer.SerializeToElement(new { title = name, artists = new[] { name } }), \"t\")",
        "{ Title = name, Artists = [name] }, \"t\")")]
    [InlineData("JsonSerializer.SerializeToElement(new Dictionary<string, object> { [\"title\"] = name }), \"t\")", "{ Title = name }, \"t\")")]
    public async Task The_typed_emit_says_the_same(string before, string after) =>
        await FixesAsync(Emit + before, "client.EmitAsync(new MusicCatalogTrack " + after);

    [Fact]
    public async Task Names_order_and_lines_stay()
    {
        await FixesAsync(
            "client.Emit(thread: \"t\", body: new JsonObject { [\"title\"] = name }, kind: Kind, act: Act.Put)",
            "client.Emit(thread: \"t\", body: new MusicCatalogTrack { Title = name })");
        await FixesAsync(
            """
            client.EmitAsync(
                        Act.Put,
                        "music.catalog.track",
                        new JsonObject
                        {
                            ["title"] = "Glow",
                            ["year"] = 1990,
                        },
                        thread: "t")
            """,
            """
            client.EmitAsync(
                        new MusicCatalogTrack
                        {
                            Title = "Glow",
                            Year = 1990,
                        },
                        thread: "t")
            """);
    }

    [Fact]
    public async Task All_are_typed_at_once()
    {
        const string Before = Emit + "RecordBody.Parse(\"{\\\"title\\\":\\\"Glow\\\"}\"), \"t\")";
        const string After = "client.EmitAsync(new MusicCatalogTrack { Title = \"Glow\" }, \"t\")";
        await FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.FixesAsync(
            Source($"({Before}, {Before})"), "Emit a MusicCatalogTrack", Source($"({After}, {Before})"), Source($"({After}, {After})"), Schemas);
    }

    [Theory]
    [InlineData(Emit + "body, \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{}\"), \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{\\\"title\\\":null}\"), \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{\\\"title\\\":5}\"), \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{\\\"title\\\":\\\"a\\\",\\\"mood\\\":1}\"), \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{\\\"title\\\":\\\"a\\\",\\\"_refs\\\":[]}\"), \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{\\\"title\\\":\\\"a\\\",\\\"kind\\\":\\\"a.b.c\\\"}\"), \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{\\\"title\\\":\\\"a\\\",\\\"year\\\":1.0}\"), \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{\\\"title\\\":\\\"a\\\",\\\"gain\\\":1e999}\"), \"t\")")]
    [InlineData(Emit + "RecordBody.Parse(\"{\\\"title\\\":\\\"a\\\",\\\"at\\\":\\\"2024-01-01T00:00:00Z\\\"}\"), \"t\")")]
    [InlineData(Emit + "new JsonObject { [\"title\"] = maybe }, \"t\")")]
    [InlineData(Emit + "new JsonObject { [\"title\"] = name, [maybe ?? \"x\"] = 1 }, \"t\")")]
    [InlineData(Emit + "new JsonObject { [\"title\"] = name, [\"year\"] = (long?)null }, \"t\")")]
    [InlineData(Emit + "new JsonObject { [\"title\"] = name /* why */ }, \"t\")")]
    [InlineData(Emit + "new JsonObject { [\"title\"] = name }, \"t\", null, new EmitOptions { Act = Act.Do })")]
    [InlineData(Emit + "year > 1 ? new JsonObject { [\"title\"] = name } : body, \"t\")")]
    [InlineData("client.EmitAsync(act, \"music.catalog.track\", new JsonObject { [\"title\"] = name }, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.play\", new JsonObject(), \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.cue\", new JsonObject { [\"x\"] = name }, \"t\")")]
    public async Task What_the_type_cannot_say_the_same_way_is_left_alone(string expression) =>
        await FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.OffersNothingAsync(Source(expression), Schemas);

    [Fact]
    public async Task A_class_that_hides_the_typed_emit_is_left_alone() =>
        await FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.OffersNothingAsync(
            Source(Emit.Replace("client", "new Hiding()", StringComparison.Ordinal) + "new JsonObject { [\"title\"] = name }, \"t\")") + """

            internal abstract class Base : ISyncropelClient
            {
                public Identity Identity => null!;
                Task<EmitResult> ISyncropelClient.EmitAsync<T>(
                    T body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options, CancellationToken token) => null!;
                EmitResult ISyncropelClient.Emit<T>(
                    T body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options, CancellationToken token) => null!;
                public Task<EmitResult> EmitAsync(
                    Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs = null,
                    EmitOptions? options = null, CancellationToken token = default) => null!;
                public EmitResult Emit(
                    Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options,
                    CancellationToken token) => null!;
                public Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, CancellationToken token) => null!;
                public IAsyncEnumerable<Record<T>> QueryAsync<T>(
                    Filter? where, string? thread, string? actor, long? since, int? limit, CancellationToken token)
                    where T : class, IRecordBody<T> => null!;
                public Task<IReadOnlyList<Record>> QueryThreadAsync(
                    string thread, int limit, long? since, CancellationToken token) => null!;
                public Task<Record?> GetAsync(RecordId id, CancellationToken token) => null!;
                public Task<KernelHealth> HealthAsync(CancellationToken token) => null!;
            }

            internal sealed class Hiding : Base;
            """.Replace("Task<", "System.Threading.Tasks.Task<", StringComparison.Ordinal)
                .Replace("CancellationToken token", "System.Threading.CancellationToken token", StringComparison.Ordinal),
            Schemas);

    private static Task FixesAsync(string before, string after) =>
        FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.FixesAsync(
            Source(before), "Emit a MusicCatalogTrack", Source(after), schemas: Schemas);

    private static string Source(string expression) => $$"""
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Consumer;
        using Syncropel;
        using Syncropel.Json;

        internal static class Program
        {
            private const string Kind = "music.catalog.track";

            public static object Go(ISyncropelClient client, RecordBody body, Act act, string name, string? maybe, int year) =>
                {{expression}};
        }
        """;
}
