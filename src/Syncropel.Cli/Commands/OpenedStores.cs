using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Kernel;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli.Commands;

/// <summary>Opens the store of a command that works on it and ends.</summary>
internal static class OpenedStores
{
    /// <exception cref="KernelStoreException">It cannot be opened.</exception>
    public static ValueTask<OpenedStore> OpenAsync(this KernelStore store, CancellationToken cancellation) =>
        store.OpenAsync(new StoreContext(NullLogger.Instance, TimeProvider.System), cancellation);
}
