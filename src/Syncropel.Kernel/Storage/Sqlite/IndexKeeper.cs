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
internal sealed class IndexKeeper(SqliteDatabase database, FieldIndexes fields, FieldElements elements, ILogger logger)
{
    // Whoever may write may send a manifest, and each index costs every record something.
    private const int MostFields = 32;

    private const string Prefix = "field_";

    private readonly ManifestBook _manifests = new();
    private readonly Dictionary<FieldPath, long> _indexed = [];

    /// <summary>Reads what the file has, and makes of it what the manifests in it ask for.</summary>
    public void Begin()
    {
        Load();
        foreach (SqliteDataReader row in database.Prepared(
            $"SELECT {SqliteSchema.Columns} FROM record WHERE thread = @0 ORDER BY position").Query(BodyKindManifest.Thread))
        {
            TryTake(row);
        }

        Reconcile();
    }

    /// <summary>Takes in records that are committed.</summary>
    /// <returns>Whether other fields are to be indexed now.</returns>
    public bool TryTake(IReadOnlyList<StoredRecord> records)
    {
        bool isChanged = false;
        foreach (StoredRecord record in records) isChanged |= _manifests.TryTake(record);
        return isChanged;
    }

    /// <summary>Makes the indexes that are asked for, and removes the others.</summary>
    public void Reconcile()
    {
        // What is a column has an index, or is to have none.
        FieldPath[] all = [.. _manifests.Fields.Where(static path => !RecordColumn.IsColumn(path))];
        if (all.Length > MostFields) StoreLog.TooManyFields(logger, all.Length, MostFields);
        HashSet<FieldPath> wanted = [.. all.OrderByDescending(_indexed.ContainsKey).Take(MostFields)];
        foreach ((FieldPath path, long number) in _indexed.Where(one => !wanted.Contains(one.Key)).ToArray())
        {
            Try(path, () => Drop(path, number));
        }

        IEnumerable<FieldPath> missing = wanted.Where(path => !_indexed.ContainsKey(path));
        foreach (FieldPath path in missing.OrderBy(static path => path.Text, StringComparer.Ordinal).ToArray())
        {
            StoreLog.IndexBegun(logger, path.Text);
            Try(path, () => Create(path));
        }
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

    private void Create(FieldPath path)
    {
        const string Sql = "INSERT INTO field (path, is_indexed) VALUES (@0, 1) ON CONFLICT (path) DO UPDATE SET is_indexed = 1";
        database.Prepared(Sql).Run(path.Text);
        long number = (long)database.Prepared("SELECT number FROM field WHERE path = @0").Scalar(path.Text)!;
        fields.Name(number, path);

        // The number is ours, and the only thing of the field in the statement. What a damaged file has of it is made anew.
        database.Execute($"DROP INDEX IF EXISTS {NameOf(number)}");
        database.Execute($"CREATE INDEX {NameOf(number)} ON record ({FieldTerm.KeyOf(number)})");
        elements.Clear(number);
        elements.Fill(number, path);
        database.Commit();
        Note(path, number);
        StoreLog.IndexCreated(logger, path.Text);
    }

    private void Drop(FieldPath path, long number)
    {
        database.Prepared("UPDATE field SET is_indexed = 0 WHERE number = @0").Run(number);
        database.Execute($"DROP INDEX IF EXISTS {NameOf(number)}");
        elements.Clear(number);
        database.Commit();
        _indexed.Remove(path);
        elements.Forget(number);
        StoreLog.IndexDropped(logger, path.Text);
    }

    private void Load()
    {
        // SQLite's own tool does not know the function, and leaves its indexes out of what it recovers.
        database.Execute($"""
            UPDATE field SET is_indexed = 0
            WHERE is_indexed = 1 AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = '{Prefix}' || number)
            """);
        foreach (SqliteDataReader row in database.Prepared("SELECT number, path, is_indexed FROM field").Query())
        {
            FieldPath path = FieldPath.Parse(row.GetString(1), "field");
            fields.Name(row.GetInt64(0), path);
            if (row.GetInt64(2) != 0) Note(path, row.GetInt64(0));
        }
    }

    private void Note(FieldPath path, long number)
    {
        _indexed[path] = number;
        elements.Use(number, path);
    }

    // Of each field all or nothing, so that what is said to be indexed is.
    private void Try(FieldPath path, Action change)
    {
        try
        {
            database.Begin();
            change();
        }
        catch (SqliteException problem)
        {
            database.Rollback();
            StoreLog.IndexFailed(logger, problem, path.Text);
        }
    }
}
