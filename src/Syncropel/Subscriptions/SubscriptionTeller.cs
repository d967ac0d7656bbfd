using Microsoft.Extensions.Logging;
using Syncropel.Client;
using Syncropel.Telemetry;

namespace Syncropel.Subscriptions;

/// <summary>Tells of a subscription whoever wants to know: the caller's hook, the log, metrics.</summary>
internal sealed class SubscriptionTeller(string read, Action<SubscriptionChange>? hook, ILogger log)
{
    private bool _wasLive;

    public string Read { get; } = read;

    public void Live(string? cursor)
    {
        if (_wasLive)
        {
            Instruments.Reconnects.Add(1, new KeyValuePair<string, object?>(TagNames.Operation, Read));
            Log.SubscriptionResumed(log, Read);
        }

        _wasLive = true;
        TellHook(new SubscriptionChange(true, cursor, null));
    }

    /// <param name="error">What broke the connection.</param>
    /// <param name="cursor">How far the subscription has come.</param>
    /// <param name="wait">How long it waits before it is resumed; null where it ends.</param>
    public void Broken(EmitError error, string? cursor, TimeSpan? wait)
    {
        if (wait is { } span) Log.SubscriptionBroken(log, Read, span, error);
        else Log.SubscriptionEnded(log, Read, error);
        TellHook(new SubscriptionChange(false, cursor, error));
    }

    private void TellHook(SubscriptionChange change)
    {
        try
        {
            hook?.Invoke(change);
        }
        catch (Exception problem)
        {
            Log.ChangeHookFailed(log, problem, Read);
        }
    }
}
