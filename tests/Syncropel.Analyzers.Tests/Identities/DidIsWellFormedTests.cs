using Syncropel.Analyzers.Identities;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Identities;

/// <summary>SYN1006.</summary>
public sealed class DidIsWellFormedTests
{
    private const string Form = "; a DID is did:<method>:<id>, such as did:example:my-app";
    private const string Id = "; an id is letters, digits, '.', '-', '_', ':' and %-escapes";
    private const string NoDid = "'me' is no DID: it does not start with 'did:'" + Form;

    [Theory]
    [InlineData("\"example:my-app\"", "'example:my-app' is no DID: it does not start with 'did:'" + Form)]
    [InlineData("\"\"", "'' is no DID: it does not start with 'did:'" + Form)]
    [InlineData("\" did:example:a\"", "' did:example:a' is no DID: it does not start with 'did:'" + Form)]
    [InlineData("\"DID:example:a\"", "'DID:example:a' is no DID: it does not start with 'did:'" + Form)]
    [InlineData("\"did:\"", "'did:' is no DID: it has no method" + Form)]
    [InlineData("\"did:example\"", "'did:example' is no DID: it has no method" + Form)]
    [InlineData("\"did::a\"", "'did::a' is no DID: it has no method" + Form)]
    [InlineData(
        "\"did:Example:a\"",
        "'did:Example:a' is no DID: its method has upper-case 'E', and a method is lower-case letters and digits" + Form)]
    [InlineData(
        "\"did:my-app:a\"",
        "'did:my-app:a' is no DID: its method has a hyphen, and a method is lower-case letters and digits" + Form)]
    [InlineData("\"did:example:\"", "'did:example:' is no DID: nothing follows its method")]
    [InlineData("\"did:example:a:\"", "'did:example:a:' is no DID: it ends with ':'")]
    [InlineData("\"did:example:a%2\"", "'did:example:a%2' is no DID: '%' at 13 is not followed by two hex digits")]
    [InlineData("\"did:example:%zz\"", "'did:example:%zz' is no DID: '%' at 12 is not followed by two hex digits")]
    [InlineData("\"did:example:a b\"", "'did:example:a b' is no DID: it has a space at 13" + Id)]
    [InlineData("\"did:example:a\\n\"", "'did:example:a\n' is no DID: it has the control character U+000A at 13" + Id)]
    [InlineData("\"did:example:a#key-1\"", "'did:example:a#key-1' is no DID: it has '#' at 13" + Id)]
    [InlineData("\"did:web:example.com/user\"", "'did:web:example.com/user' is no DID: it has '/' at 19" + Id)]
    [InlineData("\"did:example:\\ud83c\\udfb5\"", "'did:example:\ud83c\udfb5' is no DID: it has a character beyond U+FFFF at 12" + Id)]
    [InlineData("@\"did:example:a\\b\"", "'did:example:a\\b' is no DID: it has '\\' at 13" + Id)]
    public async Task A_constant_that_is_no_DID_triggers(string did, string message) =>
        await AnalyzerHarness<DidIsWellFormed>.TriggersAsync(InMethod($"Identity.Static([|{did}|])"), message);

    [Theory]
    [InlineData("Identity.Static(did: [|\"me\"|])")]
    [InlineData("Identity.Static(([|\"me\"|]))")]
    [InlineData("Static([|\"\"\"me\"\"\"|])")]
    [InlineData("Who.Static([|Me|])")]
    [InlineData("Identity.Static([|Other.Me|])")]
    [InlineData("Identity.Static([|nameof(me)|])")]
    [InlineData("Identity.Static([|\"m\" + \"e\"|])")]
    [InlineData("Identity.Static([|$\"{Me}\"|])")]
    [InlineData("Identity.Static(flag ? \"did:example:a\" : [|\"me\"|])")]
    [InlineData("Identity.Static(text ?? [|\"me\"|])")]
    [InlineData("Identity.Static(text ??= [|\"me\"|])")]
    [InlineData("Identity.Static(flag switch { true => [|\"me\"|], _ => text! })")]
    [InlineData("Identity.Static(flag switch { true => text ?? (flag ? [|\"me\"|] : text!), _ => \"did:example:a\" })")]
    [InlineData("Identity.Static([|\"me\"|]!)")]
    [InlineData("new RecordQuery { Actor = [|\"me\"|], Thread = \"me\" }")]
    [InlineData("new Func<RecordQuery>(() => new() { Actor = [|\"me\"|] })")]
    [InlineData("envelope with { Thread = \"me\", Actor = flag ? [|Me|] : text! }")]
    [InlineData("new Marked(second: [|\"me\"|], first: \"me\")")]
    [InlineData("new Marked(\"me\", \"did:example:a\") { Field = [|\"me\"|] }")]
    [InlineData("(marked.Field = [|\"me\"|])")]
    [InlineData("(marked.Field ??= [|\"me\"|])")]
    [InlineData("Identity.Static(text = [|\"me\"|])")]
    [InlineData("Identity.Static(marked.Field = [|\"me\"|])")]
    [InlineData("Identity.Static(marked.Field ??= flag ? [|\"me\"|] : \"did:example:a\")")]
    [InlineData("new Marked(\"me\", marked.Free = [|\"me\"|])")]
    [InlineData("Marked.Many(\"did:example:a\", [|\"me\"|])")]
    [InlineData("Marked.List([\"did:example:a\", [|\"me\"|], text!])")]
    [InlineData("Marked.List(new[] { [|\"me\"|], text! })")]
    [InlineData("Marked.Bytes([|\"me\"u8|])")]
    [InlineData("Marked.Of<string>([|\"me\"|])")]
    [InlineData("marked[[|\"me\"|]]")]
    public async Task Whatever_gives_a_DID_triggers(string expression) =>
        await AnalyzerHarness<DidIsWellFormed>.TriggersAsync(InMethod(expression), NoDid);

