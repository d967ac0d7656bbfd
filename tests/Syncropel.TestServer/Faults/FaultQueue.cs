namespace Syncropel.TestServer;

/// <summary>Faults that wait for the next request that fits.</summary>
internal sealed class FaultQueue
{
    private readonly Lock _gate = new();
    private readonly List<(Fault? Fault, Predicate<RequestInfo> Fits)> _waiting = [];

    public void Add(Fault? fault, int times, Predicate<RequestInfo> fits)
    {
        lock (_gate) _waiting.AddRange(Enumerable.Repeat((fault, fits), times));
    }

    /// <summary>Takes the first one that fits, which may be «no fault», and says whether there was one.</summary>
    public bool TryTake(RequestInfo request, out Fault? fault)
    {
        lock (_gate)
        {
            for (int i = 0; i < _waiting.Count; i++)
            {
                if (!_waiting[i].Fits(request)) continue;
                fault = _waiting[i].Fault;
                _waiting.RemoveAt(i);
                return true;
            }
        }

        fault = null;
        return false;
    }
}
