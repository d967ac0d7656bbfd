using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Storage.Memory;

/// <summary>One store in memory that outlives the kernels that are given it: each finds what the one before has left.</summary>
internal sealed class KeptMemory : KernelStore
{
    private readonly MemoryStore _records = new();
    private readonly MemoryTokens _tokens = new();

    public override string ToString() => "kept memory";

    internal override ValueTask<OpenedStore> OpenAsync(StoreContext context, CancellationToken cancellationToken) =>
        new(new OpenedStore(_records, _tokens));
}
