using System.Globalization;
using Npgsql;
using Syncropel.Kernel.Storage.PostgreSql.Log;

namespace Syncropel.Kernel.Storage.PostgreSql.Appends;

/// <summary>
/// The two trips of an append to the database. The first takes the lock on the log's head, behind which all appends of all processes come
/// one after the other, and reads what is there; the second adds, and commits.
/// </summary>
internal static class AppendStatements
{
    private const string Lock = "SELECT position FROM syncropel_log_head WHERE one = 1 FOR UPDATE";

    private const string Holders = """
        SELECT r.id, r.json, r.position FROM unnest($1, $2, $3) AS k (thread, actor, clock)
        JOIN syncropel_records AS r ON r.thread = k.thread AND r.actor = k.actor AND r.clock = k.clock
        """;

    private const string Latest = """
        SELECT k.line, (
            SELECT r.clock FROM syncropel_records AS r WHERE r.thread = k.thread AND r.actor = k.actor ORDER BY r.clock DESC LIMIT 1)
        FROM unnest($1, $2) WITH ORDINALITY AS k (thread, actor, line)
        """;

    // The document is mostly the JSON itself, and is then not sent twice.
    private const string Insert = """
        INSERT INTO syncropel_records (position, id, thread, actor, clock, kind, created_at, json, doc)
        SELECT n.position, n.id, n.thread, n.actor, n.clock, n.kind, n.created_at, n.json,
            convert_from(coalesce(n.doc, n.json), 'UTF8')::jsonb
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS n (position, id, thread, actor, clock, kind, created_at, json, doc)
        """;

    private const string Threads = """
        INSERT INTO syncropel_threads AS t (thread, name, first_position, records, latest_clock)
        SELECT n.thread, n.name, n.first_position, n.records, n.latest_clock
        FROM unnest($1, $2, $3, $4, $5) AS n (thread, name, first_position, records, latest_clock)
        ON CONFLICT (thread) DO UPDATE
        SET records = t.records + excluded.records, latest_clock = greatest(t.latest_clock, excluded.latest_clock)
        """;

    /// <summary>Begins a transaction behind which nobody else adds anything, and reads what is there.</summary>
    public static async Task<HeldRecords> BeginAsync(NpgsqlConnection connection, StoredRecord[] records)
    {
        (string Thread, string Actor)[] lines = [.. records.Select(static record => (record.Thread, record.Actor)).Distinct()];
        using NpgsqlBatch batch = connection.CreateBatch();
        batch.Add("BEGIN ISOLATION LEVEL READ COMMITTED");
        batch.Add(Lock);
        batch.Add(
            Holders,
            Sql.Of(Texts(records, static record => StoredText.Key(record.Thread))),
            Sql.Of(Texts(records, static record => StoredText.Key(record.Actor))),
            Sql.Of(Array.ConvertAll(records, static record => record.Clock)));
        batch.Add(
            Latest,
            Sql.Of(Texts(lines, static line => StoredText.Key(line.Thread))),
            Sql.Of(Texts(lines, static line => StoredText.Key(line.Actor))));

        NpgsqlDataReader reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        await using (reader.ConfigureAwait(false)) return await ReadAsync(reader, lines).ConfigureAwait(false);
    }

    /// <summary>Ends the transaction without having changed anything.</summary>
    public static Task RollBackAsync(NpgsqlConnection connection) => Sql.Command(connection, "ROLLBACK").RunAsync(CancellationToken.None);

    /// <summary>Adds the records, and commits. When it fails, it may have been done nonetheless.</summary>
    public static async Task CommitAsync(NpgsqlConnection connection, AppendPlan plan, bool notifies)
    {
        long head = plan.Head + plan.Added.Count;
        using NpgsqlBatch batch = connection.CreateBatch();
        batch.Add(Insert, RowsOf(plan));
        batch.Add(Threads, ThreadsOf(plan));
        batch.Add("UPDATE syncropel_log_head SET position = $1 WHERE one = 1", Sql.Of(head));
        if (notifies)
        {
            batch.Add($"SELECT pg_notify('{LogListener.Channel}', $1)", Sql.Of(head.ToString(CultureInfo.InvariantCulture)));
        }

        batch.Add("COMMIT");
        await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static async Task<HeldRecords> ReadAsync(NpgsqlDataReader reader, (string Thread, string Actor)[] lines)
    {
        var held = new HeldRecords();
        await reader.ReadAsync().ConfigureAwait(false);
        held.Head = reader.GetInt64(0);
        await reader.NextResultAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false)) held.Add(RecordRows.Read(reader), reader.GetInt64(2));
        await reader.NextResultAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            (string thread, string actor) = lines[reader.GetInt64(0) - 1];
            if (!reader.IsDBNull(1)) held.AddLatest(thread, actor, reader.GetInt64(1));
        }

        return held;
    }

    private static NpgsqlParameter[] RowsOf(AppendPlan plan)
    {
        StoredRecord[] added = [.. plan.Added];
        return
        [
            Sql.Of([.. added.Select((_, index) => plan.Head + 1 + index)]),
            Sql.Of(Texts(added, static record => record.Id.ToString())),
            Sql.Of(Texts(added, static record => StoredText.Key(record.Thread))),
            Sql.Of(Texts(added, static record => StoredText.Key(record.Actor))),
            Sql.Of(Array.ConvertAll(added, static record => record.Clock)),
            Sql.Of(Texts(added, static record => record.Kind is { } kind ? StoredText.Key(kind) : null)),
            Sql.Of(Texts(added, static record => record.Root.GetProperty("created_at").GetString())),
            Sql.Of(Array.ConvertAll(added, static record => (byte[]?)record.Json.ToArray())),
            Sql.Of(Array.ConvertAll(added, static record => StoredDocument.Of(record.Json.Span))),
        ];
    }

    private static NpgsqlParameter[] ThreadsOf(AppendPlan plan)
    {
        (string Thread, long First, long Count, long Latest)[] threads =
        [
            .. plan.Added.Index().GroupBy(static one => one.Item.Thread).Select(thread => (
                thread.Key,
                plan.Head + 1 + thread.First().Index,
                thread.LongCount(),
                thread.Max(static one => one.Item.Clock))),
        ];
        return
        [
            Sql.Of(Texts(threads, static thread => StoredText.Key(thread.Thread))),
            Sql.Of(Texts(threads, static thread => StoredText.Escape(thread.Thread))),
            Sql.Of(Array.ConvertAll(threads, static thread => thread.First)),
            Sql.Of(Array.ConvertAll(threads, static thread => thread.Count)),
            Sql.Of(Array.ConvertAll(threads, static thread => thread.Latest)),
        ];
    }

    private static string?[] Texts<T>(T[] items, Converter<T, string?> text) => Array.ConvertAll(items, text);
}
