using System.Diagnostics;
using Syncropel.Client;

namespace Syncropel.Telemetry;

/// <summary>Observes one emit: an activity around it, and when it has ended, a count and its duration.</summary>
internal readonly struct EmitSpan : IDisposable
{
    private readonly Activity? _activity;
    private readonly TimeProvider _time;
    private readonly long _started;

    private EmitSpan(Activity? activity, TimeProvider time)
    {
        _activity = activity;
        _time = time;
        _started = time.GetTimestamp();
    }

    public static EmitSpan Start(EmitRequest request, TimeProvider time)
    {
        Activity? activity = Instruments.Source.StartActivity("syncropel.emit", ActivityKind.Client);
        activity?.SetTag(TagNames.Kind, request.Kind).SetTag(TagNames.Thread, request.Thread);
        return new EmitSpan(activity, time);
    }

    public static EmitSpan StartQuietly(TimeProvider time) => new(null, time);

    /// <summary>Tells how the emit has ended.</summary>
    public void End(EmitResult result)
    {
        string outcome = NameOf(result.Outcome);
        EmitMeasure.Count(result, outcome, _time.GetElapsedTime(_started));
        if (_activity is not { } activity) return;
        activity.SetTag(TagNames.Outcome, outcome).SetTag(TagNames.Retried, result.Retried);
        if (result.RecordId is { } id) activity.SetTag(TagNames.RecordId, id.ToString());
        if (result.Error is not { } error) return;
        activity.SetTag(TagNames.Error, ErrorTag.Of(error));
        if (!result.IsQueued) activity.SetStatus(ActivityStatusCode.Error, error.Message);
    }

    public void Dispose() => _activity?.Dispose();

    private static string NameOf(EmitOutcome outcome) => outcome switch
    {
        EmitOutcome.Stored => "stored",
        EmitOutcome.Queued => "queued",
        _ => "failed",
    };
}
