using Microsoft.Extensions.Logging;
using Syncropel.Delivery;
using Syncropel.Telemetry;

namespace Syncropel.Client;

/// <summary>The outbox of a client from its opening to its end; none where the options have none.</summary>
internal sealed class OutboxHolder
{
    private OutboxHolder(IOutboxIntake? intake) => Intake = intake;

    public IOutboxIntake? Intake { get; }

    public static OutboxHolder Open(SyncropelClientOptions options, IRecordDelivery delivery, ILogger log)
    {
        if (options.Outbox is not { } provider) return new OutboxHolder(null);
        IOutboxIntake intake = provider.Open(new OutboxContext
        {
            Actor = options.Identity.Did,
            Delivery = delivery,
            TimeProvider = options.TimeProvider,
            Logger = log,
        });
        OpenOutboxes.Add(intake);
        return new OutboxHolder(intake);
    }

    /// <summary>Closes the outbox behind the last emit that may put something into it.</summary>
    public async Task CloseAsync(CallGate emits)
    {
        if (Intake is null) return;
        await emits.CloseAsync().ConfigureAwait(false);
        OpenOutboxes.Remove(Intake);
        await Intake.DisposeAsync().ConfigureAwait(false);
    }
}
