using Microsoft.Data.Sqlite;

namespace Syncropel.Outbox.Storage;

/// <summary>
/// The database in an outbox's file: rows in, rows out. For one thread at a time. What SQLite has to say it throws as a
/// <see cref="SqliteException"/>.
/// </summary>
internal sealed class Database : IDisposable
{
    private const string RecordColumns = "sequence, id, thread, kind, clock, queued_at, refused, code, message, status, digest, payload";

    // 1 MiB.
    private const long MostFreePages = 256;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private StoredState? _onDisk;
    private StoredState _state = new("", 0);
    private long _records;

    private Database(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a file that is there, empty or not.</summary>
    public static Database Open(string path)
    {
        // What finds SQLite's native library. Named here, because it is otherwise looked for by reflection.
        SQLitePCL.Batteries_V2.Init();
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 1,
        };
        var database = new Database(new SqliteConnection(address.ToString()));
        try
        {
            database._connection.Open();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Makes the tables in an empty file.</summary>
    public void Create()
    {
        foreach (string pragma in Schema.ForNewFiles) Execute(pragma);
        Prepare();
        Begin();
        foreach (string table in Schema.Tables) Execute(table);
        foreach (string mark in Schema.Marks) Execute(mark);
        Execute("COMMIT");
    }

    /// <summary>Makes the database durable and its own; reads no rows yet.</summary>
    public void Prepare()
    {
        foreach (string pragma in Schema.ForEachOpening) Execute(pragma);
    }

    /// <summary>Puts what is in SQLite's log into the file itself, and begins the log anew. On a full disk that may have to wait.</summary>
    public void EmptyLog()
    {
        try
        {
            Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR)
        {
            // The log stays as it is, and goes on.
        }
    }

    /// <summary>Whether SQLite finds nothing wrong with the structure of the file, and its tables are those of an outbox.</summary>
    public bool IsSound()
    {
        const string Tables = "SELECT rootpage, sql FROM sqlite_schema ORDER BY rootpage";
        IEnumerable<string?> known = Prepared(Tables, 0).Query().Select(static row => row.Values[0] as string);
        return Execute("PRAGMA quick_check(1)") is "ok" && known.SequenceEqual(Schema.Tables);
    }

    /// <summary>The rows of records behind a place, in their order; null for one that is not as it was written.</summary>
    public IEnumerable<(long Place, StoredRecord? Row)> ReadRecords(long behind = long.MinValue, int count = int.MaxValue) =>
        Query($"SELECT {RecordColumns} FROM {Schema.Records} WHERE sequence > @0 ORDER BY sequence LIMIT @1", behind, (long)count);

    /// <summary>One row; null where it is not there, or not as it was written.</summary>
    public StoredRecord? ReadRecord(long sequence) =>
        Query($"SELECT {RecordColumns} FROM {Schema.Records} WHERE sequence = @0", sequence).FirstOrDefault().Row;

    /// <summary>What the file says of itself; null where it says nothing that is as it was written.</summary>
    public StoredState? ReadState() => Prepared($"SELECT only_row, actor, records, digest FROM {Schema.State}", 0).Query()
        .Select(static row => RowFormat.ReadState(row.Place, row.Values)).FirstOrDefault();

    /// <summary>All rows of clocks; null for one that is not as it was written.</summary>
    public IEnumerable<StoredClock?> ReadClocks() => Prepared($"SELECT slot, thread, through, digest FROM {Schema.Clocks}", 0).Query()
        .Select(static row => RowFormat.ReadClock(row.Place, row.Values));

    /// <summary>Says what is true of the file, which each commit keeps right.</summary>
    /// <param name="state">What is true.</param>
    /// <param name="onDisk">What the file says; where that is something else, the next commit mends it.</param>
    public void Adopt(StoredState state, StoredState? onDisk)
    {
        (_state, _onDisk) = (state, onDisk);
        _records = state.Records;
    }

    public void Insert(StoredRecord row)
    {
        const string Sql = $"INSERT INTO {Schema.Records} ({RecordColumns}) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)";
        _records += Prepared(Sql, 12).Run([row.Sequence, .. RowFormat.Of(row)]);
    }

    public void Delete(long sequence) => _records -= Prepared($"DELETE FROM {Schema.Records} WHERE sequence = @0", 1).Run(sequence);

    public void Write(StoredClock clock)
    {
        const string Sql = $"INSERT OR REPLACE INTO {Schema.Clocks} (slot, thread, through, digest) VALUES (@0, @1, @2, @3)";
        Prepared(Sql, 4).Run([clock.Slot, .. RowFormat.Of(clock)]);
    }

    public void DeleteClock(long slot) => Prepared($"DELETE FROM {Schema.Clocks} WHERE slot = @0", 1).Run(slot);

    public void Begin()
    {
        // Of one that could not be taken back, as on a disk that failed.
        Rollback();
        Prepared("BEGIN", 0).Run();
    }

    public void Commit()
    {
        StoredState state = _state with { Records = _records };
        if (state != _onDisk)
        {
            const string Sql = $"INSERT OR REPLACE INTO {Schema.State} (only_row, actor, records, digest) VALUES (@0, @1, @2, @3)";
            Prepared(Sql, 4).Run([Schema.OnlyRow, .. RowFormat.Of(state)]);
        }

        Prepared("COMMIT", 0).Run();
        _onDisk = _state = state;
    }

    /// <summary>Takes back what was done since <see cref="Begin"/>. Where SQLite has done so itself, nothing is left to do.</summary>
    public void Rollback()
    {
        _records = _state.Records;
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Prepared("ROLLBACK", 0).Run();
    }

    /// <summary>Gives pages that hold nothing back to the file system, where they are many.</summary>
    public void Shrink()
    {
        if (Prepared("PRAGMA freelist_count", 0).Scalar() is > MostFreePages) Prepared("PRAGMA incremental_vacuum", 0).Run();
    }

    /// <summary>Executes a statement once.</summary>
    /// <returns>The first column of the first row, if there is one.</returns>
    public object? Execute(string sql)
    {
        using var statement = new Statement(_connection, sql);
        return statement.Scalar();
    }

    /// <summary>Closes the file. What is in SQLite's log goes into the file itself, and the log is deleted.</summary>
    public void Dispose()
    {
        foreach (Statement statement in _statements.Values) statement.Dispose();
        _connection.Dispose();
    }

    private IEnumerable<(long Place, StoredRecord? Row)> Query(string sql, params object?[] values) =>
        Prepared(sql, values.Length).Query(values).Select(static row => (row.Place, RowFormat.ReadRecord(row.Place, row.Values)));

    private Statement Prepared(string sql, int parameters)
    {
        if (!_statements.TryGetValue(sql, out Statement? statement))
        {
            statement = new Statement(_connection, sql, parameters);
            _statements.Add(sql, statement);
        }

        return statement;
    }
}
