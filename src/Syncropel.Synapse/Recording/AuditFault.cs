namespace Syncropel.Synapse;

/// <summary>Why a record does not fit into the chain that it stands in.</summary>
public enum AuditFault
{
    /// <summary>It is none of a hop: its body, its act or its data type.</summary>
    Unreadable,

    /// <summary>Its id is not that of its content: somebody changed it.</summary>
    Tampered,

    /// <summary>It is on another thread, and was given for one on this.</summary>
    ForeignThread,

    /// <summary>It is from another author than the chain's first record.</summary>
    ForeignAuthor,

    /// <summary>It is of another message, or another task, than the chain's first record, or does not refer to its message.</summary>
    ForeignMessage,

    /// <summary>The hop before it is gone, or, for the last record, one behind it is, or was never recorded.</summary>
    Missing,

    /// <summary>It stands at another place than its own, or is not younger than what it builds on.</summary>
    OutOfOrder,

    /// <summary>Its parents are not the hops that it builds on.</summary>
    WrongParents,

    /// <summary>What it was given is not what the hop before it gave.</summary>
    Discontinuous,

    /// <summary>Its rolling hash, or its number of entries, does not follow from the hop before it and its own entry.</summary>
    WrongChain,
}
