namespace Syncropel.Testing.Http;

/// <summary>The requests in the order in which they came. Safe for use by many threads.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<ReceivedRequest> _requests = [];

    public void Add(ReceivedRequest request)
    {
        lock (_gate) _requests.Add(request);
    }

    public IReadOnlyList<ReceivedRequest> Snapshot()
    {
        lock (_gate) return [.. _requests];
    }

    public void Clear()
    {
        lock (_gate) _requests.Clear();
    }
}
