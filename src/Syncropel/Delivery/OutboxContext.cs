using Microsoft.Extensions.Logging;

namespace Syncropel.Delivery;

/// <summary>What an outbox needs of its client. Immutable.</summary>
public sealed record OutboxContext
{
    /// <summary>The DID of whose records go through the outbox.</summary>
    public required string Actor { get; init; }

    /// <summary>What delivers records.</summary>
    public required IRecordDelivery Delivery { get; init; }

    /// <summary>The time for waits between attempts.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Where the outbox logs. A logger of the client's: what it throws goes no further.</summary>
    public required ILogger Logger { get; init; }
}
