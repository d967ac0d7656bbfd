namespace Syncropel.Synapse;

/// <summary>Why a record does not fit into the chain that it stands in.</summary>
public enum AuditFault
{
    /// <summary>Its body is none of a hop.</summary>
    Unreadable,

    /// <summary>Its id is not that of its content: somebody changed it.</summary>
    Tampered,

    /// <summary>It is from another author than the chain's first record.</summary>
    ForeignAuthor,

    /// <summary>It is of another message than the chain's first record.</summary>
    ForeignMessage,

    /// <summary>The hop before it is gone, or, for the last record, one behind it is.</summary>
    Missing,

    /// <summary>It stands at another place than its own.</summary>
    OutOfOrder,

    /// <summary>Its parents are not the hops that it builds on.</summary>
    WrongParents,

    /// <summary>What it was given is not what the hop before it gave.</summary>
    Discontinuous,

    /// <summary>Its rolling hash, or its number of entries, does not follow from the hop before it and its own entry.</summary>
    WrongChain,
}
