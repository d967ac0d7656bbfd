using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// A connection to a store's file, with what SQL needs of .NET, and the statements that it has prepared. For one thread at a time, but for
/// <see cref="Interrupt"/>. What SQLite has to say it throws as a <see cref="SqliteException"/>.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    private SqliteDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>What the statement that runs asks of .NET.</summary>
    public QuerySlots Slots { get; } = new();

    /// <summary>Whether the file was deleted, moved away or replaced since it was opened. Windows lets nobody do so.</summary>
    public bool HasMoved => SqliteNative.HasMoved(_connection.Handle!);

    /// <summary>
    /// Opens a file of which nobody knows yet whether it is a sound store. If it is not, its log stays beside it: closing would put it into
    /// the file, and delete it. Whoever finds it sound says so by <see cref="TakeLog"/>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="fields">The numbers of fields.</param>
    /// <param name="pragmas">What is said first.</param>
    public static SqliteDatabase OpenUnchecked(string path, FieldIndexes fields, params ReadOnlySpan<string> pragmas)
    {
        // Where there was none, SQLite makes one, which is to be gone with the connection.
        bool hasLog = StoreFile.HasLog(path);
        SqliteDatabase database = Open(path, fields, pragmas);
        if (hasLog) database.LeaveLog();
        return database;
    }

    /// <summary>Opens a file that is there, empty or not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fields">The numbers of fields.</param>
    /// <param name="pragmas">What is said first.</param>
    public static SqliteDatabase Open(string path, FieldIndexes fields, params ReadOnlySpan<string> pragmas)
    {
        // What finds SQLite's native library. Named here, because it is otherwise looked for by reflection.
        SQLitePCL.Batteries_V2.Init();
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 10,
        };
        var database = new SqliteDatabase(new SqliteConnection(address.ToString()));
        try
        {
            database._connection.Open();

            // The library waits for another writer by itself, but in its own statements alone, and not in those that go to SQLite directly.
            database.Execute("PRAGMA busy_timeout = 10000");
            SqliteFunctions.Register(database._connection.Handle!, fields, database.Slots);
            foreach (string pragma in pragmas) database.Execute(pragma);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A statement that is kept prepared. Its text is one of few.</summary>
    public Statement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out Statement? statement))
        {
            statement = Once(sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>A statement that whoever asks for it disposes of.</summary>
    public Statement Once(string sql) => new(_connection, sql);

    /// <summary>Executes a statement once.</summary>
    /// <returns>The first column of the first row, if there is one.</returns>
    public object? Execute(string sql)
    {
        using Statement statement = Once(sql);
        return statement.Scalar();
    }

    /// <summary>The statement that adds records.</summary>
    public RecordInsert PrepareInsert() => new(_connection.Handle!);

    public void Begin()
    {
        // Of one that could not be taken back, as on a disk that failed.
        Rollback();
        Prepared("BEGIN").Run();
    }

    public void Commit() => Prepared("COMMIT").Run();

    /// <summary>Takes back what was done since <see cref="Begin"/>. Where SQLite has done so itself, nothing is left to do.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Prepared("ROLLBACK").Run();
    }

    /// <summary>Leaves the log in its place when the connection is closed, although nobody else has it.</summary>
    public void LeaveLog() => SetLeavesLog(1);

    /// <summary>Has the log go into the file when the connection is closed and nobody else has it, as SQLite does by itself.</summary>
    public void TakeLog() => SetLeavesLog(0);

    /// <summary>Ends the statement that runs, if one does. From any thread.</summary>
    public void Interrupt() => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle);

    public void Dispose()
    {
        foreach (Statement statement in _statements.Values) statement.Dispose();
        _connection.Dispose();
    }

    private void SetLeavesLog(int value)
    {
        // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE of sqlite3.h; the package does not name it.
        const int NoCheckpointOnClose = 1006;
        SQLitePCL.raw.sqlite3_db_config(_connection.Handle, NoCheckpointOnClose, value, out _);
    }
}
