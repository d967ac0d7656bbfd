namespace Syncropel.Outbox.Victim;

/// <summary>Makes the client of all modes.</summary>
internal static class Clients
{
    public static SyncropelClient Open(Uri endpoint, string path, int maxRetries = 1) => new(new SyncropelClientOptions
    {
        Endpoint = endpoint,
        Identity = Identity.Static("did:test:victim"),
        MaxRetries = maxRetries,
        Backoff = TimeSpan.FromMilliseconds(1),
        Timeout = TimeSpan.FromSeconds(20),
    }.UseOutbox(path, new OutboxOptions
    {
        FirstRetry = TimeSpan.FromMilliseconds(10),
        LongestRetry = TimeSpan.FromMilliseconds(50),
    }));
}
