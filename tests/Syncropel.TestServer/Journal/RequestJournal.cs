namespace Syncropel.TestServer;

/// <summary>All requests of a server, by their numbers. Safe for use by many threads.</summary>
public sealed class RequestJournal
{
    private readonly Lock _gate = new();
    private readonly Milestones _arrivals = new();
    private readonly List<JournalEntry> _entries = [];

    internal RequestJournal() { }

    /// <summary>The requests up to now.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate) return [.. _entries];
        }
    }

    /// <summary>The number of requests up to now.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _entries.Count;
        }
    }

    /// <summary>The entry of a request, as soon as its head has arrived.</summary>
    /// <param name="number">The request's number; the first one is 0.</param>
    /// <param name="cancellationToken">Gives the waiting up.</param>
    public async Task<JournalEntry> ArrivedAsync(int number, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        await _arrivals.ReachedAsync(number + 1).WaitAsync(cancellationToken);
        lock (_gate) return _entries[number];
    }

    internal JournalEntry Begin(string method, string pathAndQuery, Func<RequestInfo, Fault?> choose)
    {
        JournalEntry entry;
        lock (_gate)
        {
            var request = new RequestInfo(_entries.Count, method, pathAndQuery);
            entry = new JournalEntry(request, choose(request));
            _entries.Add(entry);
        }

        _arrivals.Reach(entry.Request.Number + 1);
        return entry;
    }
}