    [Fact]
    public async Task Attributes_defaults_and_initialisers_trigger_where_they_stand() =>
        await AnalyzerHarness<DidIsWellFormed>.TriggersAsync(
            """
            using System;
            using System.Diagnostics.CodeAnalysis;

            [Actor([|"me"|], Also = [|"me"|])]
            internal sealed partial class Handler([StringSyntax("syncropel-did")] string actor = [|"me"|])
            {
                [StringSyntax("syncropel-did")]
                private const string Actor = [|"me"|];

                [StringSyntax("syncropel-did")]
                public string Did { get; set; } = [|"me"|];

                public static string Of([StringSyntax("syncropel-did")] string did = [|"me"|]) => did + Of();

                public override string ToString() => actor + Actor;
            }

            [AttributeUsage(AttributeTargets.Class)]
            internal sealed class ActorAttribute([StringSyntax("syncropel-did")] string did) : Attribute
            {
                public string Did => did;

                [StringSyntax("syncropel-did")]
                public string Also { get; set; } = "did:example:a";
            }
            """,
            [.. Enumerable.Repeat(NoDid, 6)]);

    [Theory]
    [InlineData("Identity.Static(\"did:example:my-app\")")]
    [InlineData("Identity.Static(\"did:sync:user:alice\")")]
    [InlineData("Identity.Static(\"did:web:example.com%3A3000:user:alice\")")]
    [InlineData("Identity.Static(\"did:web:localhost%3a9100\")")]
    [InlineData("Identity.Static(\"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK\")")]
    [InlineData("Identity.Static(\"did:3:0\")")]
    [InlineData("Identity.Static(\"did:example::a\")")]
    [InlineData("Identity.Static(\"did:example:.-_\")")]
    [InlineData("Identity.Static(\"did:example:\" + Me)")]
    [InlineData("Identity.Static($\"did:example:{nameof(marked)}\")")]
    [InlineData("Identity.Static(\"\"\"did:example:a\"\"\")")]
    [InlineData("Identity.Static(text!)")]
    [InlineData("Identity.Static(text + Me)")]
    [InlineData("Identity.Static($\"{text}:me\")")]
    [InlineData("Identity.Static(string.Concat(\"me\", Me))")]
    [InlineData("Identity.Static(flag ? \"did:example:a\" : text ?? \"did:example:b\")")]
    [InlineData("Identity.Static(null!)")]
    [InlineData("Identity.FromKey(\"me\")")]
    [InlineData("new RecordQuery { Actor = null, Thread = \"me\", Kind = \"a.b.c\" }")]
    [InlineData("envelope with { Actor = text!, Thread = \"me\" }")]
    [InlineData("query.Actor == \"me\" || query is { Actor: \"me\" }")]
    [InlineData("new Marked(\"me\", \"did:example:a\")")]
    [InlineData("Marked.Many()")]
    [InlineData("Marked.List([])")]
    [InlineData("Marked.Bytes(\"did:example:a\"u8)")]
    [InlineData("Marked.Unmarked(\"me\")")]
    [InlineData("Marked.Json(\"me\")")]
    [InlineData("Marked.Default()")]
    [InlineData("Marked.Of<object>(5)")]
    [InlineData("client.EmitAsync(Act.Put, \"a.b.c\", default, \"me\")")]
    public async Task A_DID_and_what_takes_none_or_is_computed_do_not_trigger(string expression) =>
        await AnalyzerHarness<DidIsWellFormed>.DoesNotTriggerAsync(InMethod(expression));

    private static string InMethod(string expression) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using Syncropel;
        using static Syncropel.Identity;
        using Who = Syncropel.Identity;

        internal static class Program
        {
            private const string Me = "me";

            public static object? Run(
                ISyncropelClient client, RecordQuery query, RecordEnvelope envelope, Marked marked, int me, string? text, bool flag) =>
                {{expression}};
        }

        internal static class Other
        {
            public const string Me = "me";
        }

        internal sealed class Marked(string first, [StringSyntax("syncropel-did")] string second)
        {
            [StringSyntax("syncropel-did")]
            public string? Field = first + second;

            public string Free = "me";

            public string this[[StringSyntax("syncropel-did")] string did] => did;

            public static int Many([StringSyntax("syncropel-did")] params string[] dids) => dids.Length;

            public static int List([StringSyntax("syncropel-did")] IReadOnlyList<string> dids) => dids.Count;

            public static int Bytes([StringSyntax("syncropel-did")] ReadOnlySpan<byte> did) => did.Length;

            public static object? Of<T>([StringSyntax("syncropel-did")] T did) => did;

            public static int Json([StringSyntax("Json")] string json) => json.Length;

            public static int Unmarked(string did) => did.Length;

            public static int Default([StringSyntax("syncropel-did")] string did = "did:example:a") => did.Length;
        }
        """;
}
