namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>The format of a store's file.</summary>
internal static class SqliteSchema
{
    /// <summary>SQLite's <c>application_id</c>, which tells a store from other databases: <c>SYNK</c>.</summary>
    public const int ApplicationId = 0x53594E4B;

    /// <summary>SQLite's <c>user_version</c>: the format. A file of a later one is refused.</summary>
    public const int Version = 1;

    /// <summary>The columns of a record, in the order of <see cref="RowReader"/>.</summary>
    public const string Columns = "position, id, thread, actor, clock, kind, created_at, json";

    /// <summary>A commit is on the disk when it returns. Readers do not wait for the writer, nor it for them.</summary>
    public static readonly string[] ForWriter =
    [
        "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON", "PRAGMA checkpoint_fullfsync = ON",
        "PRAGMA cell_size_check = ON", "PRAGMA journal_size_limit = 67108864", "PRAGMA cache_size = -16384",
    ];

    /// <summary>What reads is not to write.</summary>
    public static readonly string[] ForReaders = ["PRAGMA query_only = ON", "PRAGMA cell_size_check = ON", "PRAGMA cache_size = -8192"];

    /// <summary>
    /// Each of the indexes has the clock behind what it finds by, because that is how answers are sorted; the one that keeps an actor from
    /// having a clock twice on a thread too, so that it is also the one that threads are read by. The long column is the last, so that the
    /// others are read without it. A thread's number is the place of its first record. An index of a field finds a value; what elements an
    /// array has is kept beside it.
    /// </summary>
    public static readonly string[] Tables =
    [
        """
        CREATE TABLE record (position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, thread TEXT NOT NULL, actor TEXT NOT NULL,
        clock INTEGER NOT NULL, kind TEXT, created_at TEXT NOT NULL, json BLOB NOT NULL) STRICT
        """,
        "CREATE UNIQUE INDEX record_thread ON record (thread, clock, actor)",
        "CREATE INDEX record_actor ON record (actor, clock)",
        "CREATE INDEX record_kind ON record (kind, clock)",
        """
        CREATE TABLE thread (first INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, records INTEGER NOT NULL,
        latest INTEGER NOT NULL) STRICT
        """,
        "CREATE TABLE field (number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, is_indexed INTEGER NOT NULL) STRICT",
        """
        CREATE TABLE element (field INTEGER NOT NULL, key BLOB NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY (field, key, position)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE token (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash BLOB NOT NULL, name TEXT NOT NULL,
        scopes INTEGER NOT NULL, actors TEXT NOT NULL, created_at TEXT NOT NULL, revoked_at TEXT) STRICT
        """,
        $"PRAGMA application_id = {ApplicationId}",
        $"PRAGMA user_version = {Version}",
    ];
}
