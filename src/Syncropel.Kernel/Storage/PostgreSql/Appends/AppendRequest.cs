using System.Threading.Channels;

namespace Syncropel.Kernel.Storage.PostgreSql.Appends;

/// <summary>Records that somebody waits to see stored.</summary>
internal sealed class AppendRequest(IReadOnlyList<StoredRecord> records, bool ordered)
{
    private const int MostRecords = 1000;
    private const long MostBytes = 4 << 20;

    private readonly TaskCompletionSource<IReadOnlyList<AppendResult>> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<StoredRecord> Records => records;

    public bool IsOrdered => ordered;

    /// <summary>What becomes of the records.</summary>
    public Task<IReadOnlyList<AppendResult>> End => _end.Task;

    /// <summary>Takes those that wait, at least one, and not so many that the ones behind them wait for long.</summary>
    public static List<AppendRequest> TakeSome(ChannelReader<AppendRequest> waiting)
    {
        var taken = new List<AppendRequest>();
        int count = 0;
        long bytes = 0;
        while (count < MostRecords && bytes < MostBytes && waiting.TryRead(out AppendRequest? next))
        {
            taken.Add(next);
            count += next.Records.Count;
            foreach (StoredRecord record in next.Records) bytes += record.Json.Length;
        }

        return taken;
    }

    public void Complete(IReadOnlyList<AppendResult> results) => _end.TrySetResult(results);

    public void Fail(Exception problem) => _end.TrySetException(problem);
}
