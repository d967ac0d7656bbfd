namespace Syncropel.Query;

/// <summary>The reads of a client, each with a result that says what happened. What fails open looks at the value alone.</summary>
internal sealed class Reads(RecordReader reader)
{
    /// <summary>What a query is called in the log.</summary>
    public const string Query = "Query";

    private readonly QueryPager _pager = new(reader);

    public Task<ReadResult<IReadOnlyList<Record>>> QueryAsync(RecordQuery query, CancellationToken cancellationToken) =>
        ReadAsync(Query, (journal, token) => QueryAsync(query, journal, token), cancellationToken);

    public IAsyncEnumerable<Record<T>> QueryAsync<T>(TypedQuery query, CancellationToken cancellationToken)
        where T : class, IRecordBody<T> => QueryAsync<T>(query, null, cancellationToken);

    public IAsyncEnumerable<Record> QueryAsync(PagedQuery query, ReadJournal journal, CancellationToken cancellationToken) =>
        _pager.ReadAsync(query, journal, cancellationToken);

    public Task<ReadResult<IReadOnlyList<Record<T>>>> CollectAsync<T>(TypedQuery query, CancellationToken cancellationToken)
        where T : class, IRecordBody<T> =>
        ReadAsync<IReadOnlyList<Record<T>>>(
            Query,
            async (journal, token) => await QueryAsync<T>(query, journal, token).ToListAsync(token).ConfigureAwait(false),
            cancellationToken);

    public Task<ReadResult<QueryPlan>> ExplainAsync(QueryDocument document, CancellationToken cancellationToken) =>
        ReadAsync(
            "Explain",
            (journal, token) => reader.ExplainAsync(document with { Explain = true, Limit = 1 }, journal, token),
            cancellationToken);

    public Task<ReadResult<Record?>> GetAsync(RecordId id, CancellationToken cancellationToken) =>
        ReadAsync("Get", (journal, token) => reader.GetAsync(id, journal, token), cancellationToken);

    public Task<ReadResult<KernelHealth>> HealthAsync(CancellationToken cancellationToken) =>
        ReadAsync("Health", reader.HealthAsync, cancellationToken);

    public Task<ReadResult<KernelManifest>> ManifestAsync(CancellationToken cancellationToken) =>
        ReadAsync("Manifest", reader.ManifestAsync, cancellationToken);

    private static async Task<ReadResult<T>> ReadAsync<T>(
        string name, Func<ReadJournal, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var journal = new ReadJournal(name);
        return journal.ResultOf(await read(journal, cancellationToken).ConfigureAwait(false));
    }

    // A kernel gives fewer than it is asked for where they would be too long together, and says that there are more.
    private async Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, ReadJournal journal, CancellationToken cancellationToken)
    {
        RecordPage? page = await reader.QueryAsync(query, journal, cancellationToken).ConfigureAwait(false);
        if (page is not { Capped: true } || page.Received >= query.Limit) return page?.Records ?? [];
        return await _pager.ReadAsync(PagedQuery.Of(query), page, journal, cancellationToken)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    private IAsyncEnumerable<Record<T>> QueryAsync<T>(TypedQuery query, ReadJournal? journal, CancellationToken cancellationToken)
        where T : class, IRecordBody<T> =>
        Misfits.AsAsync<T>(_pager.ReadAsync(query.Pages, journal, cancellationToken), query.Misfits, cancellationToken);
}
