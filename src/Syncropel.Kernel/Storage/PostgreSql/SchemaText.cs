namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>The tables, as the database is told of them.</summary>
/// <remarks>
/// The distribution key is the thread: the primary key and the other constraint of records begin with it, so that a distributed database
/// keeps a thread in one place. An id is a hash over the thread too, so that (thread, id) is as unique as the id alone; and a database that
/// does not distribute tells (thread, id) and id apart no more than that.
/// </remarks>
internal static class SchemaText
{
    public const int Version = 1;

    /// <summary>What is made where there is nothing yet, in this order. The version is written last.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS syncropel_schema (
            one integer PRIMARY KEY CHECK (one = 1),
            version integer NOT NULL)
        """,

        // The number of records. Whoever adds some locks the row first, so that positions have no gaps and come in the order of commits.
        """
        CREATE TABLE IF NOT EXISTS syncropel_log_head (
            one integer PRIMARY KEY CHECK (one = 1),
            position bigint NOT NULL)
        """,

        // Distribution key: thread. The columns thread, actor and kind are keys: long names stand in them as their hash.
        """
        CREATE TABLE IF NOT EXISTS syncropel_records (
            position bigint NOT NULL,
            id text COLLATE "C" NOT NULL,
            thread text COLLATE "C" NOT NULL,
            actor text COLLATE "C" NOT NULL,
            clock bigint NOT NULL,
            kind text COLLATE "C",
            created_at text COLLATE "C" NOT NULL,
            json bytea NOT NULL,
            doc jsonb NOT NULL,
            PRIMARY KEY (thread, id),
            UNIQUE (thread, actor, clock))
        """,
        "CREATE INDEX IF NOT EXISTS syncropel_records_position ON syncropel_records (position)",
        "CREATE INDEX IF NOT EXISTS syncropel_records_id ON syncropel_records (id)",
        "CREATE INDEX IF NOT EXISTS syncropel_records_thread ON syncropel_records (thread, clock, id)",
        "CREATE INDEX IF NOT EXISTS syncropel_records_actor ON syncropel_records (actor, clock, id)",
        "CREATE INDEX IF NOT EXISTS syncropel_records_kind ON syncropel_records (kind, clock, id)",

        // Distribution key: thread.
        """
        CREATE TABLE IF NOT EXISTS syncropel_threads (
            thread text COLLATE "C" PRIMARY KEY,
            name text COLLATE "C" NOT NULL,
            first_position bigint NOT NULL,
            records bigint NOT NULL,
            latest_clock bigint NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS syncropel_threads_first ON syncropel_threads (first_position)",

        // Few, and read by every kernel: nothing to distribute.
        """
        CREATE TABLE IF NOT EXISTS syncropel_tokens (
            id text COLLATE "C" PRIMARY KEY,
            secret_hash bytea NOT NULL,
            name text COLLATE "C" NOT NULL,
            scopes integer NOT NULL,
            actors text[] NOT NULL,
            created_at bigint NOT NULL,
            revoked_at bigint)
        """,
        "INSERT INTO syncropel_log_head (one, position) VALUES (1, 0) ON CONFLICT (one) DO NOTHING",
        $"INSERT INTO syncropel_schema (one, version) VALUES (1, {Version}) ON CONFLICT (one) DO NOTHING",
    ];
}
