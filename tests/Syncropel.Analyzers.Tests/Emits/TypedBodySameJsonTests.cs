using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Emits;

namespace Syncropel.Analyzers.Tests.Emits;

/// <summary>The fix of SYN1003 on the wire: after it the same bytes are sent as before, or it is not offered.</summary>
public sealed class TypedBodySameJsonTests
{
    private const string Start = "Act.Put, \"music.catalog.track\", ";

    private static readonly TestSchema[] Schemas =
    [
        TestSchema.Kind(
            "music.catalog.track",
            """
            "title": { "type": "string" }, "year": { "type": "integer" }, "small": { "type": "integer", "format": "int32" },
            "gain": { "type": "number" }, "price": { "type": "number", "format": "decimal" }, "live": { "type": "boolean" },
            "maybe": { "type": ["integer", "null"] }, "tags": { "type": "array", "items": { "type": "string" } },
            "gains": { "type": "array", "items": { "type": "number" } },
            "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } },
            "at": { "type": "string", "format": "date-time" }, "day": { "type": "string", "format": "date" },
            "clock": { "type": "string", "format": "time-local" }, "time": { "type": "string", "format": "time" },
            "id": { "type": "string", "format": "uuid" }, "link": { "type": "string", "format": "uri" },
            "span": { "type": "string", "format": "duration" }, "mood": { "enum": ["on air", "off"] },
            "class": { "type": "string" }, "_x": { "type": "string" }, "é\"\\": { "type": "string" },
            "place": { "type": "object", "properties": { "x": { "type": "integer" }, "kind": { "type": "string" } } },
            "closed": { "type": "object", "additionalProperties": false,
              "properties": { "b": { "type": "string" }, "a": { "type": "string" } } },
            "map": { "type": "object", "additionalProperties": { "type": "integer" } }, "any": {}, "raw": { "type": "object" }
            """),
    ];

    // What the type says in the same bytes.
    private static readonly string[] Same =
    [
        "RecordBody.Parse(\"{}\")",
        Json("\"title\":\"\""),
        Json("\"title\":\"a\\\"\\\\\\n\\u2028\\u0000\\ud83c\\udfb5{0}\""),
        Json("\"year\":9223372036854775807,\"small\":-2147483648"),
        Json("\"year\":-9223372036854775808"),
        Json("\"gain\":-0.0,\"price\":0.0000001"),
        Json("\"gain\":1E+2,\"price\":1.10"),
        Json("\"gain\":0.1000000000000000055511151231257827,\"price\":79228162514264337593543950335"),
        Json("\"gain\":9007199254740991,\"price\":-123456789012.345"),
        Json("\"gain\":1e21,\"price\":0.00000000000001"),
        Json("\"live\":false,\"maybe\":3"),
        Json("\"tags\":[],\"gains\":[1,2.50,3],\"grid\":[[1],[]]"),
        Json("\"mood\":\"on air\",\"class\":\"a\",\"_x\":\"b\",\"é\\\"\\\\\":\"c\""),
        Json("\"place\":{\"kind\":\"a.b.c\",\"x\":1},\"closed\":{\"b\":\"2\",\"a\":\"1\"}"),
        Json("\"kind\":\"music.catalog.track\",\"title\":\"a\""),
        "new JsonObject { [\"year\"] = 5, [\"gain\"] = 5, [\"price\"] = 5, [\"maybe\"] = -0 }",
        "new JsonObject { [\"gain\"] = 0.1, [\"price\"] = 1.10m, [\"year\"] = 9007199254740993 }",
        "new JsonObject { [\"gain\"] = Negative, [\"price\"] = long.MaxValue }",
        "new JsonObject { [\"gain\"] = 123456789012345678.0, [\"price\"] = Price }",
        "new JsonObject { [\"title\"] = Text.Length > 1 ? \"a\" : \"b\", [\"year\"] = Text.Length }",
        "new JsonObject { [\"title\"] = (string)\"a\" + '!', [\"live\"] = !false, [\"mood\"] = Mood }",
        "new JsonObject { [\"title\"] = @\"c:\\x\"\"y\", [\"tags\"] = new JsonArray(Text + \"!\") }",
        "new JsonObject { [\"tags\"] = new JsonArray(\"a\", Text), [\"gains\"] = new JsonArray { 1, 2.5 } }",
        "new JsonObject { [\"id\"] = Guid.Parse(\"C56A4180-65AA-42EC-A945-5FD21DEC0538\") }",
        "JsonSerializer.SerializeToElement(new { day = new DateOnly(2024, 1, 2), link = new Uri(\"HTTP://Example.com/%7e?a=b\") })",
        "JsonSerializer.SerializeToElement(new { title = Text, tags = new[] { Text, \"<é&>\" }, place = new { x = 1 } })",
        "JsonSerializer.SerializeToElement(new Dictionary<string, object?> { { \"year\", 3L }, { \"tags\", new[] { \"x\" } } })",
        "JsonMembers.Empty.With(\"gain\", \"1.50\").With(\"closed\", \"{\\\"a\\\":\\\"1\\\"}\")",
    ];

