using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Storage;

/// <summary>What a store needs of its surroundings.</summary>
/// <param name="Logger">Where it says what nobody asked for.</param>
/// <param name="TimeProvider">The clock.</param>
internal sealed record StoreContext(ILogger Logger, TimeProvider TimeProvider)
{
    /// <summary>
    /// Whether the store is only looked through or written out, and no kernel works on it: then it is opened with faults that nothing but a
    /// kernel minds, because this is how they are found and mended.
    /// </summary>
    public bool IsForMaintenance { get; init; }
}
