using System.Globalization;

namespace Syncropel.Outbox.Queue;

/// <summary>Says why a record is not sent, but put into the outbox at once.</summary>
internal static class WaitReason
{
    /// <param name="lane">What waits on its thread; null for nothing.</param>
    /// <param name="outage">The present outage, if there is one.</param>
    /// <param name="last">Why something waits that was tried.</param>
    /// <returns>Null where it may be sent.</returns>
    public static EmitError? Of(Lane? lane, Outage? outage, EmitError? last)
    {
        if (outage is not null) return Because($"nothing could be delivered since {Text(outage.Since)} ({outage.Error})");
        if (lane is null) return null;
        string why = last is null ? "" : $" ({last})";
        return lane.Waiting.First is { } first
            ? Because($"{lane.Waiting.Count} records before it on its thread wait since {Text(first.Value.QueuedAt)}{why}")
            : Because($"records before it on its thread are about to wait{why}");
    }

    private static EmitError Because(string message) => new(EmitErrorCode.OutboxWaiting, message);

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
