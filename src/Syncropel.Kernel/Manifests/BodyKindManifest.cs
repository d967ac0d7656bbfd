using System.Text.Json;
using Syncropel.Grammar;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Manifests;

/// <summary>
/// A declaration of which body fields of a kind deserve an index: a <c>LEARN</c> record on the thread <see cref="Thread"/>.
/// </summary>
/// <param name="Kind">The kind of which it speaks.</param>
/// <param name="Fields">The fields; those that are no body fields are left out.</param>
/// <param name="Enabled">Whether it holds; if not, the kind has no indexed fields.</param>
internal sealed record BodyKindManifest(string Kind, IReadOnlyList<FieldPath> Fields, bool Enabled)
{
    /// <summary>The thread on which such records lie.</summary>
    public const string Thread = "th_engine_config";

    private const string Topic = "body_kind_manifest";

    /// <summary>Reads a record that is one; null for every other.</summary>
    public static BodyKindManifest? TryRead(StoredRecord record)
    {
        if (record.Thread != Thread || record.Root.GetProperty("act").GetString() != "LEARN") return null;
        JsonElement body = record.Root.GetProperty("body");
        if (TextOf(body, "topic") != Topic || TextOf(body, "kind") is not { } kind) return null;
        bool enabled = !body.TryGetProperty("enabled", out JsonElement flag) || flag.ValueKind != JsonValueKind.False;
        return new BodyKindManifest(kind, [.. FieldsOf(body)], enabled);
    }

    // A kernel takes what the protocol leaves open; what cannot be indexed serves nobody, and harms nobody.
    private static IEnumerable<FieldPath> FieldsOf(JsonElement body)
    {
        if (!body.TryGetProperty("indexed_fields", out JsonElement fields) || fields.ValueKind != JsonValueKind.Array) yield break;
        foreach (JsonElement field in fields.EnumerateArray())
        {
            if (field.ValueKind != JsonValueKind.String || field.GetString() is not { } text) continue;
            if (text.StartsWith("body.", StringComparison.Ordinal) && FieldPathGrammar.Explain(text) is null) yield return FieldPath.Parse(text, "$");
        }
    }

    private static string? TextOf(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
