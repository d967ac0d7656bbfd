using Syncropel.Contract.Support;

namespace Syncropel.Testing.Tests.Support;

/// <summary>A kernel in this process, behind a handler.</summary>
internal sealed class MockUnderTest(MockKernelOptions options) : IKernelUnderTest
{
    public MockKernel Kernel { get; } = new(options);

    public string? Token => options.ApiKey;

    public int SubscriberCount => Kernel.SubscriberCount;

    public static MockUnderTest Of(ContractOptions options)
    {
        var defaults = new MockKernelOptions();
        return new MockUnderTest(new()
        {
            ApiKey = options.RequireTokens ? "secret" : null,
            MaxRecordBytes = options.MaxRecordBytes ?? defaults.MaxRecordBytes,
            Batch = options.Batch,
            MaxBatchRecords = options.MaxBatchRecords ?? defaults.MaxBatchRecords,
            MaxBatchBytes = options.MaxBatchBytes ?? defaults.MaxBatchBytes,
            Namespaces = options.Namespaces,
            Subscribe = options.Subscribe,
            Heartbeat = options.Heartbeat ?? defaults.Heartbeat,
            TimeProvider = options.TimeProvider,
        });
    }

    public HttpClient CreateClient() => new(Kernel.CreateHandler()) { BaseAddress = new("http://localhost:9100") };

    public Task WaitForSubscribersAsync(int count, CancellationToken cancellationToken) =>
        Kernel.WaitForSubscribersAsync(count, cancellationToken);

    public ValueTask DisposeAsync() => default;
}
