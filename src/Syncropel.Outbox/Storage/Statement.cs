using Microsoft.Data.Sqlite;

namespace Syncropel.Outbox.Storage;

/// <summary>A prepared statement whose parameters are <c>@0</c>, <c>@1</c>, …</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters = 0)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int i = 0; i < parameters; i++) _command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
    }

    /// <summary>Runs the statement to its end.</summary>
    /// <returns>How many rows it has changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using SqliteDataReader reader = _command.ExecuteReader();
        while (reader.Read())
        {
            // Some statements go on for as long as they are asked for rows.
        }

        return reader.RecordsAffected;
    }

    /// <summary>The rows: the first column, which is the place, and the others.</summary>
    public IEnumerable<(long Place, object?[] Values)> Query(params object?[] values)
    {
        Bind(values);
        using SqliteDataReader reader = _command.ExecuteReader();
        while (reader.Read())
        {
            object?[] row = new object?[reader.FieldCount - 1];
            for (int i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i + 1) ? null : reader.GetValue(i + 1);
            yield return (reader.GetInt64(0), row);
        }
    }

    /// <summary>The first column of the first row.</summary>
    public object? Scalar() => _command.ExecuteScalar();

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
