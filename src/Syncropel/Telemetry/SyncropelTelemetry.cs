namespace Syncropel;

/// <summary>
/// The names under which the SDK can be observed, for those who collect: <c>tracing.AddSource(SyncropelTelemetry.Name)</c>,
/// <c>metrics.AddMeter(SyncropelTelemetry.Name)</c>. What there is, is listed in <c>docs/observability.md</c>.
/// </summary>
public static class SyncropelTelemetry
{
    /// <summary>The name of the one activity source and of the one meter: <c>Syncropel</c>.</summary>
    public const string Name = "Syncropel";
}
