using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Syncropel.Kernel.Diagnostics;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Server.Hosting;

/// <summary>
/// Opens the store before the server listens, and closes it with the container: behind the last request, so that what is under way then
/// still finds it open.
/// </summary>
internal sealed class KernelRuntime : IHostedLifecycleService, IAsyncDisposable
{
    private readonly SyncropelKernelOptions _options;
    private readonly ILogger<KernelRuntime> _logger;
    private readonly KernelMetrics _metrics;
    private OpenKernel? _open;

    public KernelRuntime(IOptions<SyncropelKernelOptions> options, ILogger<KernelRuntime> logger, KernelMetrics metrics)
    {
        _options = options.Value;
        OptionsCheck.Check(_options);
        _logger = logger;
        _metrics = metrics;
    }

    public SyncropelKernelOptions Options => _options;

    /// <exception cref="StoreUnavailableException">The store is not open.</exception>
    public OpenKernel Open => _open ?? throw new StoreUnavailableException("The store is not open.");

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        OpenedStore store = await _options.Store.OpenAsync(new StoreContext(_logger, _options.TimeProvider), cancellationToken)
            .ConfigureAwait(false);
        _open = new OpenKernel(_options, store, _metrics);
        _metrics.Watch(store.Records.Log);
        _logger.Opened(_options.Store, await store.Records.Log.CountAsync(cancellationToken).ConfigureAwait(false));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _open, null) is not { } open) return;
        await open.Store.DisposeAsync().ConfigureAwait(false);
        _logger.Closed(_options.Store);
    }
}
