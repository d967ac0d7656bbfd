using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The statement that adds a record, unless its id or its clock is taken. It is what a store does most, so it goes to SQLite directly, and
/// nothing is copied or wrapped that need not be.
/// </summary>
internal sealed class RecordInsert : IDisposable
{
    private const string Sql =
        $"INSERT INTO record ({SqliteSchema.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING";

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    public RecordInsert(sqlite3 connection)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, Sql, out _statement));
    }

    /// <summary>Adds a record, and says whether its place was free.</summary>
    public bool Run(long place, StoredRecord record)
    {
        Span<byte> id = stackalloc byte[RecordId.ByteLength];
        record.Id.CopyTo(id);
        Check(raw.sqlite3_bind_int64(_statement, 1, place));
        Check(raw.sqlite3_bind_blob(_statement, 2, id));
        BindText(3, record.Thread);
        BindText(4, record.Actor);
        Check(raw.sqlite3_bind_int64(_statement, 5, record.Clock));
        if (record.Kind is { } kind) BindText(6, kind);
        else Check(raw.sqlite3_bind_null(_statement, 6));
        BindText(7, record.CreatedAt);
        Check(raw.sqlite3_bind_blob(_statement, 8, record.Json.Span));

        int outcome = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (outcome != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(outcome, _connection);
        return raw.sqlite3_changes(_connection) > 0;
    }

    public void Dispose() => _statement.Dispose();

    // With its length, because a text may have zeros in it.
    private void BindText(int parameter, string text)
    {
        const int OnStack = 256;
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        Check(raw.sqlite3_bind_text(_statement, parameter, bytes[..Encoding.UTF8.GetBytes(text, bytes)]));
    }

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, _connection);
}
