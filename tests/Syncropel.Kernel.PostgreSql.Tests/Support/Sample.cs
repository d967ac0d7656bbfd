using System.Text;
using System.Text.Json;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.PostgreSql.Tests.Support;

/// <summary>Records and queries for tests.</summary>
internal static class Sample
{
    public const string Actor = "did:example:my-app";
    public const string Thread = "music.library";

    private static readonly IngestRules Rules = new(4 << 20, null);

    public static StoredRecord Record(
        long clock, string body = "{}", string thread = Thread, string actor = Actor, string act = "PUT", DateTimeOffset? createdAt = null)
    {
        string json = $$"""
            {"act":"{{act}}","actor":"{{actor}}","body":{{body}},"clock":{{clock}},"parents":[],"thread":"{{JsonEncodedText.Encode(thread)}}"}
            """;
        return EnvelopeReader.Read(Encoding.UTF8.GetBytes(json), Rules)
            .ToStored(createdAt ?? new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
    }

    public static StoredRecord Manifest(long clock, string kind, bool enabled, params string[] fields) => Record(
        clock,
        $$"""
        {"topic":"body_kind_manifest","kind":"{{kind}}","enabled":{{(enabled ? "true" : "false")}},"indexed_fields":[{{string.Join(',', fields.Select(static field => $"\"{field}\""))}}]}
        """,
        thread: "th_engine_config",
        act: "LEARN");

    public static QueryDocument Query(string json) => QueryDocumentParser.Parse(Encoding.UTF8.GetBytes(json));
}
