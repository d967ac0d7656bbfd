using System.Threading.Channels;
using Npgsql;
using Syncropel.Kernel.Storage.PostgreSql.Log;

namespace Syncropel.Kernel.Storage.PostgreSql.Appends;

/// <summary>
/// Stores what is to be appended. There is one commit at a time, and what comes meanwhile waits and goes together in the next one, so that
/// many who send share the price of one commit.
/// </summary>
internal sealed class Appender : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly Channel<AppendRequest> _waiting = Channel.CreateUnbounded<AppendRequest>(new() { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();
    private readonly Database _database;
    private readonly PostgreSqlLog _log;
    private readonly StoreContext _context;
    private readonly Task _work;

    public Appender(Database database, PostgreSqlLog log, StoreContext context)
    {
        _database = database;
        _log = log;
        _context = context;
        _work = Task.Run(WorkAsync);
    }

    public Task<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StoredRecord> records, bool ordered)
    {
        var request = new AppendRequest(records, ordered);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(request), this);
        return request.End;
    }

    /// <summary>Stores what waits, as far as it can be stored at once, and then nothing any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_waiting.Writer.TryComplete()) return;
        await _closing.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        _closing.Dispose();
    }

    private async Task WorkAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            await StoreAsync(AppendRequest.TakeSome(_waiting.Reader)).ConfigureAwait(false);
        }
    }

    private async Task StoreAsync(List<AppendRequest> requests)
    {
        try
        {
            AppendResult[][] results = await UntilItIsKnownAsync(requests).ConfigureAwait(false);
            for (int i = 0; i < results.Length; i++) requests[i].Complete(results[i]);
        }
        catch (Exception problem) when (requests.Count == 1 || problem is StoreUnavailableException)
        {
            foreach (AppendRequest request in requests) request.Fail(problem);
        }
        catch (Exception)
        {
            // The database takes one of them at no time, whoever's it is. The others are not to suffer from it.
            foreach (AppendRequest request in requests) await StoreAsync([request]).ConfigureAwait(false);
        }
    }

    // An attempt whose end is not known is made again: what it has stored is found then, and is not stored twice.
    private async Task<AppendResult[][]> UntilItIsKnownAsync(List<AppendRequest> requests)
    {
        var tried = new Dictionary<RecordId, long>();
        long begin = _context.TimeProvider.GetTimestamp();
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                AppendResult[][] results = await OnceAsync(requests, tried).ConfigureAwait(false);
                if (attempt > 1) _log.Signal();
                return results;
            }
            catch (Exception trouble) when (Trouble.IsWorthAnother(trouble))
            {
                StoreMessages.AppendBroke(_context.Logger, _database.Name, attempt, trouble);
                if (Trouble.IsUnavailable(trouble)) _database.Forget();
                bool isOver = _closing.IsCancellationRequested || _context.TimeProvider.GetElapsedTime(begin) > Patience;
                if (isOver) throw _database.Unavailable(trouble);
            }

            await PauseAsync(attempt).ConfigureAwait(false);
        }
    }

    private async Task<AppendResult[][]> OnceAsync(List<AppendRequest> requests, Dictionary<RecordId, long> tried)
    {
        NpgsqlConnection connection = await _database.OpenAsync(CancellationToken.None).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            StoredRecord[] records = [.. requests.SelectMany(static request => request.Records)];
            HeldRecords held = await AppendStatements.BeginAsync(connection, records).ConfigureAwait(false);
            var plan = new AppendPlan(held, tried);
            AppendResult[][] results = [.. requests.Select(plan.Decide)];
            if (plan.Added.Count == 0)
            {
                await AppendStatements.RollBackAsync(connection).ConfigureAwait(false);
                return results;
            }

            foreach ((int index, StoredRecord record) in plan.Added.Index()) tried[record.Id] = plan.Head + 1 + index;
            await AppendStatements.CommitAsync(connection, plan, _database.CanNotify).ConfigureAwait(false);
            _log.Publish(plan.Head, plan.Added);
            return results;
        }
    }

    private async Task PauseAsync(int attempt)
    {
        TimeSpan pause = TimeSpan.FromMilliseconds(Math.Min(10 << Math.Min(attempt, 8), LongestPause.TotalMilliseconds));
        try
        {
            await Task.Delay(pause, _context.TimeProvider, _closing.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // One more attempt, and then it is over.
        }
    }
}
