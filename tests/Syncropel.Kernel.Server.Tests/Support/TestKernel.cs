using Microsoft.Extensions.Logging;
using Syncropel.Contract.Support;
using Syncropel.Testing;

namespace Syncropel.Kernel.Server.Tests.Support;

/// <summary>A kernel on a port, what it logs, and clients with tokens of it.</summary>
internal sealed class TestKernel : IAsyncDisposable
{
    private readonly List<HttpClient> _clients = [];

    private TestKernel(KernelHost host, LogCollector log) => (Host, Log) = (host, log);

    public KernelHost Host { get; }

    public LogCollector Log { get; }

    public static async Task<TestKernel> StartAsync(
        Action<SyncropelKernelOptions>? configure = null, KernelStore? store = null, int port = 0, LogLevel log = LogLevel.Trace)
    {
        var lines = new LogCollector(log);
        KernelHost host = await KernelHost.StartAsync(
            new KernelHostOptions
            {
                Store = store ?? KernelStore.InMemory,
                Port = port,
                Logging = lines,
                Configure = kernel =>
                {
                    kernel.Heartbeat = Timeout.InfiniteTimeSpan;
                    configure?.Invoke(kernel);
                },
            },
            TestContext.Current.CancellationToken);
        return new TestKernel(host, lines);
    }

    /// <summary>A client, with a token if there is one.</summary>
    public KernelClient Client(string? token = null)
    {
        var client = new KernelClient(new Borrowed(Host));
        if (token is not null) client.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        _clients.Add(client.Http);
        return client;
    }

    /// <summary>A client with a new token.</summary>
    public async Task<KernelClient> Client(TokenScopes scopes, params string[] actors) =>
        Client(await Host.CreateTokenAsync(scopes, actors));

    public async ValueTask DisposeAsync()
    {
        foreach (HttpClient client in _clients) client.Dispose();
        await Host.DisposeAsync();
        Log.Dispose();
    }

    private sealed class Borrowed(KernelHost host) : IKernelUnderTest
    {
        public string? Token => null;

        public int SubscriberCount => host.SubscriberCount;

        public HttpClient CreateClient() => Network.CreateClient(host.Endpoint);

        public Task WaitForSubscribersAsync(int count, CancellationToken cancellationToken) =>
            host.WaitForSubscribersAsync(count, cancellationToken);

        public ValueTask DisposeAsync() => default;
    }
}
