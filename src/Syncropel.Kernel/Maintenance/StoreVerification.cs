using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Maintenance;

/// <summary>Verifies a whole store: every record by its own bytes, and that the store is sound besides.</summary>
internal static class StoreVerification
{
    /// <param name="store">The store. Records that come meanwhile may be looked at, or not.</param>
    /// <param name="report">Told of each finding.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many records were looked at.</returns>
    public static async Task<long> RunAsync(IRecordStore store, Action<RowFinding> report, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(store, report, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Where records cannot be read, it is this that says why.
            foreach (string problem in await store.CheckAsync(cancellationToken).ConfigureAwait(false))
            {
                report(new RowFinding(0, "", problem));
            }
        }
    }

    private static async Task<long> ReadAsync(IRecordStore store, Action<RowFinding> report, CancellationToken cancellationToken)
    {
        long records = 0, position = 0;
        var check = new RowCheck(0);
        while (await store.ReadRowsAsync(position, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (StoredRow row in page)
            {
                if (check.ExplainPlace(row) is { } gap) report(gap);
                if (RowCheck.Explain(row) is { } finding) report(finding);
            }

            records += page.Count;
            position = page[^1].Position;
        }

        return records;
    }
}
