using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>The body of <c>POST /v1/records/query</c>: canonical JSON, the oldest records first.</summary>
internal static class QueryDocument
{
    public static byte[] Write(Filter? filter, string? thread, int limit)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            writer.WriteStartObject();
            if (filter is not null)
            {
                writer.WriteName("filter");
                filter.Write(ref writer);
            }

            writer.WriteName("limit");
            writer.WriteInteger(limit);

            // The id breaks ties, so that the order is total and a page can begin behind the last record of the one before.
            writer.WriteName("\"sort\":"u8);
            writer.WriteRaw("{\"clock\":1,\"id\":1}"u8);
            if (thread is not null)
            {
                writer.WriteName("thread");
                writer.WriteString(thread);
            }

            writer.WriteEndObject();
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Combines the plain conditions of a query with a filter; null where there is nothing to combine.</summary>
    public static Filter? Combine(string? kind, string? actor, long? since, Filter? where)
    {
        Filter? all = kind is null ? null : Filter.Eq("body.kind", kind);
        if (actor is not null) all = Both(all, Filter.Eq("actor", actor));
        if (since is { } least) all = Both(all, Filter.Gte("clock", least));
        return where is null ? all : Both(all, where);
    }

    /// <summary>What lies behind a record in the order of the document.</summary>
    public static Filter After(Record last) =>
        Filter.Gt("clock", last.Clock) | (Filter.Eq("clock", last.Clock) & Filter.Gt("id", last.Id.ToString()));

    private static Filter Both(Filter? left, Filter right) => left is null ? right : left & right;
}
