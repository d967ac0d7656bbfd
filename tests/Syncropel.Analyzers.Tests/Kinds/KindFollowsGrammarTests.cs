using Syncropel.Analyzers.Kinds;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Kinds;

/// <summary>SYN1001.</summary>
public sealed class KindFollowsGrammarTests
{
    [Theory]
    [InlineData("client.EmitAsync(Act.Put, [|\"Music.Catalog.Track\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(thread: \"t\", body: body, kind: [|\"music..track\"|], act: Act.Put)")]
    [InlineData("client.EmitAsync(Act.Put, [|Wrong|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|Other.Wrong|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|nameof(System)|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|\"music.\" + \"track\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|$\"{Wrong}.x\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, [|\"\"\"Music.x.y\"\"\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, flag ? \"music.catalog.track\" : [|\"Music\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, text ?? [|\"Music\"|], body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, flag switch { true => [|\"Music\"|], _ => \"music.catalog.track\" }, body, \"t\")")]
    [InlineData("KindName.Parse([|\"music.track_imported\"|])")]
    [InlineData("new RecordQuery { Kind = [|\"Music\"|] }")]
    [InlineData("new Shown(\"core.alias\") with { Kind = [|\"Music\"|] }")]
    [InlineData("new Played([|\"Music\"|], \"Music\")")]
    [InlineData("new Played(\"core.alias\", \"Music\") with { Kind = [|\"Music\"|], Name = \"Music\" }")]
    [InlineData("new Marked([|\"Music\"|])")]
    [InlineData("new Marked(\"music.catalog.track\") { Field = [|\"Music\"|] }")]
    [InlineData("Marked.Many([|\"Music\"|], \"core.alias\", [|\"\"|])")]
    [InlineData("Marked.List([[|\"Music\"|], \"core.alias\"])")]
    [InlineData("new Ref([|\"@Music.track\"|], \"isrc:x\")")]
    public async Task A_constant_that_is_no_kind_triggers(string expression)
    {
        string marked = InMethod(expression);
        string[] messages = [.. MarkedSource.Parse(marked).Marks.Select(mark => MessageOf(MarkedSource.Parse(marked).Text.Substring(mark.Span.Start, mark.Span.Length)))];
        await AnalyzerHarness<KindFollowsGrammar>.TriggersAsync(marked, messages);
    }

    [Theory]
    [InlineData(
        "Music.catalog.track",
        "'Music.catalog.track' is not a kind: segment 'Music' has upper-case 'M' at its start; a segment is a lower-case letter, then lower-case "
        + "letters, digits and '_'. Did you mean 'music.catalog.track'?")]
    [InlineData(
        "music.track",
        "'music.track' is not a kind: publisher scope 'music' needs 3 segments and has 2; write music.<category>.track.")]
    public async Task The_message_says_which_rule_is_broken_and_what_to_write(string kind, string message) =>
        await AnalyzerHarness<KindFollowsGrammar>.TriggersAsync(InMethod($"KindName.Parse([|\"{kind}\"|])"), message);

    [Fact]
    public async Task Functions_within_methods_and_collection_initialisers_trigger() =>
        await AnalyzerHarness<KindFollowsGrammar>.TriggersAsync(
            """
            using System.Collections.Generic;
            using System.Diagnostics.CodeAnalysis;

            internal sealed class Handler
            {
                [StringSyntax("syncropel-kind")]
                public List<string> Kinds { get; init; } = new() { [|"Opera"|], "a.b.c" };

                public static object Run()
                {
                    string Of([StringSyntax("syncropel-kind")] string kind = [|"Choir"|], string name = "Music") => kind + name;
                    var with = ([StringSyntax("syncropel-kind")] string kind = [|"Mu" + "sic"|]) => kind;
                    return (Of(), with(), new Handler { Kinds = { [|"Radio"|], "a.b.c" } }, new Handler { Kinds = new List<string> { [|"Film"|] } });
                }
            }
            """,
            MessageOfText("Opera"), MessageOfText("Choir"), MessageOfText("Music"), MessageOfText("Radio"), MessageOfText("Film"));

