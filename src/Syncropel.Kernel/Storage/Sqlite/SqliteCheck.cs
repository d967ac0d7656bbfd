using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Looks through the whole file: its structure, its indexes, and its sums.</summary>
internal static class SqliteCheck
{
    /// <summary>The most findings of a sort that are told.</summary>
    public const int MostFindings = 100;

    private const string WrongSums = """
        SELECT coalesce(found.name, kept.name) FROM
        (SELECT thread AS name, count(*) AS records, max(clock) AS latest, min(position) AS first FROM record GROUP BY thread) AS found
        FULL JOIN thread AS kept ON kept.name = found.name
        WHERE (found.records, found.latest, found.first) IS NOT (kept.records, kept.latest, kept.first) LIMIT 100
        """;

    public static IReadOnlyList<string> Run(SqliteDatabase database, FieldIndexes fields)
    {
        // Where the structure is damaged, whatever else is read may not be what is there, or end the look.
        List<string> structure = CheckStructure(database);
        if (structure is not ["ok"]) return structure;
        return
        [
            .. Texts(database, WrongSums).Select(static thread => $"what is summed up of thread '{thread}' is not what is on it"),
            .. ElementCheck.Run(database, fields),
        ];
    }

    // The look itself ends at pages that it cannot read, when it has named them.
    private static List<string> CheckStructure(SqliteDatabase database)
    {
        List<string> findings = [];
        try
        {
            foreach (string finding in Texts(database, "PRAGMA integrity_check(100)")) findings.Add(finding);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            if (findings.Count == 0) findings.Add(problem.Message);
        }

        return findings;
    }

    private static IEnumerable<string> Texts(SqliteDatabase database, string sql)
    {
        using Statement statement = database.Once(sql);
        foreach (SqliteDataReader row in statement.Query()) yield return row.GetString(0);
    }
}
