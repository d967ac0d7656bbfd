using System.Text;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>Records as clients send them, and as kernels keep them.</summary>
internal static class Sample
{
    public const string Actor = "did:test:writer";
    public const string Thread = "music.library";

    public static readonly DateTimeOffset Time = new(2026, 11, 20, 12, 30, 0, TimeSpan.Zero);

    public static readonly IngestRules Rules = new(1_000_000, null);

    public static byte[] Json(
        long clock,
        string body = """{"title":"Glow"}""",
        string thread = Thread,
        string actor = Actor,
        string act = "PUT",
        string more = "") => Encoding.UTF8.GetBytes(
        $$"""{"act":"{{act}}","actor":"{{actor}}","body":{{body}},"clock":{{clock}},"parents":[],"thread":"{{thread}}"{{more}}}""");

    /// <summary>A record as a kernel keeps it that took it at <see cref="Time"/>.</summary>
    public static StoredRecord Record(
        long clock, string body = """{"title":"Glow"}""", string thread = Thread, string actor = Actor, string act = "PUT") =>
        Stored(Json(clock, body, thread, actor, act), Time);

    public static StoredRecord Stored(byte[] json, DateTimeOffset time) => EnvelopeReader.Read(json, Rules).ToStored(time);

    /// <summary>Records whose clocks follow each other.</summary>
    public static StoredRecord[] Records(int count, int first = 1, string thread = Thread) =>
        [.. Enumerable.Range(first, count).Select(clock => Record(clock, thread: thread))];

    /// <summary>A manifest that asks for indexes of fields.</summary>
    public static StoredRecord Manifest(long clock, string kind, bool enabled, params string[] fields)
    {
        string names = string.Join(",", fields.Select(static field => $"\"{field}\""));
        string body = $$"""
            {"topic":"body_kind_manifest","kind":"{{kind}}","enabled":{{(enabled ? "true" : "false")}},"indexed_fields":[{{names}}]}
            """;
        return Record(clock, body, "th_engine_config", act: "LEARN");
    }
}
