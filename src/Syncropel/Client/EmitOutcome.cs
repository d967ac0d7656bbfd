namespace Syncropel;

/// <summary>What became of an emit.</summary>
public enum EmitOutcome
{
    /// <summary>The kernel does not have the record, or nobody knows, and nothing more will be done about it.</summary>
    Failed,

    /// <summary>
    /// The record could not be delivered now. It is on disk, and is delivered later: neither a success nor a failure. Only a client
    /// with an outbox says this.
    /// </summary>
    Queued,

    /// <summary>The kernel has the record.</summary>
    Stored,
}
