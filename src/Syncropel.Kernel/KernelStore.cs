using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel;

/// <summary>
/// Where a kernel keeps its records and its tokens. It is a choice and holds nothing open, so that it can be passed around. Immutable.
/// </summary>
public abstract class KernelStore
{
    private protected KernelStore() { }

    /// <summary>A store in memory, which is gone with the process. Each kernel that is given it has its own.</summary>
    public static KernelStore InMemory { get; } = new Memory();

    /// <summary>Opens the store.</summary>
    internal abstract ValueTask<OpenedStore> OpenAsync(StoreContext context, CancellationToken cancellationToken);

    private sealed class Memory : KernelStore
    {
        public override string ToString() => "memory";

        internal override ValueTask<OpenedStore> OpenAsync(StoreContext context, CancellationToken cancellationToken) =>
            new(new OpenedStore(new MemoryStore(), new MemoryTokens()));
    }
}
