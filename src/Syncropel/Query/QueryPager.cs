using System.Runtime.CompilerServices;

namespace Syncropel.Query;

/// <summary>
/// Walks all pages of a query. Each page begins behind the last record of the one before, in the query's order, so that records which
/// come in meanwhile neither shift a page nor make a record appear twice.
/// </summary>
internal sealed class QueryPager(RecordReader reader)
{
    public async IAsyncEnumerable<Record> ReadAsync(
        PagedQuery query, ReadJournal journal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int left = query.Limit ?? int.MaxValue;
        var progress = new PageProgress(query.Order);
        while (left > 0)
        {
            int size = Math.Min(query.PageSize, left);
            if (Document(query, progress.Last, size, journal) is not { } document) yield break;
            RecordPage? page = await reader.PageAsync(document, journal, cancellationToken).ConfigureAwait(false);
            if (page is null) yield break;
            progress.Turn();
            foreach (Record record in page.Records)
            {
                if (progress.Misplaced(record) is { } fault)
                {
                    reader.Stop(journal, fault);
                    yield break;
                }

                yield return record;
                if (--left == 0) yield break;
            }

            if (IsLast(page, size)) yield break;
            if (progress.HasMoved) continue;
            reader.Stop(journal, page.Received == 0
                ? "the kernel says that there is more, and gives nothing"
                : "no record of the page could be read, so the next page has no beginning");
            yield break;
        }
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
