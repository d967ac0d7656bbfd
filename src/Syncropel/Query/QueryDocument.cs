using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>The body of <c>POST /v1/records/query</c>, and of a subscription. What is null is left out.</summary>
internal sealed record QueryDocument
{
    public Filter? Filter { get; init; }

    public string? Thread { get; init; }

    public int? Limit { get; init; }

    public SortOrder? Order { get; init; }

    public bool Explain { get; init; }

    public static QueryDocument Of(RecordQuery query) => new()
    {
        Filter = Combine(query.Kind, query.Actor, query.Since, query.Where),
        Thread = query.Thread,
        Limit = query.Limit,
        Order = SortOrder.Of(query.Sort),
    };

    /// <summary>The document as JSON: canonical, but for the keys of the order, whose order counts.</summary>
    public byte[] Write()
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            writer.WriteStartObject();
            if (Explain) WriteExplain(ref writer);
            if (Filter is not null)
            {
                writer.WriteName("filter");
                Filter.Write(ref writer);
            }

            if (Limit is { } limit)
            {
                writer.WriteName("limit");
                writer.WriteInteger(limit);
            }

            if (Order is not null) WriteOrder(ref writer, Order);
            if (Thread is not null)
            {
                writer.WriteName("thread");
                writer.WriteString(Thread);
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

    private static Filter Both(Filter? left, Filter right) => left is null ? right : left & right;

    private static void WriteExplain(ref CanonicalJsonWriter writer)
    {
        writer.WriteName("explain");
        writer.WriteBoolean(true);
    }

    private static void WriteOrder(ref CanonicalJsonWriter writer, SortOrder order)
    {
        writer.WriteName("sort");
        writer.WriteStartObject();
        foreach (SortKey key in order.Keys)
        {
            writer.WriteName(key.Path);
            writer.WriteInteger(key.IsDescending ? -1 : 1);
        }

        writer.WriteEndObject();
    }
}
