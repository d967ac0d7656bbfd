using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>A statement whose parameters are <c>@0</c>, <c>@1</c>, … It is prepared when it first runs, and then stays so.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    /// <summary>Runs the statement to its end.</summary>
    /// <returns>How many rows it has changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The rows, each in what it gives out each time.</summary>
    public IEnumerable<SqliteDataReader> Query(params object?[] values)
    {
        Bind(values);
        using SqliteDataReader reader = _command.ExecuteReader();
        while (reader.Read()) yield return reader;
    }

    /// <summary>The first column of the first row; null where there is none, or nothing in it.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = _command.Parameters.Count; i < values.Length; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        }

        for (int i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
