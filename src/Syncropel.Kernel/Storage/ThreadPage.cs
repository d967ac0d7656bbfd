using System.Text;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage;

/// <summary>The threads of a store by the arrival of their first record: as many as are asked for and an answer has room for.</summary>
/// <param name="limit">The most that are asked for.</param>
internal sealed class ThreadPage(int limit)
{
    private readonly AnswerRoom _room = new(limit);
    private readonly List<ThreadSummary> _threads = [];

    public IReadOnlyList<ThreadSummary> Threads => _threads;

    /// <summary>Whether the list was cut off, by its limit or for its length: there are more.</summary>
    public bool Capped { get; private set; }

    /// <summary>Adds the next thread, if there is room for it; if not, the page is whole.</summary>
    public bool TryAdd(ThreadSummary thread)
    {
        // A name is free text of any length.
        Capped = !_room.TryTake(Encoding.UTF8.GetByteCount(thread.Thread));
        if (!Capped) _threads.Add(thread);
        return !Capped;
    }

    /// <summary>A page of threads that come in their order, one more than the limit where there are more.</summary>
    public static ThreadPage Of(IEnumerable<ThreadSummary> threads, int limit)
    {
        var page = new ThreadPage(limit);
        foreach (ThreadSummary thread in threads)
        {
            if (!page.TryAdd(thread)) break;
        }

        return page;
    }
}
