using System.Diagnostics;

namespace Syncropel.Telemetry;

/// <summary>Observes one call of a read: an activity around it, and a count of its retries.</summary>
internal readonly struct ReadSpan : IDisposable
{
    private readonly string _read;
    private readonly Activity? _activity;

    private ReadSpan(string read, Activity? activity)
    {
        _read = read;
        _activity = activity;
    }

    public static ReadSpan Start(string read)
    {
        Activity? activity = Instruments.Source.StartActivity("syncropel.read", ActivityKind.Client);
        activity?.SetTag(TagNames.Operation, read);
        return new ReadSpan(read, activity);
    }

    /// <summary>Tells how the call has ended.</summary>
    public void End(int retried, EmitError? error)
    {
        if (retried > 0) Instruments.Retries.Add(retried, new KeyValuePair<string, object?>(TagNames.Operation, _read));
        _activity?.SetTag(TagNames.Retried, retried);
        if (error is null) return;
        _activity?.SetTag(TagNames.Error, ErrorTag.Of(error)).SetStatus(ActivityStatusCode.Error, error.Message);
    }

    public void Dispose() => _activity?.Dispose();
}
