using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Victim;

/// <summary>Opens the store of all modes.</summary>
internal static class Stores
{
    public static ValueTask<OpenedStore> OpenAsync(string path) =>
        KernelStore.Sqlite(path).OpenAsync(new StoreContext(NullLogger.Instance, TimeProvider.System), CancellationToken.None);
}
