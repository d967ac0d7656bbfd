namespace Syncropel;

/// <summary>
/// A kind that takes the place of an older one, and can be made of its bodies. Generated for a schema with <c>supersedes</c>; the
/// author writes how.
/// </summary>
/// <typeparam name="TSelf">The newer kind.</typeparam>
/// <typeparam name="TOlder">The kind that it supersedes.</typeparam>
public interface ISupersedes<TSelf, TOlder> : IRecordBody<TSelf>
    where TSelf : ISupersedes<TSelf, TOlder>
    where TOlder : IRecordBody<TOlder>
{
    /// <summary>Makes a body of the newer kind of one of the older.</summary>
    static abstract TSelf FromOlder(TOlder older);
}
