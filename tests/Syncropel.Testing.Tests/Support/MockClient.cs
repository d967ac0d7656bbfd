using Syncropel.Contract.Support;

namespace Syncropel.Testing.Tests.Support;

/// <summary>A client of a <see cref="MockKernel"/>, for what only that one has.</summary>
internal sealed class MockClient : KernelClient, IDisposable
{
    private static readonly MockKernelOptions Quiet = new() { Heartbeat = Timeout.InfiniteTimeSpan };

    public MockClient(MockKernelOptions? options = null)
        : this(new MockUnderTest(options ?? Quiet))
    {
    }

    private MockClient(MockUnderTest kernel)
        : base(kernel) => Kernel = kernel.Kernel;

    public MockKernel Kernel { get; }

    public void Dispose() => Http.Dispose();
}
