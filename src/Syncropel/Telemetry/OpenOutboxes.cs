using System.Diagnostics.Metrics;
using Syncropel.Delivery;

namespace Syncropel.Telemetry;

/// <summary>The outboxes of all clients that are alive, which gauges ask.</summary>
internal static class OpenOutboxes
{
    private static readonly Lock Gate = new();
    private static readonly List<IOutboxIntake> All = [];

    public static void Add(IOutboxIntake outbox)
    {
        lock (Gate) All.Add(outbox);
    }

    public static void Remove(IOutboxIntake outbox)
    {
        lock (Gate) All.Remove(outbox);
    }

    public static IEnumerable<Measurement<long>> Depths() => Measure(static status => status.Waiting);

    public static IEnumerable<Measurement<long>> Sizes() => Measure(static status => status.Bytes);

    public static IEnumerable<Measurement<long>> Dropped() => Measure(static status => status.Dropped);

    private static List<Measurement<long>> Measure(Func<OutboxStatus, long> value)
    {
        lock (Gate)
        {
            return All.ConvertAll(outbox =>
            {
                OutboxStatus status = outbox.Status;
                return new Measurement<long>(value(status), new KeyValuePair<string, object?>(TagNames.Outbox, status.Name));
            });
        }
    }
}
