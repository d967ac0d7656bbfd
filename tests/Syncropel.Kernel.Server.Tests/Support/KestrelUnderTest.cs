using Syncropel.Contract.Support;
using Syncropel.Testing;

namespace Syncropel.Kernel.Server.Tests.Support;

/// <summary>A kernel behind Kestrel, over any store.</summary>
public sealed class KestrelUnderTest : IKernelUnderTest
{
    private readonly KernelHost _host;
    private readonly Func<ValueTask>? _cleanUp;

    private KestrelUnderTest(KernelHost host, string? token, Func<ValueTask>? cleanUp) => (_host, Token, _cleanUp) = (host, token, cleanUp);

    public string? Token { get; }

    public int SubscriberCount => _host.SubscriberCount;

    /// <param name="store">An empty store.</param>
    /// <param name="options">How the kernel behaves.</param>
    /// <param name="cleanUp">Called when the kernel has ended, such as to delete the store.</param>
    public static async Task<IKernelUnderTest> StartAsync(KernelStore store, ContractOptions options, Func<ValueTask>? cleanUp = null)
    {
        KernelHost host = await KernelHost.StartAsync(
            new KernelHostOptions { Store = store, Configure = kernel => Configure(kernel, options) },
            TestContext.Current.CancellationToken);
        string? token = options.RequireTokens ? await host.CreateTokenAsync(TokenScopes.Read | TokenScopes.Write) : null;
        return new KestrelUnderTest(host, token, cleanUp);
    }

    public HttpClient CreateClient() => Network.CreateClient(_host.Endpoint);

    public Task WaitForSubscribersAsync(int count, CancellationToken cancellationToken) =>
        _host.WaitForSubscribersAsync(count, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (_cleanUp is not null) await _cleanUp();
    }

    private static void Configure(SyncropelKernelOptions kernel, ContractOptions options)
    {
        kernel.RequireTokens = options.RequireTokens;
        kernel.MaxRecordBytes = options.MaxRecordBytes ?? kernel.MaxRecordBytes;
        kernel.Batch = options.Batch;
        kernel.MaxBatchRecords = options.MaxBatchRecords ?? kernel.MaxBatchRecords;
        kernel.MaxBatchBytes = options.MaxBatchBytes ?? kernel.MaxBatchBytes;
        kernel.Namespaces = options.Namespaces;
        kernel.Subscribe = options.Subscribe;
        kernel.Heartbeat = options.Heartbeat ?? kernel.Heartbeat;
        kernel.TimeProvider = options.TimeProvider;
    }
}
