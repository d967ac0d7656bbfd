using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Queue;

/// <summary>A record of the outbox as it is known in memory. Guarded by the lock of <see cref="OutboxQueue"/>.</summary>
internal sealed class Entry(KnownRecord known)
{
    public RecordId Id { get; } = known.Id;

    public string Thread { get; } = known.Thread;

    public int Bytes { get; } = known.Bytes;

    public DateTimeOffset QueuedAt { get; } = known.QueuedAt;

    /// <summary>Its place on disk and among the others; another one when it is retried.</summary>
    public long Sequence { get; set; } = known.Sequence;

    /// <summary>Whether the kernel has refused it.</summary>
    public bool IsRefused { get; set; } = known.IsRefused;

    /// <summary>Whether it is being delivered.</summary>
    public bool IsUnderWay { get; set; }

    /// <summary>Whether a transaction that is not committed yet does away with it: nobody else may take it up.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether it has left the outbox.</summary>
    public bool IsGone { get; set; }

    /// <summary>Where it waits among all.</summary>
    public LinkedListNode<Entry>? Place { get; set; }

    /// <summary>Where it waits on its thread.</summary>
    public LinkedListNode<Entry>? PlaceOnThread { get; set; }
}
