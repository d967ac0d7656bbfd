using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Storage.PostgreSql;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel;

/// <summary>
/// Where a kernel keeps its records and its tokens. It is a choice and holds nothing open, so that it can be passed around. Immutable.
/// </summary>
public abstract class KernelStore
{
    private protected KernelStore() { }

    /// <summary>A store in memory, which is gone with the process. Each kernel that is given it has its own.</summary>
    public static KernelStore InMemory { get; } = new Memory();

    /// <summary>
    /// A store in a file of SQLite's, for one kernel at a time. What the kernel has acknowledged is on the disk, whatever becomes of the
    /// process. While it is open SQLite keeps files beside it, which belong to it: <c>-wal</c> and <c>-shm</c>; and the file <c>.lock</c>
    /// keeps other kernels away.
    /// </summary>
    /// <param name="path">
    /// The file. If it is not there it is made, and the folder that it lies in too; both for their owner's eyes alone.
    /// </param>
    /// <returns>The choice of it. Nothing is opened yet.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static KernelStore Sqlite(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new SqliteFile(Path.GetFullPath(path));
    }

    /// <summary>
    /// A store in a PostgreSQL database, which several kernels can share: they behave as one. What it needs there it makes when it is
    /// opened, in tables whose names begin with <c>syncropel_</c>.
    /// </summary>
    /// <param name="connectionString">The database, as Npgsql reads it: <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
    /// <remarks>
    /// The statements stay within what distributed databases with PostgreSQL's protocol take. The distribution key is the thread: every
    /// constraint over records has it as its first column.
    /// </remarks>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static KernelStore PostgreSql(string connectionString) => new PostgreSqlKernelStore(connectionString);

    /// <summary>Opens the store.</summary>
    /// <exception cref="KernelStoreException">It cannot be opened; the message says why, and what helps.</exception>
    internal abstract ValueTask<OpenedStore> OpenAsync(StoreContext context, CancellationToken cancellationToken);

    /// <summary>Opens the tokens alone, also beside a kernel that has the store.</summary>
    /// <exception cref="KernelStoreException">It cannot be opened; the message says why, and what helps.</exception>
    internal virtual async ValueTask<OpenedTokens> OpenTokensAsync(StoreContext context, CancellationToken cancellationToken)
    {
        OpenedStore store = await OpenAsync(context, cancellationToken).ConfigureAwait(false);
        return new OpenedTokens(store.Tokens, store);
    }

    private sealed class Memory : KernelStore
    {
        public override string ToString() => "memory";

        internal override ValueTask<OpenedStore> OpenAsync(StoreContext context, CancellationToken cancellationToken) =>
            new(new OpenedStore(new MemoryStore(), new MemoryTokens()));
    }

    private sealed class SqliteFile(string path) : KernelStore
    {
        public override string ToString() => $"sqlite {path}";

        // Looking through a file takes a while, and nobody is to stand still for it.
        internal override async ValueTask<OpenedStore> OpenAsync(StoreContext context, CancellationToken cancellationToken)
        {
            SqliteStore store = await Task.Run(() => SqliteOpener.Open(path, context), cancellationToken).ConfigureAwait(false);
            return new OpenedStore(store, store.Tokens);
        }

        internal override async ValueTask<OpenedTokens> OpenTokensAsync(StoreContext context, CancellationToken cancellationToken) =>
            await Task.Run(() => SqliteOpener.TryOpenTokens(path, context), cancellationToken).ConfigureAwait(false) is { } file
                ? new OpenedTokens(file.Tokens, file)
                : await base.OpenTokensAsync(context, cancellationToken).ConfigureAwait(false);
    }
}
