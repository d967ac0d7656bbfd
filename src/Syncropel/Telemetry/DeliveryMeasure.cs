using Syncropel.Delivery;

namespace Syncropel.Telemetry;

/// <summary>Counts queued records that leave their outbox.</summary>
internal static class DeliveryMeasure
{
    public static void Count(DeliveryOutcome outcome)
    {
        if (outcome == DeliveryOutcome.Later) return;
        string name = outcome == DeliveryOutcome.Delivered ? "delivered" : "refused";
        Instruments.OutboxSettled.Add(1, new KeyValuePair<string, object?>(TagNames.Outcome, name));
    }
}
