using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.PostgreSql.Tests.Support;

/// <summary>Reads along in a log, as a stream does.</summary>
internal static class LogReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Reads until so many records were seen.</summary>
    public static async Task<List<StoredRecord>> ReadAsync(IRecordLog log, long position, int count)
    {
        var seen = new List<StoredRecord>();
        while (seen.Count < count)
        {
            await log.MoreThanAsync(position).WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.False(log.HasEnded);
            ArraySegment<StoredRecord> page = await log.ReadAsync(position, TestContext.Current.CancellationToken);
            Assert.True(page.Count > 0);
            seen.AddRange(page);
            position += page.Count;
        }

        return seen;
    }
}
