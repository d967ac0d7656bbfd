namespace Syncropel.Telemetry;

/// <summary>The names of tags, on activities and on measurements alike.</summary>
internal static class TagNames
{
    public const string Kind = "syncropel.kind";
    public const string Thread = "syncropel.thread";
    public const string Outcome = "syncropel.outcome";
    public const string RecordId = "syncropel.record_id";
    public const string Operation = "syncropel.operation";
    public const string Retried = "syncropel.retried";

    public const string Outbox = "syncropel.outbox";

    /// <summary>The code of an error, by OpenTelemetry's name for it; see <see cref="ErrorTag"/>.</summary>
    public const string Error = "error.type";
}
