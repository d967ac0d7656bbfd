using Microsoft.Extensions.Logging;
using Syncropel.Kernel;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli.Commands;

/// <summary>Opens the store of a command that works on it and ends.</summary>
internal static class OpenedStores
{
    /// <exception cref="KernelStoreException">It cannot be opened.</exception>
    public static ValueTask<OpenedStore> OpenAsync(this KernelStore store, Terminal terminal, CancellationToken cancellation) =>
        store.OpenAsync(Context(terminal), cancellation);

    /// <summary>Opens it to be looked through or written out, with faults that a kernel would refuse.</summary>
    /// <exception cref="KernelStoreException">It cannot be opened.</exception>
    public static ValueTask<OpenedStore> OpenForMaintenanceAsync(
        this KernelStore store, Terminal terminal, CancellationToken cancellation) =>
        store.OpenAsync(Context(terminal) with { IsForMaintenance = true }, cancellation);

    /// <summary>Opens the tokens alone, which a kernel that runs may have at the same time.</summary>
    /// <exception cref="KernelStoreException">They cannot be opened.</exception>
    public static ValueTask<OpenedTokens> OpenTokensAsync(this KernelStore store, Terminal terminal, CancellationToken cancellation) =>
        store.OpenTokensAsync(Context(terminal), cancellation);

    // What a store finds when it is opened, such as a damaged end, it says once: it must not be lost.
    private static StoreContext Context(Terminal terminal) =>
        new(new TerminalLogger(terminal.Errors, LogLevel.Warning), TimeProvider.System);
}
