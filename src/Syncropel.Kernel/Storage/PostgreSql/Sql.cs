using Npgsql;
using NpgsqlTypes;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>Makes statements and their parameters, which are counted from <c>$1</c>.</summary>
internal static class Sql
{
    public static NpgsqlCommand Command(NpgsqlConnection connection, string text, params IEnumerable<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (NpgsqlParameter parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Adds a statement to several that go together.</summary>
    public static void Add(this NpgsqlBatch batch, string text, params IEnumerable<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (NpgsqlParameter parameter in parameters) command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
    }

    /// <summary>Runs a command, and reads its rows.</summary>
    public static async Task<List<T>> ListAsync<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        using NpgsqlCommand own = command;
        var rows = new List<T>();
        NpgsqlDataReader reader = await own.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Lets a command take as long as it takes: one that looks at the whole store, until whoever waits calls it off.</summary>
    public static NpgsqlCommand Patiently(this NpgsqlCommand command)
    {
        command.CommandTimeout = 0;
        return command;
    }

    /// <summary>Runs a command that has no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> RunAsync(this NpgsqlCommand command, CancellationToken cancellationToken)
    {
        using NpgsqlCommand own = command;
        return await own.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public static NpgsqlParameter Of(long value) => new NpgsqlParameter<long> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bigint };

    public static NpgsqlParameter Of(string? value) =>
        new NpgsqlParameter<string?> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };

    public static NpgsqlParameter Of(byte[] value) => new NpgsqlParameter<byte[]> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea };

    public static NpgsqlParameter Of(long[] values) => Many(values, NpgsqlDbType.Bigint);

    public static NpgsqlParameter Of(string?[] values) => Many(values, NpgsqlDbType.Text);

    public static NpgsqlParameter Of(byte[]?[] values) => Many(values, NpgsqlDbType.Bytea);

    public static NpgsqlParameter Json(string value) =>
        new NpgsqlParameter<string> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Jsonb };

    public static NpgsqlParameter Json(string[] values) => Many(values, NpgsqlDbType.Jsonb);

    private static NpgsqlParameter<T[]> Many<T>(T[] values, NpgsqlDbType type) =>
        new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
}
