namespace Syncropel.Contract.Support;

/// <summary>
/// A part of what every kernel promises. Each test has an empty kernel of its own. A skin keeps the contract by deriving a class from
/// each part; <see cref="ContractCoverage"/> finds the parts that it forgot.
/// </summary>
public abstract class KernelContract<TSkin> : IAsyncLifetime
    where TSkin : IKernelSkin
{
    private readonly List<KernelClient> _started = [];

    /// <summary>How the test's own kernel behaves.</summary>
    protected virtual ContractOptions Options { get; } = new();

    /// <summary>Talks to the test's own kernel.</summary>
    protected KernelClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Client = await StartAsync(Options);

    public virtual async ValueTask DisposeAsync()
    {
        foreach (KernelClient client in _started) await client.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts one more kernel, with records of 7, 7, 17, 1, 7 and 7 MiB at the clocks 1 to 6.</summary>
    protected async Task<KernelClient> StartWithLongRecordsAsync()
    {
        const int Mega = 1024 * 1024;
        KernelClient client = await StartAsync(Options with { MaxRecordBytes = 18 * Mega });
        int[] lengths = [7, 7, 17, 1, 7, 7];
        await client.Fill([.. lengths.Select((length, i) => $$"""{"nested":[{{i}}],"text":"{{new string('x', length * Mega)}}"}""")]);
        return client;
    }

    /// <summary>Starts one more kernel, which ends with the test.</summary>
    protected async Task<KernelClient> StartAsync(ContractOptions options)
    {
        var client = new KernelClient(await TSkin.StartAsync(options));
        _started.Add(client);
        return client;
    }
}
