namespace Syncropel.Outbox.Storage;

/// <summary>The format of an outbox's file.</summary>
internal static class Schema
{
    public const string Records = "outbox_records";
    public const string State = "outbox_state";
    public const string Clocks = "outbox_clocks";

    /// <summary>The place of the only row of <see cref="State"/>.</summary>
    public const long OnlyRow = 1;

    /// <summary>SQLite's <c>application_id</c>, which tells an outbox from other databases: <c>SYNO</c>.</summary>
    public const int ApplicationId = 0x53594E4F;

    /// <summary>SQLite's <c>user_version</c>: the format. A file of a later one is refused.</summary>
    public const int Version = 1;

    /// <summary>The size of a page. Fixed, so that a file whose first page is lost can still be read.</summary>
    public const int PageSize = 4096;

    /// <summary>
    /// Set once, before the first table. The file shrinks when it is asked to, so that a long outage does not leave a large empty file.
    /// </summary>
    public static readonly string[] ForNewFiles = [$"PRAGMA page_size = {PageSize}", "PRAGMA auto_vacuum = INCREMENTAL"];

    /// <summary>
    /// Set at each opening. A commit is on the disk when it returns. What is deleted is overwritten, so that delivered records cannot be
    /// read from the file, and salvage does not find them there.
    /// </summary>
    public static readonly string[] ForEachOpening =
    [
        "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON",
        "PRAGMA secure_delete = ON", "PRAGMA cell_size_check = ON", "PRAGMA journal_size_limit = 4194304",
    ];

    /// <summary>
    /// No indexes: what is looked for by anything but its place is looked for in memory, and what is not there cannot break.
    /// </summary>
    public static readonly string[] Tables =
    [
        $"""
        CREATE TABLE {Records} (sequence INTEGER PRIMARY KEY, id BLOB NOT NULL, thread TEXT NOT NULL, kind TEXT NOT NULL,
        clock INTEGER NOT NULL, queued_at INTEGER NOT NULL, refused INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
        status INTEGER, digest BLOB NOT NULL, payload BLOB NOT NULL)
        """,
        $"CREATE TABLE {State} (only_row INTEGER PRIMARY KEY, actor TEXT NOT NULL, records INTEGER NOT NULL, digest BLOB NOT NULL)",
        $"CREATE TABLE {Clocks} (slot INTEGER PRIMARY KEY, thread TEXT NOT NULL, through INTEGER NOT NULL, digest BLOB NOT NULL)",
    ];

    /// <summary>What tells the file from others.</summary>
    public static readonly string[] Marks = [$"PRAGMA application_id = {ApplicationId}", $"PRAGMA user_version = {Version}"];
}
