using System.Text.Json;
using System.Text.Json.Nodes;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Suite;

/// <summary>The suite as kinds: each group's schema is the member <c>value</c> of a kind of its own.</summary>
internal static class SuiteRun
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const int BatchSize = 100;

    private static readonly SuiteGroup[] Kinds = [.. SuiteFiles.Groups.Where(static one => !IsReplaced(one))];

    private static readonly Lazy<IReadOnlyList<LoadedKind>>[] Batches =
    [
        .. Kinds.Select(static (one, index) => SchemaOf(one, index)).Chunk(BatchSize)
            .Select(static batch => new Lazy<IReadOnlyList<LoadedKind>>(() => KindBatch.Load(batch))),
    ];

    /// <summary>The groups that are generated.</summary>
    public static IReadOnlyList<SuiteGroup> Groups => Kinds;

    /// <summary>
    /// Whether a group takes formats for annotations. Here they are asserted, so that <c>optional/format</c> stands in its place.
    /// </summary>
    public static bool IsReplaced(SuiteGroup one) => one.File == "format";

    /// <summary>What became of a group's kind.</summary>
    public static LoadedKind Load(SuiteGroup one)
    {
        int index = Array.IndexOf(Kinds, one);
        return Batches[index / BatchSize].Value[index % BatchSize];
    }

    /// <summary>A body of the group's kind with this value.</summary>
    public static string BodyOf(LoadedKind kind, JsonElement value) =>
        $$"""{"kind":"{{kind.Probe!.Kind}}","value":{{value.GetRawText()}}}""";

    private static SchemaText SchemaOf(SuiteGroup one, int index)
    {
        JsonNode? value = JsonNode.Parse(one.Schema.GetRawText());
        if (value is JsonObject schema) Embed(schema, index);
        return SchemaText.Kind($"core.g{index}", $"\"value\": {value!.ToJsonString()}", required: "value");
    }

    // A schema that refers to its own parts must stay a resource of its own within the kind's. Any other becomes part of the kind's,
    // where '$schema' cannot stand.
    private static void Embed(JsonObject schema, int index)
    {
        bool refers = schema.ToJsonString().Contains("Ref\":", StringComparison.Ordinal)
            || schema.ToJsonString().Contains("$ref\":", StringComparison.Ordinal);
        if (refers && !schema.ContainsKey("$id")) schema.Insert(0, "$id", $"https://example.org/suite/{index}");
        if (!schema.ContainsKey("$id") && (string?)schema["$schema"] == Dialect) schema.Remove("$schema");
    }
}
