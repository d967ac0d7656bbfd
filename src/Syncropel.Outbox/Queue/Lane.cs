namespace Syncropel.Outbox.Queue;

/// <summary>What waits on one thread. Guarded by the lock of <see cref="OutboxQueue"/>.</summary>
internal sealed class Lane(string thread)
{
    public string Thread { get; } = thread;

    /// <summary>Those that wait, in order.</summary>
    public LinkedList<Entry> Waiting { get; } = new();

    /// <summary>How many are on their way to the disk.</summary>
    public int Expected { get; set; }

    /// <summary>
    /// Whether its first record could not be delivered while others could, or not even alone: the fault may be its own, so that it is
    /// tried alone from then on, and holds up no other thread.
    /// </summary>
    public bool IsStuck { get; set; }

    /// <summary>When it was tried last, counted in attempts.</summary>
    public long LastTried { get; set; }

    public bool IsIdle => Waiting.Count == 0 && Expected == 0;
}
