using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>SYN1007.</summary>
public sealed class BodyLeavesKindOutTests
{
    private const string Same = "The body repeats the kind 'a.b.c', which the emit adds";
    private const string Other = "The body says its kind is 'a.b.d', the emit says 'a.b.c', and that throws";
    private const string Unknown = "The body says its kind itself, and the emit adds 'a.b.c'";

    [Theory]
    [InlineData("RecordBody.Parse(\"{[|\\\"kind\\\":\\\"a.b.c\\\"|]}\")", Same)]
    [InlineData("RecordBody.Parse(\"{\\\"\\u0061\\\":1, [|\\\"kind\\\":\\\"a.b.d\\\"|]}\")", Other)]
    [InlineData("RecordBody.Parse(@\"{[|\"\"kind\"\":\"\"a.b.c\"\"|]}\")", Same)]
    [InlineData("RecordBody.Parse(\"\"\"{\"title\":1,[|\"kind\": \"a.b.c\"|]}\"\"\")", Same)]
    [InlineData("RecordBody.Parse(\"\"\"\n    {\n      [|\"kind\": 5|],\n      \"title\": 1\n    }\n    \"\"\")", Unknown)]
    [InlineData("RecordBody.Parse(\"\"\"{[|\"kind\":\"a.b.c\"|]}\"\"\"u8)", Same)]
    [InlineData("RecordBody.Parse([|Text|])", Same)]
    [InlineData("RecordBody.Parse([|\"{\\\"kind\\\":\" + \"\\\"a.b.c\\\"}\"|])", Same)]
    [InlineData("new JsonObject { [|[\"kind\"] = \"a.b.c\"|], [\"title\"] = \"Glow\" }", Same)]
    [InlineData("new JsonObject { [|{ \"kind\", \"a.b.d\" }|] }", Other)]
    [InlineData("new JsonObject { [|[nameof(kind)] = kind|] }", Unknown)]
    [InlineData("RecordBody.FromJsonObject(json: new() { [|[\"kind\"] = \"a.b.c\"|] })", Same)]
    [InlineData("JsonMembers.Empty.With([|\"kind\"|], \"\\\"a.b.c\\\"\")", Same)]
    [InlineData("new RecordBody(members.With(json: text, name: [|\"kind\"|]))", Unknown)]
    [InlineData("JsonMembers.Parse(\"\"\"{[|\"kind\":null|]}\"\"\").With(\"title\", \"1\")", Unknown)]
    [InlineData("JsonSerializer.SerializeToElement(new { [|kind = \"a.b.d\"|], title = 1 })", Other)]
    [InlineData("JsonSerializer.SerializeToElement(new { [|kind|] })", Unknown)]
    [InlineData("JsonSerializer.SerializeToElement(new Dictionary<string, object> { [|[\"kind\"] = \"a.b.c\"|] })", Same)]
    [InlineData("JsonDocument.Parse(\"\"\"{[|\"kind\":\"a.b.c\"|]}\"\"\").RootElement", Same)]
    [InlineData("JsonNode.Parse(\"\"\"{[|\"kind\":\"a.b.c\"|]}\"\"\")!.AsObject()", Same)]
    [InlineData("flag ? default : RecordBody.Parse(\"\"\"{[|\"kind\":\"a.b.c\"|]}\"\"\")", Same)]
    [InlineData("text switch { \"x\" => body, _ => new JsonObject { [|[\"kind\"] = \"a.b.c\"|] } }", Same)]
    public async Task A_body_with_a_kind_of_its_own_triggers(string body, string explanation) =>
        await AnalyzerHarness<BodyLeavesKindOut>.TriggersAsync(
            InMethod($"_ = client.EmitAsync(Act.Put, \"a.b.c\", {body}, \"t\");"), $"{explanation}; remove 'kind' from the body");

    [Theory]
    [InlineData("var own = new JsonObject { [|[\"kind\"] = \"a.b.c\"|] }; _ = client.Emit(Act.Put, \"a.b.c\", own, \"t\");", Same)]
    [InlineData("_ = maybe?.EmitAsync(thread: \"t\", body: new JsonObject { [|[\"kind\"] = \"a.b.c\"|] }, kind: \"a.b.c\", act: Act.Put);", Same)]
    [InlineData("_ = Emission.Of(Act.Put, \"a.b.c\", new JsonObject { [|[\"kind\"] = \"a.b.d\"|] }, \"t\");", Other)]
    [InlineData("_ = Emission.Of(thread: \"t\", body: RecordBody.Parse([|Text|]), kind: \"a.b.c\", act: Act.Put);", Same)]
    [InlineData(
        "_ = concrete.Emit(Act.Put, kind, new JsonObject { [|[\"kind\"] = \"a.b.c\"|] }, \"t\");",
        "The body says its kind itself, and the emit adds the one that it is given")]
    public async Task Other_calls_trigger(string statements, string explanation) =>
        await AnalyzerHarness<BodyLeavesKindOut>.TriggersAsync(InMethod(statements), $"{explanation}; remove 'kind' from the body");

    [Theory]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", RecordBody.Parse(\"{\\\"title\\\":\\\"kind\\\"}\"), \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", RecordBody.Parse(\"{\\\"track\\\":{\\\"kind\\\":1}}\"), \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", RecordBody.Parse(\"{\\\"Kind\\\":1}\"), \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", RecordBody.Parse(\"{\\\"kind\\\":\"), \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", RecordBody.Parse(text), \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", body, \"kind\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", new JsonObject { [\"a\"] = new JsonObject { [\"kind\"] = 1 } }, \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", new JsonObject { [text] = 1 }, \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", JsonMembers.Empty.With(text, \"1\"), \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", JsonSerializer.SerializeToElement(new { Kind = 1 }), \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", JsonSerializer.SerializeToElement(new { kind = 1 }, options), \"t\");")]
    [InlineData("var own = new JsonObject { [\"kind\"] = 1 }; own.Remove(\"kind\"); _ = client.Emit(Act.Put, \"a.b.c\", own, \"t\");")]
    [InlineData("var own = RecordBody.Parse(\"{\\\"kind\\\":1}\"); _ = own;")]
    [InlineData("_ = client.IntendAsync(\"goal\", details: RecordBody.Parse(\"{\\\"kind\\\":1}\"));")]
    [InlineData("_ = JsonMembers.Empty.With(\"kind\", \"1\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", default, \"t\");")]
    [InlineData("_ = Emission.Of(Act.Put, \"a.b.c\", new JsonObject { [\"title\"] = \"kind\" }, \"t\");")]
    [InlineData("_ = Other.Of(Act.Put, \"a.b.c\", new JsonObject { [\"kind\"] = 1 }, \"t\");")]
    [InlineData("_ = client.EmitAsync(Act.Put, \"a.b.c\", new(), \"t\");")]
    public async Task A_body_without_one_does_not_trigger(string statements) =>
        await AnalyzerHarness<BodyLeavesKindOut>.DoesNotTriggerAsync(InMethod(statements));

    private static string InMethod(string statements) => $$"""
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Syncropel;
        using Syncropel.Json;

        internal static class Program
        {
            private const string Text = "{\"kind\":\"a.b.c\"}";

            public static void Run(
                ISyncropelClient client, SyncropelClient concrete, ISyncropelClient? maybe, RecordBody body, JsonMembers members,
                string text, string kind, bool flag, JsonSerializerOptions options)
            {
                _ = (members, text, kind, flag, body, options, maybe, concrete);
                {{statements}}
            }
        }

        internal static class Other
        {
            public static object Of(Act act, string kind, RecordBody body, string thread) => (act, kind, body, thread);
        }
        """;
}
