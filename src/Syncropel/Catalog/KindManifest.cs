using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Syncropel.Grammar;
using Syncropel.Json;

namespace Syncropel;

/// <summary>
/// A body-kind manifest: tells the kernel which fields of a kind's bodies deserve an index. It is stored as a record of the very kind
/// that it describes, on the thread <see cref="Thread"/>; of several, the newest counts.
/// </summary>
public sealed record KindManifest
{
    /// <summary>The thread that the manifests of all kinds belong to.</summary>
    public const string Thread = "th_engine_config";

    /// <summary>What <c>body.topic</c> says in every manifest.</summary>
    public const string Topic = "body_kind_manifest";

    private const string Body = "body.";

    /// <summary>Creates a manifest.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="indexedFields">The paths of the fields, such as <c>body.title</c>; none for no index.</param>
    /// <param name="description">What the kind is for, in prose.</param>
    /// <exception cref="SyncropelKindException">The kind breaks the grammar.</exception>
    /// <exception cref="ArgumentNullException">The list of paths, or one of them, is null.</exception>
    /// <exception cref="ArgumentException">A path does not lead into the body, or is none that a query can name.</exception>
    public KindManifest(
        [StringSyntax(SyncropelSyntax.Kind)] string kind, ValueList<string> indexedFields, string? description = null)
    {
        KindName.ThrowIfInvalid(kind);
        ArgumentNullException.ThrowIfNull(indexedFields);
        foreach (string path in indexedFields)
        {
            ArgumentNullException.ThrowIfNull(path, nameof(indexedFields));
            bool isInBody = path.StartsWith(Body, StringComparison.Ordinal);
            string? fault = isInBody ? FieldPathGrammar.Explain(path) : "write body.<name>[.<name>…]";
            if (fault is not null) throw new ArgumentException($"'{path}' is no path into the body: {fault}.", nameof(indexedFields));
        }

        Kind = kind;
        IndexedFields = indexedFields;
        Description = description;
    }

    /// <summary>The kind.</summary>
    public string Kind { get; }

    /// <summary>The paths of the fields that deserve an index, such as <c>body.title</c>.</summary>
    public ValueList<string> IndexedFields { get; }

    /// <summary>What the kind is for, in prose; null for nothing said.</summary>
    public string? Description { get; }

    /// <summary>The body of the manifest's record, without the <c>kind</c>, which the emit adds.</summary>
    /// <exception cref="CanonicalJsonException">The description has half a surrogate pair.</exception>
    public RecordBody ToBody()
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            Write(ref writer);
            return RecordBody.Parse(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Whether a record is a manifest: it bears the kind that it describes, and has not the body of that kind.</summary>
    internal static bool IsIn(Record record) =>
        record.Thread == Thread
        && record.Body.TryGetProperty("topic", out JsonElement topic)
        && topic.ValueKind == JsonValueKind.String
        && topic.ValueEquals(Topic);

    private void Write(ref CanonicalJsonWriter writer)
    {
        writer.WriteStartObject();
        if (Description is { } description)
        {
            writer.WriteName("description");
            writer.WriteString(description);
        }

        writer.WriteName("enabled");
        writer.WriteBoolean(true);
        writer.WriteName("indexed_fields");
        writer.WriteStartArray();
        foreach (string path in IndexedFields)
        {
            writer.WriteElement();
            writer.WriteString(path);
        }

        writer.WriteEndArray();
        writer.WriteName("topic");
        writer.WriteString(Topic);
        writer.WriteEndObject();
    }
}
