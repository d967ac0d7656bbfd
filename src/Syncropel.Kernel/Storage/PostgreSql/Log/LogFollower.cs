namespace Syncropel.Kernel.Storage.PostgreSql.Log;

/// <summary>
/// Keeps the log's end up with the database, for as long as it is not disposed of: reads what is new whenever it hears of something, and
/// asks now and then, in case it has not heard.
/// </summary>
internal sealed class LogFollower : IAsyncDisposable
{
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _closing = new();
    private readonly Database _database;
    private readonly PostgreSqlLog _log;
    private readonly StoreContext _context;
    private readonly Task[] _work;

    public LogFollower(Database database, PostgreSqlLog log, StoreContext context)
    {
        _database = database;
        _log = log;
        _context = context;
        var listener = new LogListener(database, log, context);
        CancellationToken closing = _closing.Token;
        _work = [Task.Run(() => ReadAsync(closing), closing), Task.Run(() => AskAsync(closing), closing)];
        if (database.CanNotify) _work = [.. _work, Task.Run(() => listener.RunAsync(closing), closing)];
    }

    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested) return;
        await _closing.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    private async Task ReadAsync(CancellationToken closing)
    {
        while (await _log.Signals.ReadAsync(closing).ConfigureAwait(false))
        {
            try
            {
                await _log.CatchUpAsync(closing).ConfigureAwait(false);
            }
            catch (Exception broken) when (!closing.IsCancellationRequested)
            {
                StoreMessages.FollowingBroke(_context.Logger, _database.Name, broken);
            }
        }
    }

    private async Task AskAsync(CancellationToken closing)
    {
        TimeSpan pause = _database.CanNotify ? Seldom : Often;
        while (true)
        {
            await Task.Delay(pause, _context.TimeProvider, closing).ConfigureAwait(false);
            try
            {
                await _log.CountAsync(closing).ConfigureAwait(false);
            }
            catch (Exception broken) when (!closing.IsCancellationRequested)
            {
                StoreMessages.FollowingBroke(_context.Logger, _database.Name, broken);
            }
        }
    }
}
