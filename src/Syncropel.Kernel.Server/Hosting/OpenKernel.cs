using Syncropel.Kernel.Diagnostics;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Server.Access;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Server.Hosting;

/// <summary>What answers requests while the store is open.</summary>
internal sealed class OpenKernel
{
    public OpenKernel(SyncropelKernelOptions options, OpenedStore store, KernelMetrics metrics)
    {
        KernelSettings settings = options.ToSettings();
        Store = store;
        Routes = new KernelRoutes(settings, new KernelCalls(settings, store.Records, metrics));
        Gate = options.RequireTokens ? new TokenGate(store.Tokens, options.TokenLifetime, options.TimeProvider) : null;
    }

    public OpenedStore Store { get; }

    public KernelRoutes Routes { get; }

    /// <summary>Knows the tokens; null where none is needed.</summary>
    public TokenGate? Gate { get; }
}
