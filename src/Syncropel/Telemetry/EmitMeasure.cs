using System.Diagnostics;

namespace Syncropel.Telemetry;

/// <summary>Counts emits that have ended.</summary>
internal static class EmitMeasure
{
    public static void Count(EmitResult result, string outcome, TimeSpan took)
    {
        if (!Instruments.Emits.Enabled && !Instruments.EmitDuration.Enabled && !Instruments.Retries.Enabled) return;
        var tags = new TagList { { TagNames.Outcome, outcome }, { TagNames.Kind, result.Kind } };
        if (result.Error is { } error) tags.Add(TagNames.Error, ErrorTag.Of(error));
        Instruments.Emits.Add(1, tags);
        Instruments.EmitDuration.Record(took.TotalSeconds, tags);
        if (result.Retried > 0) Instruments.Retries.Add(result.Retried, new KeyValuePair<string, object?>(TagNames.Operation, "emit"));
    }
}
