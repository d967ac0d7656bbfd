using Syncropel.Client;

namespace Syncropel.Query;

/// <summary>Refuses queries that the kernel would refuse, while the caller can still see why.</summary>
internal static class QueryCheck
{
    /// <exception cref="ArgumentException">The query cannot be asked.</exception>
    public static void ThrowIfInvalid(RecordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is { Kind: null, Actor: null, Thread: null })
        {
            throw new ArgumentException("The query names no kind, no actor and no thread; give at least one of the three.", nameof(query));
        }

        if (query.Kind is not null) KindName.ThrowIfInvalid(query.Kind, nameof(query));
        ThrowIfInvalid(query.Thread, query.Actor, query.Since, query.Limit, nameof(query));
        if (query.Limit > RecordQuery.LargestLimit)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, $"Limit is more than {RecordQuery.LargestLimit}.");
        }
    }

    /// <exception cref="ArgumentException">The query cannot be asked.</exception>
    public static void ThrowIfInvalid(string? thread, string? actor, long? since, int? limit = null, string? parameterName = null)
    {
        if (thread is not null) TextArgument.ThrowIfInvalid(thread, parameterName ?? nameof(thread));
        if (actor is not null) TextArgument.ThrowIfInvalid(actor, parameterName ?? nameof(actor));
        if (since < 0) throw new ArgumentOutOfRangeException(parameterName ?? nameof(since), since, "Since is negative.");
        if (limit < 1) throw new ArgumentOutOfRangeException(parameterName ?? nameof(limit), limit, "Limit is less than 1.");
    }
}
