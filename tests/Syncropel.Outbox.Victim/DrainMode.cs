namespace Syncropel.Outbox.Victim;

/// <summary>Delivers what waits, and says what came of it: <c>drained refused waiting</c>.</summary>
internal static class DrainMode
{
    public static async Task<int> RunAsync(Uri endpoint, string path)
    {
        await using SyncropelClient client = Clients.Open(endpoint, path, maxRetries: 5);
        FlushReport report = await client.Outbox!.FlushAsync();
        Out.Say($"drained {client.Outbox.Status.Refused} {report.Waiting} {report.Error}");
        return 0;
    }
}
