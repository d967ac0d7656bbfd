using System.Globalization;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Kinds;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Kinds;

/// <summary>SYN1002.</summary>
public sealed class KindIsDeclaredTests
{
    private const string Unknown = "' is declared by no schema in sight; ";

    private static readonly TestSchema[] Schemas =
    [
        TestSchema.Kind("music.catalog.track"),
        TestSchema.Kind("music.catalog.album"),
        TestSchema.Kind("music.catalog.artist.v2"),
        TestSchema.Kind("film.catalog.track"),
        new("@game.character.ref.json", """{ "ref": "@game.character", "parameters": { "id": {} }, "schemes": [{ "id": "{id}" }] }"""),
    ];

    [Theory]
    [InlineData("client.EmitAsync(Act.Put, [|\"music.catalog.trak\"|], body, \"t\")", "music.catalog.trak", "did you mean 'music.catalog.track'?")]
    [InlineData("client.EmitAsync(thread: \"t\", body: body, kind: [|\"music.catalogue.album\"|], act: Act.Put)", "music.catalogue.album", "did you mean 'music.catalog.album'?")]
    [InlineData("client.Emit(Act.Put, [|\"musik.catalog.track\"|], body, \"t\")", "musik.catalog.track", "did you mean 'music.catalog.track'?")]
    [InlineData("client?.EmitAsync(Act.Put, [|\"music.library.track\"|], body, \"t\")", "music.library.track", "did you mean 'music.catalog.track'?")]
    [InlineData("client.EmitAsync(Act.Put, [|Other.Wrong|], body, \"t\")", "film.catalog.trakc", "did you mean 'film.catalog.track'?")]
    [InlineData("client.EmitAsync(Act.Put, [|\"music.catalog.\" + \"trac\"|], body, \"t\")", "music.catalog.trac", "did you mean 'music.catalog.track'?")]
    [InlineData("client.EmitAsync(Act.Put, [|$\"{Scope}.catalog.albun\"|], body, \"t\")", "music.catalog.albun", "did you mean 'music.catalog.album'?")]
    [InlineData("client.EmitAsync(Act.Put, [|\"\"\"music.catalog.artist\"\"\"|], body, \"t\")", "music.catalog.artist", "did you mean 'music.catalog.artist.v2'?")]
    [InlineData("client.EmitAsync(Act.Put, [|\"music.catalog.track.v2\"|], body, \"t\")", "music.catalog.track.v2", "did you mean 'music.catalog.track'?")]
    [InlineData("client.EmitAsync(Act.Put, flag ? \"music.catalog.track\" : [|\"music.catalog.song\"|], body, \"t\")", "music.catalog.song", "correct it, or declare it in music.catalog.song.kind.json")]
    [InlineData("client.EmitAsync(Act.Put, text ?? [|\"music.catalog.label\"|], body, \"t\")", "music.catalog.label", "correct it, or declare it in music.catalog.label.kind.json")]
    [InlineData("client.EmitAsync(Act.Put, flag switch { true => [|\"radio.show.episode\"|], _ => \"film.catalog.track\" }, body, \"t\")", "radio.show.episode", "correct it, or declare it in radio.show.episode.kind.json")]
    [InlineData("Emission.Of(Act.Put, [|\"music.catalog.trak\"|], body, \"t\")", "music.catalog.trak", "did you mean 'music.catalog.track'?")]
    [InlineData("new RecordQuery { Kind = [|\"music.catalog.trakc\"|] }", "music.catalog.trakc", "did you mean 'music.catalog.track'?")]
    [InlineData("new RecordQuery { Kind = [|\"core.alais\"|] }", "core.alais", "did you mean 'core.alias'?")]
    [InlineData("new Shown(\"core.alias\") with { Kind = [|\"music.catalog.tracks\"|] }", "music.catalog.tracks", "did you mean 'music.catalog.track'?")]
    [InlineData("Shown.Many([[|\"music.catalog.alb\"|], \"core.alias\"])", "music.catalog.alb", "correct it, or declare it in music.catalog.alb.kind.json")]
    [InlineData("client.EmitAliasAsync(\"music.old.name\", [|\"music.catalog.trck\"|], \"r\", \"t\")", "music.catalog.trck", "did you mean 'music.catalog.track'?")]
    [InlineData("KindName.Parse([|\"opera.catalog.track\"|])", "opera.catalog.track", "did you mean 'film.catalog.track' or 'music.catalog.track'?")]
    [InlineData("new Ref([|\"@music.trak\"|], \"isrc:x\")", "@music.trak", "did you mean '@music.track'?")]
    [InlineData("new Ref([|\"@game.charakter\"|], \"x\")", "@game.charakter", "did you mean '@game.character'?")]
    [InlineData("KindName.Parse([|\"@music.tracks\"|])", "@music.tracks", "correct it, or declare it in @music.tracks.kind.json")]
    public async Task A_kind_that_nothing_declares_triggers(string expression, string kind, string remedy) =>
        await AnalyzerHarness<KindIsDeclared>.TriggersAsync(InMethod(expression), Schemas, "'" + kind + Unknown + remedy);

