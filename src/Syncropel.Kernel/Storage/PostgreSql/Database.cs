using System.Data;
using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>The connections to a database. Safe to use from many threads at once.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly string _own;

    public Database(NpgsqlConnectionStringBuilder settings)
    {
        Name = NameOf(settings);
        var pooled = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            ApplicationName = settings.ApplicationName ?? "syncropel-kernel",
            Enlist = false,

            // A transaction is several trips on one connection.
            Multiplexing = false,

            // A plan that is kept does not know the path it is asked for, and so no index.
            MaxAutoPrepare = 0,

            // No connection is given back with anything to reset.
            NoResetOnClose = true,
        };
        _source = NpgsqlDataSource.Create(pooled);

        // A connection that only listens finds out by itself that the other end has gone.
        int keepAlive = settings.KeepAlive == 0 ? 15 : settings.KeepAlive;
        _own = new NpgsqlConnectionStringBuilder(pooled.ConnectionString) { Pooling = false, KeepAlive = keepAlive }.ConnectionString;
    }

    /// <summary>Which database it is, for messages.</summary>
    public string Name { get; }

    /// <summary>Whether the database passes on notices. One that does not is asked for news now and then.</summary>
    public bool CanNotify { get; set; }

    public static string NameOf(NpgsqlConnectionStringBuilder settings) =>
        $"postgresql://{settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}";

    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => _source.OpenConnectionAsync(cancellationToken);

    /// <summary>Opens a connection that is in no pool, for whoever keeps it for long.</summary>
    public async Task<NpgsqlConnection> OpenOwnAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_own);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets go of the connections that wait in the pool: after one has broken, the others mostly have.</summary>
    public void Forget() => _source.Clear();

    /// <summary>Asks something that changes nothing, a second time where the connection was a broken one.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or takes too long.</exception>
    public async Task<T> ReadAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceAsync(ask, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception trouble) when (Trouble.IsWorthAnother(trouble))
        {
            if (Trouble.IsUnavailable(trouble)) Forget();
        }

        return await WriteAsync(ask, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks something once.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or takes too long.</exception>
    public async Task<T> WriteAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceAsync(ask, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception trouble) when (Trouble.IsWorthAnother(trouble))
        {
            throw Unavailable(trouble);
        }
    }

    public StoreUnavailableException Unavailable(Exception trouble) =>
        trouble as StoreUnavailableException ?? new($"The store {Name} is not available: {trouble.Message}", trouble);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> OnceAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                return await ask(connection, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception slow) when (Trouble.IsTooSlow(slow) && connection.State == ConnectionState.Open)
            {
                // The connection is sound, for the database has called it off: where nobody answers, that ends the connection. A second
                // time it would take as long, and the database has enough to do.
                throw new StoreUnavailableException($"The store {Name} took too long for what was asked: {slow.Message}", slow)
                {
                    IsTooSlow = true,
                };
            }
        }
    }
}
