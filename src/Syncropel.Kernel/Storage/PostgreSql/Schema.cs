using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>Sees to it that the database has the tables. Several processes may do so at once.</summary>
internal static class Schema
{
    private const int Attempts = 20;

    /// <exception cref="NotSupportedException">The database is one that this version cannot work with.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    public static async Task EnsureAsync(Database database, StoreContext context, CancellationToken cancellationToken)
    {
        await database.ReadAsync((connection, cancel) => CheckSettingsAsync(connection, context, cancel), cancellationToken)
            .ConfigureAwait(false);
        for (int attempt = 1; ; attempt++)
        {
            int? version = await database.ReadAsync(ReadVersionAsync, cancellationToken).ConfigureAwait(false);
            if (version == SchemaText.Version) break;
            if (version is { } other) throw Unknown(database, other);
            try
            {
                await database.WriteAsync(CreateAsync, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception race) when (attempt < Attempts && Trouble.IsRaceToCreate(race.InnerException ?? race))
            {
                // Somebody else makes them at this moment; when they have, there is nothing left to do.
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), context.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }

        database.CanNotify = await database.ReadAsync(TryNotifyAsync, cancellationToken).ConfigureAwait(false);
    }

    private static NotSupportedException Unknown(Database database, int version) => new(
        $"The database {database.Name} has version {version} of the kernel's tables, and this kernel knows up to {SchemaText.Version}; "
            + "use a newer version of Syncropel for it, or another database.");

    private static async Task<int?> ReadVersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            NpgsqlCommand command = Sql.Command(connection, "SELECT version FROM syncropel_schema WHERE one = 1");
            List<int> versions = await command.ListAsync(static reader => reader.GetInt32(0), cancellationToken).ConfigureAwait(false);
            return versions.Count == 0 ? null : versions[0];
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return null;
        }
    }

    private static async Task<bool> CreateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using NpgsqlBatch batch = connection.CreateBatch();
        batch.Add("BEGIN");
        foreach (string statement in SchemaText.Statements) batch.Add(statement);
        batch.Add("COMMIT");
        await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    // JSON is Unicode: in another encoding the database would refuse records, or change their order.
    private static async Task<bool> CheckSettingsAsync(
        NpgsqlConnection connection, StoreContext context, CancellationToken cancellationToken)
    {
        if (await SettingAsync(connection, "server_encoding", cancellationToken).ConfigureAwait(false) is { } encoding and not "UTF8")
        {
            throw new NotSupportedException($"The database {connection.Database} has the encoding {encoding}; make one with UTF8.");
        }

        string? commits = await SettingAsync(connection, "synchronous_commit", cancellationToken).ConfigureAwait(false);
        if (commits == "off") StoreMessages.CommitsAreNotDurable(context.Logger, connection.Database);
        return true;
    }

    private static async Task<string?> SettingAsync(NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = Sql.Command(connection, "SELECT coalesce(current_setting($1, true), '')", Sql.Of(name));
        List<string> values = await command.ListAsync(static reader => reader.GetString(0), cancellationToken).ConfigureAwait(false);
        return values[0].Length == 0 ? null : values[0];
    }

    private static async Task<bool> TryNotifyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using NpgsqlBatch batch = connection.CreateBatch();
        batch.Add($"LISTEN {Log.LogListener.Channel}");
        batch.Add($"UNLISTEN {Log.LogListener.Channel}");
        batch.Add($"SELECT pg_notify('{Log.LogListener.Channel}', '0')");
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException unknown) when (!Trouble.IsWorthAnother(unknown))
        {
            return false;
        }
    }
}
