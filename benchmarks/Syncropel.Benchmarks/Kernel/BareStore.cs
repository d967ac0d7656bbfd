using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Syncropel.Benchmarks;

/// <summary>
/// A file of SQLite's and a loop that inserts: a write-ahead log that is synchronised at each commit, as the kernel's. With the keys that
/// a kernel's rules are made of (the id; thread, actor and clock), or with nothing but the bytes.
/// </summary>
internal sealed class BareStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("syncropel-benchmark-").FullName;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly byte[] _id = new byte[32];

    public BareStore(bool hasKeys)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "bare.db")};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("PRAGMA cache_size = -16384");
        Execute(
            "CREATE TABLE record (position INTEGER PRIMARY KEY, id BLOB, thread TEXT, actor TEXT, clock INTEGER, kind TEXT, created_at TEXT, "
            + "json BLOB NOT NULL)");
        if (hasKeys)
        {
            Execute("CREATE UNIQUE INDEX record_id ON record (id)");
            Execute("CREATE UNIQUE INDEX record_thread ON record (thread, clock, actor)");
            Execute("CREATE INDEX record_actor ON record (actor, clock)");
            Execute("CREATE INDEX record_kind ON record (kind, clock)");
        }

        _insert = _connection.CreateCommand();
        _insert.CommandText = hasKeys
            ? "INSERT INTO record (id, thread, actor, clock, kind, created_at, json) VALUES (@id, @thread, 'did:example:my-app', @clock, "
                + "'music.catalog.track', '2026-11-20T12:00:00.0000000Z', @json)"
            : "INSERT INTO record (json) VALUES (@json)";
        _insert.Parameters.Add("@json", SqliteType.Blob);
        _insert.Parameters.Add("@id", SqliteType.Blob);
        _insert.Parameters.Add("@thread", SqliteType.Text);
        _insert.Parameters.Add("@clock", SqliteType.Integer);
        _insert.Prepare();
    }

    /// <summary>Inserts records in one transaction.</summary>
    public void InsertTogether(long first, IReadOnlyList<ReadOnlyMemory<byte>> records)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        _insert.Transaction = transaction;
        for (int i = 0; i < records.Count; i++) Insert(first + i, records[i].ToArray());
        transaction.Commit();
        _insert.Transaction = null;
    }

    /// <summary>Inserts a record, in a transaction of its own where there is none.</summary>
    public void Insert(long number, byte[] json)
    {
        // As ids do, they come in no order.
        BinaryPrimitives.WriteUInt64BigEndian(_id, unchecked((ulong)number * 0x9E3779B97F4A7C15));
        _insert.Parameters[0].Value = json;
        _insert.Parameters[1].Value = _id;
        _insert.Parameters[2].Value = $"thread {number % 1000}";
        _insert.Parameters[3].Value = number;
        _insert.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
