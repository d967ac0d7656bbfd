using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql.Log;

/// <summary>Reads the rows of records as they are, for whoever verifies them.</summary>
internal static class RowPages
{
    /// <summary>The rows behind a place, at least one where there is one.</summary>
    public static Task<List<StoredRow>> ReadAsync(NpgsqlConnection connection, long position, CancellationToken cancellationToken)
    {
        const string Text = "SELECT position, id, json, thread, actor, clock, kind, created_at, doc->>'thread', doc->>'actor', "
            + "doc#>>'{body,kind}' FROM syncropel_records WHERE position > $1 ORDER BY position LIMIT $2";
        return LogPages.ReadAsync(
            Sql.Command(connection, Text, Sql.Of(position), Sql.Of(LogPages.MostRecords)).Patiently(),
            Read,
            static row => row.Json.Length,
            cancellationToken);
    }

    private static StoredRow Read(NpgsqlDataReader reader) => new(reader.GetInt64(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2))
    {
        Thread = NameOf(reader, 3, 8)!,
        Actor = NameOf(reader, 4, 9)!,
        Clock = reader.GetInt64(5),
        Kind = NameOf(reader, 6, 10),
        CreatedAt = reader.GetString(7),
    };

    // A long name stands in its column as its hash; then the document has the name, which is the one that is meant if it has that hash.
    private static string? NameOf(NpgsqlDataReader reader, int column, int document)
    {
        if (reader.IsDBNull(column)) return null;
        string key = reader.GetString(column);
        string? name = reader.IsDBNull(document) ? null : StoredText.Unescape(reader.GetString(document));
        return name is not null && StoredText.Key(name) == key ? name : StoredText.Unescape(key);
    }
}
