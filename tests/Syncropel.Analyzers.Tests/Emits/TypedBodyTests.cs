using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>What the fix of SYN1003 knows of types: names of their own, enums, objects within, constants, defaults, other assemblies.</summary>
public sealed class TypedBodyTests
{
    private static readonly TestSchema[] Schemas =
    [
        TestSchema.Kind(
            "radio.show.episode",
            """
            "name": { "type": "string", "csharpName": "Heading" }, "a_b": { "type": "integer" }, "a-b": { "type": "integer" },
            "state": { "enum": ["on air", "off"] }, "v": { "const": 2 }, "mode": { "type": "string", "default": "live" },
            "host": {
              "type": "object", "required": ["name"],
              "properties": { "name": { "type": "string" }, "born": { "type": ["integer", "null"] } }
            },
            "guests": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" } } } },
            "states": { "type": "array", "items": { "enum": ["x", "y"] } }
            """,
            "\"required\": [\"v\"]"),
    ];

    [Theory]
    [InlineData("""{"v":2,"mode":"x","name":"A"}""", "Mode = \"x\", Heading = \"A\"")]
    [InlineData("""{"v":2.0,"mode":"x"}""", "Mode = \"x\"")]
    [InlineData("""{"v":2,"mode":"x","a-b":1,"a_b":2}""", "Mode = \"x\", ADashB = 1, AB = 2")]
    [InlineData("""{"v":2,"mode":"x","a-b":1}""", "Mode = \"x\", ADashB = 1")]
    [InlineData("""{"v":2,"mode":"x","state":"on air"}""", "Mode = \"x\", State = RadioShowEpisode.StateValue.OnAir")]
    [InlineData(
        """{"v":2,"mode":"x","host":{"name":"A","born":1950}}""",
        "Mode = \"x\", Host = new RadioShowEpisode.HostValue { Name = \"A\", Born = 1950 }")]
    [InlineData(
        """{"v":2,"mode":"x","guests":[{"name":"A"},{}],"states":["y"]}""",
        "Mode = \"x\", Guests = [new RadioShowEpisode.GuestsItem { Name = \"A\" }, new RadioShowEpisode.GuestsItem()], "
        + "States = [RadioShowEpisode.StatesItem.Y]")]
    public async Task Json_is_said_by_the_type(string json, string members) =>
        await FixesAsync("RecordBody.Parse(\"\"\"" + json + "\"\"\")", members);

    [Theory]
    [InlineData(
        "new JsonObject { [\"v\"] = 2, [\"mode\"] = \"x\", [\"host\"] = new JsonObject { [\"name\"] = text } }",
        "Mode = \"x\", Host = new RadioShowEpisode.HostValue { Name = text }")]
    [InlineData(
        "JsonSerializer.SerializeToElement(new { v = 2, mode = \"x\", host = new { name = text, born = 1 + 1 } })",
        "Mode = \"x\", Host = new RadioShowEpisode.HostValue { Name = text, Born = 1 + 1 }")]
    [InlineData(
        "new JsonObject { [\"v\"] = 2, [\"mode\"] = \"x\", [\"state\"] = \"off\" }",
        "Mode = \"x\", State = RadioShowEpisode.StateValue.Off")]
    public async Task Nodes_are_said_by_the_type(string body, string members) => await FixesAsync(body, members);

    [Theory]
    [InlineData("""{"mode":"x"}""")]
    [InlineData("""{"v":2}""")]
    [InlineData("""{"v":3,"mode":"x"}""")]
    [InlineData("""{"v":"2","mode":"x"}""")]
    [InlineData("""{"v":2,"mode":"x","Heading":"A"}""")]
    [InlineData("""{"v":2,"mode":"x","state":"on"}""")]
    [InlineData("""{"v":2,"mode":"x","host":{"born":1}}""")]
    [InlineData("""{"v":2,"mode":"x","host":{"name":"A","more":1}}""")]
    [InlineData("""{"v":2,"mode":"x","host":"A"}""")]
    [InlineData("""{"v":2,"mode":"x","guests":[{"name":null}]}""")]
    public async Task What_the_type_would_add_or_drop_is_left_alone(string json) =>
        await FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.OffersNothingAsync(
            Source($"client.EmitAsync(Act.Put, \"radio.show.episode\", RecordBody.Parse(\"\"\"{json}\"\"\"), \"t\")"), Schemas);

    [Theory]
    [InlineData("""{"v":2,"mode":"x","host":{"name":"A"},"a-b":1}""", "Mode = \"x\", Host = new RadioShowEpisode.HostValue { Name = \"A\" }, ADashB = 1")]
    [InlineData("""{"v":2}""", null)]
    [InlineData("""{"v":2,"mode":"x","x":1}""", null)]
    public async Task Types_of_other_assemblies_are_known_as_well(string json, string? members)
    {
        TestProject library = TestProject.Create([""], Schemas).Named("Library");
        string before = Source($"client.EmitAsync(Act.Put, \"radio.show.episode\", RecordBody.Parse(\"\"\"{json}\"\"\"), \"t\")");
        string? after = members is null ? null : Source($"client.EmitAsync(new RadioShowEpisode {{ {members} }}, \"t\")");
        await FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.FixesAcrossAsync(
            library.ToReference(), before, "Emit a RadioShowEpisode", after);
    }

    private static Task FixesAsync(string body, string members) =>
        FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.FixesAsync(
            Source($"client.EmitAsync(Act.Put, \"radio.show.episode\", {body}, \"t\")"),
            "Emit a RadioShowEpisode",
            Source($"client.EmitAsync(new RadioShowEpisode {{ {members} }}, \"t\")"),
            schemas: Schemas);

    private static string Source(string expression) => $$"""
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Consumer;
        using Syncropel;

        internal static class Program
        {
            public static object Go(ISyncropelClient client, string text) => {{expression}};
        }
        """;
}
