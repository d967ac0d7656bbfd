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

    /// <summary>
    /// Complete when nothing waits here any more, or when it is clear that this takes longer; null where nobody wants to know.
    /// </summary>
    public TaskCompletionSource? Turn { get; set; }

    public bool IsIdle => Waiting.Count == 0 && Expected == 0;

    /// <summary>Lets those go on who wait for their turn.</summary>
    public void EndTurn()
    {
        Turn?.TrySetResult();
        Turn = null;
    }
}
