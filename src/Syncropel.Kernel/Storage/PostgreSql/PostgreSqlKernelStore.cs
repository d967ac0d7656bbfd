using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>The choice of a PostgreSQL database. It never shows the password.</summary>
internal sealed class PostgreSqlKernelStore : KernelStore
{
    private readonly NpgsqlConnectionStringBuilder _settings;

    public PostgreSqlKernelStore(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        try
        {
            _settings = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidCastException)
        {
            // What the reader says of it repeats pieces of it, and a password may be one.
            throw new ArgumentException(
                "The connection string cannot be read; write Host=…;Database=…;Username=…;Password=…, and quote a value with ';' in it.",
                nameof(connectionString));
        }

        if (string.IsNullOrEmpty(_settings.Host))
        {
            throw new ArgumentException("The connection string has no Host.", nameof(connectionString));
        }
    }

    public override string ToString() => Database.NameOf(_settings);

    internal override async ValueTask<OpenedStore> OpenAsync(StoreContext context, CancellationToken cancellationToken)
    {
        try
        {
            PostgreSqlStore store = await PostgreSqlStore.OpenAsync(_settings, context, cancellationToken).ConfigureAwait(false);
            return new OpenedStore(store, store.Tokens);
        }
        catch (Exception problem) when (problem is StoreUnavailableException or NotSupportedException)
        {
            throw new KernelStoreException(problem.Message, problem);
        }
    }
}
