namespace Syncropel.Kernel.Query;

/// <summary>What <c>GET /v1/records</c> and <c>GET /v1/threads/{id}/records</c> ask for: a query in its plainest form.</summary>
internal sealed record ListRequest
{
    public string? Thread { get; init; }

    public string? Actor { get; init; }

    public string? Kind { get; init; }

    /// <summary>The least clock, inclusive: actors may share a clock, and what comes twice a reader drops by its id.</summary>
    public long? Since { get; init; }

    public int Limit { get; init; } = QueryDocument.DefaultLimit;

    /// <summary>The query; its order is that of every query, by clock, then by id.</summary>
    public QueryDocument ToQuery()
    {
        var tests = new List<RecordFilter>();
        if (Thread is not null) tests.Add(Is(FieldPath.Thread, Thread));
        if (Actor is not null) tests.Add(Is(FieldPath.Actor, Actor));
        if (Kind is not null) tests.Add(Is(FieldPath.Kind, Kind));
        if (Since is { } since)
        {
            tests.Add(new RecordFilter.Test(FieldPath.Clock, new Condition.Bounded(Relation.GreaterOrEqual, Scalar.Of(since))));
        }

        return new QueryDocument { Filter = new RecordFilter.AllOf(tests), Limit = Limit };
    }

    private static RecordFilter.Test Is(FieldPath path, string value) => new(path, new Condition.OneOf([Scalar.Of(value)]));
}