    [Fact]
    public async Task An_attribute_argument_a_default_value_and_an_initialiser_trigger() =>
        await AnalyzerHarness<KindFollowsGrammar>.TriggersAsync(
            """
            using System;
            using System.Diagnostics.CodeAnalysis;

            [Handles([|"Music"|], Also = [|"Film"|])]
            internal sealed class Handler
            {
                [StringSyntax("syncropel-kind")]
                private string _kind = [|"Radio"|];

                [StringSyntax("syncropel-kind")]
                public string Kind { get; set; } = [|"Opera"|];

                public string Of([StringSyntax("syncropel-kind")] string kind = [|"Choir"|]) => _kind + kind;

                public string Default() => Of();
            }

            [AttributeUsage(AttributeTargets.Class)]
            internal sealed class HandlesAttribute([StringSyntax("syncropel-kind")] string kind) : Attribute
            {
                public string Kind => kind;

                [StringSyntax("syncropel-kind")]
                public string Also { get; set; } = "core.alias";
            }
            """,
            [.. new[] { "Music", "Film", "Radio", "Opera", "Choir" }.Select(MessageOfText)]);

    [Theory]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.track\", body, \"Music\")")]
    [InlineData("client.EmitAsync(Act.Put, text!, body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, text + \"Music\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"@music.track\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, flag ? \"core.alias\" : \"core.intent.v2\", body, \"t\")")]
    [InlineData("KindName.Parse(\"core.alias\")")]
    [InlineData("new RecordQuery { Kind = null, Actor = \"did:example:a\" }")]
    [InlineData("new RecordQuery { Thread = \"Music\" }")]
    [InlineData("string.Concat(\"Music\", Wrong)")]
    [InlineData("Marked.Unmarked(\"Music\")")]
    [InlineData("Marked.Json(\"Music\")")]
    [InlineData("Marked.Many()")]
    [InlineData("new Ref(\"@music.track\", \"Music\")")]
    public async Task What_is_a_kind_or_is_not_marked_or_not_constant_does_not_trigger(string expression) =>
        await AnalyzerHarness<KindFollowsGrammar>.DoesNotTriggerAsync(InMethod(expression));

    [Theory]
    [InlineData("Marked.List(flag ? [[|\"Bad\"|]] : new[] { [|\"Bad\"|] })")]
    [InlineData("Marked.List([.. new[] { [|\"Bad\"|] }, .. (string[])[[|\"Bad\"|]]])")]
    [InlineData("Marked.List(text switch { \"a\" => [[|\"Bad\"|]], _ => new List<string> { [|\"Bad\"|] } })")]
    public async Task Each_element_of_each_list_that_may_be_given_triggers(string expression) =>
        await AnalyzerHarness<KindFollowsGrammar>.TriggersAsync(InMethod(expression), MessageOfText("Bad"), MessageOfText("Bad"));

    private static string MessageOf(string code) => MessageOfText(code switch
    {
        "Wrong" => "Music",
        "Other.Wrong" => "Film",
        "nameof(System)" => "System",
        "\"music.\" + \"track\"" => "music.track",
        "$\"{Wrong}.x\"" => "Music.x",
        _ => code.Trim('"'),
    });

    private static string MessageOfText(string kind) => Grammar.KindGrammar.Check(kind)!.Message;

    private static string InMethod(string expression) => $$"""
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using Syncropel;

        internal static class Program
        {
            private const string Wrong = "Music";

            public static object Run(ISyncropelClient client, RecordBody body, string? text, bool flag) => {{expression}};
        }

        internal sealed record Played([StringSyntax("syncropel-kind")] string Kind, string Name);

        internal sealed record Shown([property: StringSyntax("syncropel-kind")] string Kind);

        internal static class Other
        {
            public const string Wrong = "Film";
        }

        internal sealed class Marked([StringSyntax("syncropel-kind")] string kind)
        {
            [StringSyntax("syncropel-kind")]
            public string Field = kind;

            public static int Many([StringSyntax("syncropel-kind")] params string[] kinds) => kinds.Length;

            public static int List([StringSyntax("syncropel-kind")] IReadOnlyList<string> kinds) => kinds.Count;

            public static int Json([StringSyntax("Json")] string json) => json.Length;

            public static int Unmarked(string kind) => kind.Length;
        }
        """;
}
