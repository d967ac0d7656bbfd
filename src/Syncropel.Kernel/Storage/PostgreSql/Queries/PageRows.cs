using System.Globalization;
using Npgsql;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// Makes pages of rows. A row brings its record along where that is short, as most are; of the others the lengths come first, so that no
/// more of them are read than a page has room for.
/// </summary>
internal static class PageRows
{
    // A page of nothing but these has the most records and the most bytes.
    private const int ShortBytes = AnswerRoom.MostBytes / QueryDocument.LargestLimit;

    /// <summary>The columns of a row.</summary>
    public static readonly string Columns = string.Create(
        CultureInfo.InvariantCulture,
        $"position, octet_length(json), id, CASE WHEN octet_length(json) <= {ShortBytes} THEN json END");

    public static PageRow Read(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.IsDBNull(3) ? null : RecordRows.Read(row, 2));

    /// <summary>The records of as many rows, from the first on, as a page has room for.</summary>
    public static async Task<IReadOnlyList<StoredRecord>> FillAsync(
        NpgsqlConnection connection, IEnumerable<PageRow> rows, int limit, CancellationToken cancellationToken)
    {
        var room = new AnswerRoom(limit);
        PageRow[] page = [.. rows.TakeWhile(row => room.TryTake(row.Bytes))];
        long[] missing = [.. page.Where(static row => row.Record is null).Select(static row => row.Position)];
        if (missing.Length == 0) return Array.ConvertAll(page, static row => row.Record!);

        const string Text = "SELECT position, id, json FROM syncropel_records WHERE position = ANY($1)";
        Dictionary<long, StoredRecord> read = (await Sql.Command(connection, Text, Sql.Of(missing))
            .ListAsync(static row => (Position: row.GetInt64(0), Record: RecordRows.Read(row, 1)), cancellationToken)
            .ConfigureAwait(false)).ToDictionary(static one => one.Position, static one => one.Record);
        return Array.ConvertAll(page, row => row.Record ?? read[row.Position]);
    }
}
