using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Kernel;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli.Commands;

/// <summary>Opens the store of a command that works on it and ends.</summary>
internal static class OpenedStores
{
    private static readonly StoreContext Context = new(NullLogger.Instance, TimeProvider.System);

    /// <exception cref="KernelStoreException">It cannot be opened.</exception>
    public static ValueTask<OpenedStore> OpenAsync(this KernelStore store, CancellationToken cancellation) =>
        store.OpenAsync(Context, cancellation);

    /// <summary>Opens the tokens alone, which a kernel that runs may have at the same time.</summary>
    /// <exception cref="KernelStoreException">They cannot be opened.</exception>
    public static ValueTask<OpenedTokens> OpenTokensAsync(this KernelStore store, CancellationToken cancellation) =>
        store.OpenTokensAsync(Context, cancellation);
}
