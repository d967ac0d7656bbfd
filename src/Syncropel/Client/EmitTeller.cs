using Microsoft.Extensions.Logging;
using Syncropel.Telemetry;

namespace Syncropel.Client;

/// <summary>Tells of an emit whoever wants to know: the caller's hook, the log, activities and metrics.</summary>
internal sealed class EmitTeller(SyncropelClientOptions options, ILogger log)
{
    /// <summary>The error of an emit that the caller ended.</summary>
    public static EmitError Cancellation { get; } = new(EmitErrorCode.Canceled, "the caller cancelled the emit");

    public EmitSpan Begin(EmitRequest request) => EmitSpan.Start(request, options.TimeProvider);

    /// <summary>As <see cref="Begin"/>, without an activity: for one of many records that travel together.</summary>
    public EmitSpan BeginQuietly() => EmitSpan.StartQuietly(options.TimeProvider);

    public EmitResult End(EmitSpan span, EmitResult result)
    {
        span.End(result);
        switch (result)
        {
            case { IsQueued: true, Error: { } reason }:
                Log.EmitQueued(log, result.Kind, result.Thread, result.Retried, reason);
                break;
            case { Error: { } error } when error.Code != EmitErrorCode.Canceled:
                Log.EmitFailed(log, result.Kind, result.Thread, result.Retried, error);
                break;
        }

        TellHook(result);
        return result;
    }

    private void TellHook(EmitResult result)
    {
        try
        {
            options.OnEmit?.Invoke(result);
        }
        catch (Exception problem)
        {
            Log.HookFailed(log, problem, result.Kind, result.Thread);
        }
    }
}
