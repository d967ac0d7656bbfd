using System.Runtime.CompilerServices;

namespace Syncropel.Query;

/// <summary>
/// Walks all pages of a query. Each page begins behind the last record of the one before, in the query's order, so that records which
/// come in meanwhile neither shift a page nor make a record appear twice.
/// </summary>
internal sealed class QueryPager(RecordReader reader)
{
    /// <summary>Reads all pages.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="noted">What happens is noted here; null for a journal of each enumeration's own, which nobody reads.</param>
    /// <param name="cancellationToken">Ends the enumeration, also in the middle of a page.</param>
    public IAsyncEnumerable<Record> ReadAsync(PagedQuery query, ReadJournal? noted, CancellationToken cancellationToken) =>
        ReadAsync(query, null, noted, cancellationToken);

    /// <inheritdoc cref="ReadAsync(PagedQuery, ReadJournal?, CancellationToken)"/>
    /// <param name="query">What is asked.</param>
    /// <param name="first">The first page, where it is read already.</param>
    /// <param name="noted">What happens is noted here.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public async IAsyncEnumerable<Record> ReadAsync(
        PagedQuery query, RecordPage? first, ReadJournal? noted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ReadJournal journal = noted ?? new ReadJournal(Reads.Query);
        int left = query.Limit ?? int.MaxValue;
        var progress = new PageProgress(query.Order);
        var pageSize = new PageSize(query.PageSize);
        while (left > 0)
        {
            int size = Math.Min(pageSize.Now, left);
            if (Document(query, progress.Last, size, journal) is not { } document) yield break;
            RecordPage? page = first ?? await reader.PageAsync(document, journal, cancellationToken).ConfigureAwait(false);
            first = null;
            if (page is null && journal.Error is null)
            {
                pageSize.IsTooMuch(size);
                continue;
            }

            if (page is null) yield break;
            pageSize.Fits();
            progress.Turn();
            foreach (Record record in page.Records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (progress.Misplaced(record) is { } fault)
                {
                    reader.Stop(journal, fault);
                    yield break;
                }

                yield return record;
                if (--left == 0) yield break;
            }

            if (IsLast(page, size)) yield break;
            if (WhyNoNext(page, progress) is not { } reason) continue;
            reader.Stop(journal, reason);
            yield break;
        }
    }

    private static string? WhyNoNext(RecordPage page, PageProgress progress)
    {
        if (progress.HasMoved) return progress.Disorder;
        return page.Received == 0
            ? "the kernel says that there is more, and gives nothing"
            : "no record of the page could be read, so the next page has no beginning";
    }

    private QueryDocument? Document(PagedQuery query, Record? last, int size, ReadJournal journal)
    {
        Filter filter = query.Filter;
        if (last is not null)
        {
            if (query.Order.TryBehind(last, out Filter? behind) is { } fault)
            {
                reader.Stop(journal, fault);
                return null;
            }

            filter &= behind!;
        }

        return new QueryDocument { Filter = filter, Thread = query.Thread, Limit = size, Order = query.Order };
    }

    // A kernel that does not say may have a limit of its own below the one asked for: only an empty page is the end.
    private static bool IsLast(RecordPage page, int size) => page.Capped switch
    {
        true => false,
        false => page.Received < size,
        null => page.Received == 0,
    };
}
