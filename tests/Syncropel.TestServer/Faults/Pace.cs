namespace Syncropel.TestServer;

/// <summary>How fast bytes drip.</summary>
/// <param name="Wait">How long to wait after each.</param>
/// <param name="Time">The clock to wait by; null for the system's.</param>
internal sealed record Pace(TimeSpan Wait, TimeProvider? Time)
{
    public Task NextAsync(CancellationToken cancellationToken) =>
        Wait == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(Wait, Time ?? TimeProvider.System, cancellationToken);
}
