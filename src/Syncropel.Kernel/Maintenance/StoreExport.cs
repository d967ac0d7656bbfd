using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Maintenance;

/// <summary>
/// Writes the records of a store as JSON Lines, in the order in which they were taken: of each its canonical JSON as it is kept, with
/// <c>id</c> and <c>created_at</c>. A record that does not fit is not written, and is told of instead.
/// </summary>
internal static class StoreExport
{
    /// <param name="store">The store. Records that come meanwhile may be written, or not.</param>
    /// <param name="target">Where the lines go.</param>
    /// <param name="report">Told of each record that is left out.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many records were written.</returns>
    public static async Task<long> RunAsync(
        IRecordStore store, Stream target, Action<RowFinding> report, CancellationToken cancellationToken)
    {
        long written = 0, position = 0;
        using var lines = new MemoryStream();
        while (await store.ReadRowsAsync(position, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            lines.SetLength(0);
            foreach (StoredRow row in page)
            {
                // Canonical JSON has no line breaks.
                if (RowCheck.Explain(row) is { } finding)
                {
                    report(finding);
                    continue;
                }

                lines.Write(row.Json.Span);
                lines.WriteByte((byte)'\n');
                written++;
            }

            await target.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellationToken).ConfigureAwait(false);
            position = page[^1].Position;
        }

        await target.FlushAsync(cancellationToken).ConfigureAwait(false);
        return written;
    }
}
