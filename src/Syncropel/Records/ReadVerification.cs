namespace Syncropel;

/// <summary>What is verified of the records that are read. One that does not hold is refused, and named.</summary>
public enum ReadVerification
{
    /// <summary>Nothing: the kernel is trusted.</summary>
    None,

    /// <summary>That the id is that of the content, so that nobody has changed the record under this id.</summary>
    Ids,

    /// <summary>
    /// The id, and who emitted: a record whose actor is the <c>did:key</c> of a P-256 key must have a signature of that key. One
    /// without any is refused too, because whoever forges a record leaves it out. Records of other actors cannot be checked and pass.
    /// </summary>
    IdsAndSignatures,
}
