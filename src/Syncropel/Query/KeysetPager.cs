using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Syncropel.Client;

namespace Syncropel.Query;

/// <summary>
/// Walks all pages of a query. Each page begins behind the last record of the one before, by clock and id, so that records which
/// come in meanwhile neither shift a page nor make a record appear twice.
/// </summary>
internal sealed class KeysetPager(RecordReader reader, ILogger log)
{
    /// <summary>How many records are asked for at once.</summary>
    public const int PageSize = 500;

    private const string Read = "Query";

    public async IAsyncEnumerable<Record> ReadAsync(
        Filter filter, string? thread, int? limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int left = limit ?? int.MaxValue;
        Record? last = null;
        while (left > 0)
        {
            int size = Math.Min(PageSize, left);
            Filter wanted = last is null ? filter : filter & QueryDocument.After(last);
            RecordPage? page = await reader.PageAsync(Read, wanted, thread, size, cancellationToken).ConfigureAwait(false);
            if (page is null) yield break;
            Record? before = last;
            foreach (Record record in page.Records)
            {
                if (!IsAfter(record, last))
                {
                    Log.PagingStopped(log, Read, $"record {record.Id} is out of order; the kernel does not sort by clock and id");
                    yield break;
                }

                last = record;
                yield return record;
                if (--left == 0) yield break;
            }

            if (IsLast(page, size)) yield break;
            if (last != before) continue;
            Log.PagingStopped(log, Read, page.Received == 0
                ? "the kernel says that there is more, and gives nothing"
                : "no record of the page could be read, so the next page has no beginning");
            yield break;
        }
    }

    // A kernel that does not say may have a limit of its own below the one asked for: only an empty page is the end.
    private static bool IsLast(RecordPage page, int size) => page.Capped switch
    {
        true => false,
        false => page.Received < size,
        null => page.Received == 0,
    };

    private static bool IsAfter(Record record, Record? last) =>
        last is null || record.Clock > last.Clock || (record.Clock == last.Clock && record.Id > last.Id);
}
