using System.Globalization;
using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>
/// Holds what is kept beside the records against them: the number of the last place, what is summed up of each thread, and the documents
/// that queries look into.
/// </summary>
internal static class StoreCheck
{
    private const string WrongSums = """
        SELECT coalesce(kept.name, found.thread) FROM
        (SELECT thread, count(*) AS records, max(clock) AS latest, min(position) AS first FROM syncropel_records GROUP BY thread) AS found
        FULL JOIN syncropel_threads AS kept ON kept.thread = found.thread
        WHERE (found.records, found.latest, found.first) IS DISTINCT FROM (kept.records, kept.latest_clock, kept.first_position) LIMIT 100
        """;

    private const string WrongHead = """
        SELECT (SELECT position FROM syncropel_log_head WHERE one = 1), coalesce(max(position), 0) FROM syncropel_records
        """;

    public static async Task<IReadOnlyList<string>> RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<(long? Head, long Last)> ends = await Sql.Command(connection, WrongHead).Patiently()
            .ListAsync(static reader => (reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0), reader.GetInt64(1)), cancellationToken)
            .ConfigureAwait(false);
        List<string> threads = await Sql.Command(connection, WrongSums).Patiently()
            .ListAsync(static reader => StoredText.Unescape(reader.GetString(0)), cancellationToken).ConfigureAwait(false);
        return
        [
            .. ends.Where(static end => end.Head != end.Last).Select(static end => Explain(end.Head, end.Last)),
            .. threads.Select(static thread => $"what is summed up of thread '{thread}' is not what is on it"),
            .. await DocumentCheck.RunAsync(connection, cancellationToken).ConfigureAwait(false),
        ];
    }

    private static string Explain(long? head, long last) => head is null
        ? "the number of the last place is missing"
        : string.Create(CultureInfo.InvariantCulture, $"the last place is {last}, and the next record would come behind place {head}");
}
