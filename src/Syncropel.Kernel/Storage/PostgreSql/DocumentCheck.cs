using System.Globalization;
using Npgsql;
using Syncropel.Json;
using Syncropel.Kernel.Storage.PostgreSql.Log;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>
/// Holds the documents that queries look into against the JSON of their records. The database compares them: it has its own forms of
/// numbers.
/// </summary>
internal static class DocumentCheck
{
    private const int MostFindings = 100;

    private const string Wrong = """
        SELECT r.position, r.id FROM unnest($1, $2) AS n (position, doc)
        JOIN syncropel_records AS r ON r.position = n.position
        WHERE r.doc IS DISTINCT FROM convert_from(n.doc, 'UTF8')::jsonb ORDER BY r.position
        """;

    public static async Task<IReadOnlyList<string>> RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        long position = 0;
        while (findings.Count < MostFindings)
        {
            List<StoredRow> page = await RowPages.ReadAsync(connection, position, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0) break;
            position = page[^1].Position;
            findings.AddRange(await FindAsync(connection, [.. page.Where(IsReadable)], cancellationToken).ConfigureAwait(false));
        }

        return findings;
    }

    private static Task<List<string>> FindAsync(NpgsqlConnection connection, StoredRow[] rows, CancellationToken cancellationToken) =>
        Sql.Command(
            connection,
            Wrong,
            Sql.Of(Array.ConvertAll(rows, static row => row.Position)),
            Sql.Of(Array.ConvertAll(rows, static row => StoredDocument.Of(row.Json.Span) ?? row.Json.ToArray())))
            .Patiently()
            .ListAsync(
                static reader => string.Create(
                    CultureInfo.InvariantCulture,
                    $"record {reader.GetInt64(0)}, {reader.GetString(1)}: queries look into another document than its own"),
                cancellationToken);

    // What cannot be read has no document, and is found by whoever looks at the records themselves.
    private static bool IsReadable(StoredRow row)
    {
        try
        {
            CanonicalJson.Canonicalize(row.Json.Span);
            return true;
        }
        catch (CanonicalJsonException)
        {
            return false;
        }
    }
}
