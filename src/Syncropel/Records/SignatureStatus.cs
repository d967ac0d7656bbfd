namespace Syncropel;

/// <summary>What is to be said of a received record's signature.</summary>
public enum SignatureStatus
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It is the actor's: whoever has the key that the actor is has signed what was received.</summary>
    Valid,

    /// <summary>It is not the actor's, or not that of what was received, or no signature at all.</summary>
    Invalid,

    /// <summary>There is one, and nothing to check it with: the actor is no <c>did:key</c> of a P-256 key.</summary>
    Unknown,
}
