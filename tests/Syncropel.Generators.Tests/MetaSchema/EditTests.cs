using System.Globalization;
using System.Text.Json.Nodes;
using Syncropel.Generators.Tests.Diagnostics;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.MetaSchema;

/// <summary>A schema as it is while somebody edits it: every value in turn is something else, or not there.</summary>
public class EditTests
{
    private static readonly string?[] Edits =
    [
        null, "null", "true", "false", "\"\"", "\"x\"", "0", "-1.5", "[]", "[{}]", "{}", "{ \"x\": {} }",
    ];

    [Fact]
    public void A_schema_that_says_much_is_without_fault()
    {
        Assert.Empty(SchemaReading.Errors(RichSchema.Text));
        Assert.True(MetaSchemas.Accepts(RichSchema.Text));
    }

    [Fact]
    public void Whatever_is_edited_the_two_have_one_verdict()
    {
        string[] pointers = [.. PointersOf(JsonNode.Parse(RichSchema.Text.Text)!, [])];
        Assert.True(pointers.Length > 150, "The schema says too little.");
        foreach (string pointer in pointers)
        {
            foreach (string? edit in Edits) Agreement.Holds((RichSchema.Text.Path, Edit(pointer, edit)));
        }
    }

    [Fact]
    public void Whatever_is_edited_in_a_ref_schema_the_two_have_one_verdict()
    {
        JsonNode book = JsonNode.Parse(ReferenceTexts.Book.Text)!;
        foreach (string pointer in PointersOf(book, []))
        {
            foreach (string? edit in Edits) Agreement.Holds((ReferenceTexts.Book.Path, Edit(pointer, edit, ReferenceTexts.Book.Text)));
        }
    }

    private static string Edit(string pointer, string? value, string? text = null)
    {
        JsonNode root = JsonNode.Parse(text ?? RichSchema.Text.Text)!;
        string[] steps = pointer.Split('\n');
        JsonNode owner = steps[..^1].Aggregate(root, static (at, step) => (at is JsonArray list ? list[Index(step)] : at[step])!);
        JsonNode? edited = value is null ? null : JsonNode.Parse(value);
        switch (owner)
        {
            case JsonArray list when value is null: list.RemoveAt(Index(steps[^1])); break;
            case JsonArray list: list[Index(steps[^1])] = edited; break;
            case JsonObject map when value is null: map.Remove(steps[^1]); break;
            default: owner[steps[^1]] = edited; break;
        }

        return root.ToJsonString();
    }

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    private static IEnumerable<string> PointersOf(JsonNode? node, string[] path)
    {
        if (path.Length > 0) yield return string.Join('\n', path);
        IEnumerable<(string Step, JsonNode? Value)> inner = node switch
        {
            JsonObject map => map.Select(static one => (one.Key, one.Value)),
            JsonArray list => list.Select(static (one, index) => (index.ToString(CultureInfo.InvariantCulture), one)),
            _ => [],
        };
        foreach (string pointer in inner.SelectMany(one => PointersOf(one.Value, [.. path, one.Step]))) yield return pointer;
    }
}
