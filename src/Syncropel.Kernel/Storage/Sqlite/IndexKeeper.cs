using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Manifests;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// Keeps the indexes of fields as the manifests on record ask for them. They can be made anew at any time, so an index that cannot be made
/// is said in the log, and harms nothing but speed. For the writer's thread.
/// </summary>
internal sealed class IndexKeeper(SqliteDatabase database, FieldIndexes fields, ILogger logger)
{
    private const string Prefix = "field_";

    private readonly ManifestBook _manifests = new();

    /// <summary>Reads what the file has, and makes of it what the manifests in it ask for.</summary>
    public void Begin()
    {
        LoadNames();
        fields.Use(Existing());
        foreach (SqliteDataReader row in database.Prepared(
            $"SELECT {SqliteSchema.Columns} FROM record WHERE thread = @0 ORDER BY position").Query(BodyKindManifest.Thread))
        {
            TryTake(row);
        }

        Reconcile();
    }

    /// <summary>Takes in records that are committed.</summary>
    public void Take(IReadOnlyList<StoredRecord> records)
    {
        bool isChanged = false;
        foreach (StoredRecord record in records) isChanged |= _manifests.TryTake(record);
        if (isChanged) Reconcile();
    }

    private static string NameOf(long number) => Prefix + number.ToString(CultureInfo.InvariantCulture);

    private void TryTake(SqliteDataReader row)
    {
        try
        {
            _manifests.TryTake(RowReader.Record(row));
        }
        catch (Exception problem) when (problem is KernelStoreException or KeyNotFoundException or InvalidOperationException)
        {
            // A damaged one is no reason not to open the rest.
            StoreLog.ManifestUnreadable(logger, problem, row.GetInt64(0));
        }
    }

    private void Reconcile()
    {
        // What is a column has an index, or is to have none.
        HashSet<FieldPath> wanted = [.. _manifests.Fields.Where(static path => !RecordColumn.IsColumn(path))];
        (FieldPath Path, long Number)[] surplus =
            [.. fields.Indexed.Where(one => !wanted.Contains(one.Key)).Select(static one => (one.Key, one.Value))];
        foreach ((FieldPath path, long number) in surplus)
        {
            fields.Use(fields.Indexed.Values.Where(one => one != number).ToArray());
            Try(path, () => database.Execute($"DROP INDEX {NameOf(number)}"));
            StoreLog.IndexDropped(logger, path.Text);
        }

        foreach (FieldPath path in wanted.Where(path => fields.NumberOf(path) is null).OrderBy(static path => path.Text, StringComparer.Ordinal))
        {
            Try(path, () => Create(path));
        }
    }

    private void Create(FieldPath path)
    {
        database.Prepared("INSERT INTO field (path) VALUES (@0) ON CONFLICT DO NOTHING").Run(path.Text);
        long number = (long)database.Prepared("SELECT number FROM field WHERE path = @0").Scalar(path.Text)!;
        fields.Name(number, path);

        // The number is ours, and the only thing of the field in the statement.
        database.Execute($"CREATE INDEX {NameOf(number)} ON record ({FieldTerm.KeyOf(number)})");
        fields.Use([.. fields.Indexed.Values, number]);
        StoreLog.IndexCreated(logger, path.Text);
    }

    private void LoadNames()
    {
        foreach (SqliteDataReader row in database.Prepared("SELECT number, path FROM field").Query())
        {
            fields.Name(row.GetInt64(0), FieldPath.Parse(row.GetString(1), "field"));
        }
    }

    private long[] Existing() =>
    [
        .. database.Prepared($"SELECT name FROM sqlite_schema WHERE type = 'index' AND name GLOB '{Prefix}[0-9]*'").Query()
            .Select(static row => long.Parse(row.GetString(0).AsSpan(Prefix.Length), CultureInfo.InvariantCulture)),
    ];

    private void Try(FieldPath path, Action change)
    {
        try
        {
            change();
        }
        catch (SqliteException problem)
        {
            StoreLog.IndexFailed(logger, problem, path.Text);
        }
    }
}