    // What it would say in other bytes, or refuse.
    private static readonly string[] Different =
    [
        Json("\"title\":\"\\ud83c\""),
        Json("\"title\":\"a\",\"title\":\"b\""),
        Json("\"year\":1.0"),
        Json("\"year\":9223372036854775808"),
        Json("\"small\":2147483648"),
        Json("\"gain\":9007199254740993"),
        Json("\"gain\":12345678901234567890123"),
        Json("\"gain\":-9007199254740993"),
        Json("\"gains\":[1e999]"),
        Json("\"price\":1e-30"),
        Json("\"price\":1e25"),
        Json("\"price\":0.1234567890123456789"),
        Json("\"price\":12345678901234567.89"),
        Json("\"price\":0.0000000000000000000000000000001"),
        Json("\"at\":\"2024-01-01T00:00:00+00:00\""),
        Json("\"id\":\"C56A4180-65AA-42EC-A945-5FD21DEC0538\""),
        "new JsonObject { [\"price\"] = 0.10000000000000000000001m }",
        "new JsonObject { [\"price\"] = 12345678901234567.89m }",
        "new JsonObject { [\"gain\"] = 0.1f }",
        "new JsonObject { [\"gain\"] = long.MaxValue }",
        "new JsonObject { [\"title\"] = 'c' }",
        "new JsonObject { [\"at\"] = At }",
        "JsonSerializer.SerializeToElement(new { at = At })",
        "JsonSerializer.SerializeToElement(new { clock = new TimeOnly(1, 2, 3, 450) })",
        "JsonSerializer.SerializeToElement(new { span = TimeSpan.FromHours(1) })",
        "JsonSerializer.SerializeToElement(new Dictionary<string, object?> { [\"title\"] = null })",
    ];

    [Fact]
    public async Task What_is_typed_sends_the_same_bytes()
    {
        string before = Source(Same);
        string after = await FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.FixedAsync(before, Schemas);
        string left = string.Join('\n', after.Split('\n').Where(static line => line.Contains("Act.Put", StringComparison.Ordinal)));
        Assert.True(left.Length == 0, "Nothing was offered for:\n" + left);
        IReadOnlyList<string> sent = await WireCapture.RunAsync(before, Schemas);
        Assert.Equal(Same.Length, sent.Count);
        Assert.Equal(sent, await WireCapture.RunAsync(after, Schemas));
    }

    [Fact]
    public async Task What_the_type_would_send_otherwise_is_left_alone() =>
        await FixHarness<TypedKindIsEmittedByType, TypedKindIsEmittedByTypeCodeFix>.OffersNothingAsync(Source(Different), Schemas);

    private static string Json(string members) => "RecordBody.Parse(\"\"\"{" + members + "}\"\"\")";

    private static string Source(IEnumerable<string> bodies) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Consumer;
        using Syncropel;
        using Syncropel.Json;

        public static class Program
        {
            private const string Mood = "off";
            private static readonly string Text = "text";
            private static readonly double Negative = double.Parse("-0", System.Globalization.CultureInfo.InvariantCulture);
            private static readonly decimal Price = 12.50m;
            private static readonly DateTimeOffset At = new(2024, 1, 2, 3, 4, 5, 600, TimeSpan.Zero);

            public static async Task Go(ISyncropelClient client)
            {
                {{string.Join("\n        ", bodies.Select(static body => $"_ = await client.EmitAsync({Start}{body}, \"t\");"))}}
            }
        }
        """;
}