    [Theory]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.track\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.artist.v2\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"Music.Catalog.Trak\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, text!, body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, text + \".catalog.trak\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.track\", body, \"music.catalog.trak\")")]
    [InlineData("client.EmitAsync(Act.Put, \"core.alais\", body, \"t\")")]
    [InlineData("Emission.Of(Act.Put, \"core.alais\", body, \"t\")")]
    [InlineData("new RecordQuery { Kind = \"core.work.tool_call\" }")]
    [InlineData("new RecordQuery { Kind = null }")]
    [InlineData("KindName.Parse(\"core.alias\")")]
    [InlineData("KindName.Parse(\"@music.track\")")]
    [InlineData("KindName.Parse(\"@game.character\")")]
    [InlineData("client.EmitAliasAsync(\"music.old.name\", \"music.catalog.track\", \"r\", \"t\")")]
    [InlineData("new Ref(\"@chess.opening\", \"x\")")]
    [InlineData("new Ref(\"music.catalog.track\", \"x\")")]
    [InlineData("new Ref(\"@music.track\", \"music.catalog.trak\")")]
    [InlineData("string.Concat(\"music.catalog.trak\", Scope)")]
    public async Task A_declared_kind_and_what_cannot_be_known_do_not_trigger(string expression) =>
        await AnalyzerHarness<KindIsDeclared>.DoesNotTriggerAsync(InMethod(expression), Schemas);

    [Theory]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.track\", body, \"t\")")]
    [InlineData("new RecordQuery { Kind = \"core.alais\" }")]
    public async Task Without_a_schema_in_sight_no_kind_triggers(string expression)
    {
        await AnalyzerHarness<KindIsDeclared>.DoesNotTriggerAsync(InMethod(expression));
        await AnalyzerHarness<KindIsDeclared>.DoesNotTriggerAsync(InMethod(expression), TestSchema.Kind("core.note"));
    }

    [Fact]
    public async Task The_references_of_the_community_are_in_sight_without_a_schema() =>
        await AnalyzerHarness<KindIsDeclared>.TriggersAsync(
            InMethod("new Ref([|\"@doc.txt\"|], \"x\")"), "'@doc.txt" + Unknown + "did you mean '@doc.text'?");

    [Fact]
    public async Task Three_suggestions_are_made_at_most_the_fewest_wrong_segments_first() =>
        await AnalyzerHarness<KindIsDeclared>.TriggersAsync(
            InMethod("KindName.Parse([|\"shop.sales.order\"|])"),
            [
                TestSchema.Kind("shop.sale.ordre"), TestSchema.Kind("shop.sales.orders"), TestSchema.Kind("shoq.sales.order"),
                TestSchema.Kind("shop.sales.border"), TestSchema.Kind("shop.sales.customer"),
            ],
            "'shop.sales.order" + Unknown + "did you mean 'shop.sales.border', 'shop.sales.orders' or 'shoq.sales.order'?");

    [Fact]
    public async Task Kinds_and_references_of_other_assemblies_are_in_sight()
    {
        MetadataReference label = TestProject.Create(["internal sealed class Label;"], Schemas).ToReference();
        var project = TestProject.Create(
            [InMethod("(KindName.Parse(\"music.catalog.track\"), KindName.Parse(\"music.catalog.trak\"), new Ref(\"@game.charakter\", \"x\"))")],
            [], references: [label]);
        Assert.Equal(
            [
                "'music.catalog.trak" + Unknown + "did you mean 'music.catalog.track'?",
                "'@game.charakter" + Unknown + "did you mean '@game.character'?",
            ],
            (await AnalyzerHarness<KindIsDeclared>.AnalyzeAsync(project)).Select(static one => one.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Kinds_are_told_apart_in_attributes_defaults_and_fields() =>
        await AnalyzerHarness<KindIsDeclared>.TriggersAsync(
            """
            using System;
            using System.Diagnostics.CodeAnalysis;

            [Handles([|"music.catalog.tack"|])]
            internal sealed partial class Handler
            {
                [StringSyntax("syncropel-kind")]
                private const string Kind = [|"music.catalog.albumm"|];

                public string Of([StringSyntax("syncropel-kind")] string kind = "music.catalog.album") => Kind + kind;
            }

            [AttributeUsage(AttributeTargets.Class)]
            internal sealed class HandlesAttribute([StringSyntax("syncropel-kind")] string kind) : Attribute
            {
                public string Kind => kind;
            }
            """,
            Schemas,
            "'music.catalog.tack" + Unknown + "did you mean 'music.catalog.track'?",
            "'music.catalog.albumm" + Unknown + "did you mean 'music.catalog.album'?");

    private static string InMethod(string expression) => $$"""
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using Syncropel;

        internal static class Program
        {
            private const string Scope = "music";

            public static object? Run(ISyncropelClient client, RecordBody body, string? text, bool flag) => {{expression}};
        }

        internal sealed record Shown([property: StringSyntax("syncropel-kind")] string Kind)
        {
            public static int Many([StringSyntax("syncropel-kind")] IReadOnlyList<string> kinds) => kinds.Count;
        }

        internal static class Other
        {
            public const string Wrong = "film.catalog.trakc";
        }
        """;
}
