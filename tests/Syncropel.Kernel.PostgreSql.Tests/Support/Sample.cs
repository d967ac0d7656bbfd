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
        long clock, string body = "{}", string thread = Thread, string actor = Actor, string act = "PUT", DateTimeOffset? createdAt = null,
        IngestRules? rules = null)
    {
        string name = JsonEncodedText.Encode(thread).ToString();
        string json = $$"""
            {"act":"{{act}}","actor":"{{actor}}","body":{{body}},"clock":{{clock}},"parents":[],"thread":"{{name}}"}
            """;
        return EnvelopeReader.Read(Encoding.UTF8.GetBytes(json), rules ?? Rules)
            .ToStored(createdAt ?? new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
    }

    /// <summary>A record of a time when numbers had no limit.</summary>
    public static StoredRecord Older(long clock, string body) => Record(clock, body, rules: Rules with { MaxDigits = int.MaxValue });

    public static StoredRecord Manifest(long clock, string kind, bool enabled, params string[] fields)
    {
        string flag = enabled ? "true" : "false", list = string.Join(',', fields.Select(static field => $"\"{field}\""));
        string body = $$"""{"topic":"body_kind_manifest","kind":"{{kind}}","enabled":{{flag}},"indexed_fields":[{{list}}]}""";
        return Record(clock, body, thread: "th_engine_config", act: "LEARN");
    }

    public static QueryDocument Query(string json) => QueryDocumentParser.Parse(Encoding.UTF8.GetBytes(json));
}
