using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Syncropel.Telemetry;

/// <summary>The activity source, the meter and its instruments. Whoever does not listen pays for a look at a flag.</summary>
internal static class Instruments
{
    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);

    private static readonly Meter Meter = new(SyncropelTelemetry.Name, Version);

    // What collectors take where they are not told suits milliseconds. Time-outs and retries come to more than a minute.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    public static readonly ActivitySource Source = new(SyncropelTelemetry.Name, Version);

    public static readonly Counter<long> Emits =
        Meter.CreateCounter<long>("syncropel.emits", "{emit}", "Emits that have ended, by outcome and kind.");

    public static readonly Histogram<double> EmitDuration =
        Meter.CreateHistogram(
            "syncropel.emit.duration", "s", "How long emits took, retries included, by outcome and kind.", advice: Seconds);

    public static readonly Counter<long> Retries =
        Meter.CreateCounter<long>("syncropel.retries", "{retry}", "Attempts after the first one, by operation.");

    public static readonly Counter<long> RecordsRefused =
        Meter.CreateCounter<long>("syncropel.records.refused", "{record}", "Records that were received and refused, by operation.");

    public static readonly Counter<long> Reconnects =
        Meter.CreateCounter<long>(
            "syncropel.subscription.reconnects", "{reconnect}", "Subscriptions that were resumed after a broken connection.");

    public static readonly Counter<long> OutboxSettled =
        Meter.CreateCounter<long>("syncropel.outbox.settled", "{record}", "Queued records that were delivered or refused, by outcome.");

    static Instruments()
    {
        Meter.CreateObservableGauge("syncropel.outbox.depth", OpenOutboxes.Depths, "{record}", "Records that wait for delivery.");
        Meter.CreateObservableGauge(
            "syncropel.outbox.bytes", OpenOutboxes.Sizes, "By", "How much the records take that wait for delivery.");
        Meter.CreateObservableCounter("syncropel.outbox.dropped", OpenOutboxes.Dropped, "{record}", "Records that a full outbox dropped.");
    }
}
