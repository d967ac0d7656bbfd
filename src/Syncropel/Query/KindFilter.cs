namespace Syncropel.Query;

/// <summary>What a typed read asks for beside what its caller does.</summary>
internal static class KindFilter
{
    /// <summary>The records of a kind, but for its manifest: that is a record of the kind, and has no body of its type.</summary>
    public static Filter Of<T>(Filter? where, string? thread, string? actor, long? since)
        where T : class, IRecordBody<T>
    {
        KindName.ThrowIfInvalid(T.Kind);
        QueryCheck.ThrowIfInvalid(thread, actor, since);
        Filter filter = QueryDocument.Combine(T.Kind, actor, since, where)!;
        return thread is null ? filter & Filter.Ne("thread", KindManifest.Thread) : filter;
    }
}
