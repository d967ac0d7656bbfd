using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Syncropel.Tests.Telemetry;

/// <summary>Hears everything that is said under the SDK's name while it is there, by whichever test.</summary>
internal sealed class Listener : IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public Listener()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == SyncropelTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != SyncropelTelemetry.Name) return;
            Instruments.Enqueue(instrument);
            listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = new();

    public ConcurrentQueue<Instrument> Instruments { get; } = new();

    public ConcurrentQueue<Measured> Measurements { get; } = new();

    /// <summary>What of one instrument was measured with a tag of one value.</summary>
    public IReadOnlyList<Measured> Of(string instrument, string tag, string value) =>
        [.. Measurements.Where(one => one.Instrument == instrument && Equals(one.Tags.GetValueOrDefault(tag), value))];

    /// <summary>Asks the gauges.</summary>
    public void AskGauges() => _meters.RecordObservableInstruments();

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue(new Measured(instrument.Name, instrument.Unit, value, new Dictionary<string, object?>(tags.ToArray())));

    internal sealed record Measured(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
}
