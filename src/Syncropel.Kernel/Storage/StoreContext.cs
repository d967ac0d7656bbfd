using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Storage;

/// <summary>What a store needs of its surroundings.</summary>
/// <param name="Logger">Where it says what nobody asked for.</param>
/// <param name="TimeProvider">The clock.</param>
internal sealed record StoreContext(ILogger Logger, TimeProvider TimeProvider);
