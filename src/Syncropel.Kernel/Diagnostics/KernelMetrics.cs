using System.Diagnostics.Metrics;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Diagnostics;

/// <summary>The numbers by which a kernel is watched. Safe to use from many threads at once.</summary>
internal sealed class KernelMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Syncropel.Kernel";

    private readonly Counter<long> _ingests;
    private readonly UpDownCounter<long> _subscribers;
    private IRecordLog? _log;
    private long _records;

    /// <param name="factory">Makes the meter, and disposes of it.</param>
    public KernelMetrics(IMeterFactory factory)
    {
        Meter meter = factory.Create(MeterName);
        _ingests = meter.CreateCounter<long>("syncropel.kernel.ingests", "{record}", "Records that were sent, by what became of them.");
        _subscribers = meter.CreateUpDownCounter<long>("syncropel.kernel.subscribers", "{stream}", "Streams of records that are open.");
        meter.CreateObservableGauge("syncropel.kernel.records", CountRecords, "{record}", "Records in the store.");
    }

    /// <summary>Says which records are counted.</summary>
    public void Watch(IRecordLog log) => _log = log;

    public void Count(IngestVerdict verdict) => _ingests.Add(1, new KeyValuePair<string, object?>("outcome", OutcomeOf(verdict)));

    public void SubscriberCame() => _subscribers.Add(1);

    public void SubscriberLeft() => _subscribers.Add(-1);

    private static string OutcomeOf(IngestVerdict verdict) => verdict switch
    {
        IngestVerdict.Created => "created",
        IngestVerdict.AlreadyThere => "already_there",
        _ => ErrorCode.Of(((IngestVerdict.Refused)verdict).Refusal.Code).Name.ToLowerInvariant(),
    };

    // Whoever looks at a gauge does not wait: where the store has to be asked, they are told what it said the last time.
    private long CountRecords()
    {
        if (_log is not { } log) return 0;
        ValueTask<long> count = log.CountAsync(CancellationToken.None);
        if (count.IsCompletedSuccessfully) Interlocked.Exchange(ref _records, count.Result);
        else _ = NoteAsync(count);
        return Interlocked.Read(ref _records);
    }

    private async Task NoteAsync(ValueTask<long> count)
    {
        try
        {
            Interlocked.Exchange(ref _records, await count.ConfigureAwait(false));
        }
        catch (Exception unavailable) when (unavailable is not OutOfMemoryException)
        {
            // The next request finds that out, and says so.
        }
    }
}
