using System.Runtime.CompilerServices;
using Syncropel.Delivery;
using Syncropel.Outbox.Clocks;
using Syncropel.Outbox.Pumping;
using Syncropel.Outbox.Queue;
using Syncropel.Outbox.Storage;
using Syncropel.Outbox.Writing;

namespace Syncropel.Outbox;

/// <summary>
/// An outbox in a file: the queue knows what is there, the writer keeps it on disk, the pump delivers it. Safe to use from many threads at
/// once.
/// </summary>
internal sealed class FileOutbox : IOutboxIntake
{
    private const int ReadAtOnce = 100;

    // Longer than a good kernel and a good disk take, and shorter than anybody would call a hang.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(250);

    private readonly OpenedFile _file;
    private readonly OutboxContext _context;
    private readonly Capacity _capacity;
    private readonly OutboxQueue _queue;
    private readonly Writer _writer;
    private readonly ClockFloors _clocks;
    private readonly Settlements _settlements;
    private readonly Pump _pump;
    private readonly Lazy<Task> _end;
    private volatile bool _isDisposed;

    public FileOutbox(OpenedFile file, OutboxOptions options, OutboxContext context)
    {
        (_file, _context) = (file, context);
        string name = file.Paths.Name;
        _capacity = new Capacity(options.MaxRecords, options.MaxBytes, options.WhenFull);
        _queue = new OutboxQueue(file, new Backoff(options.FirstRetry, options.LongestRetry), context.TimeProvider);
        _settlements = new Settlements(options.OnSettled, name, context.Logger);
        _writer = new Writer(file, _queue, _capacity, Drop, context.Logger);
        _clocks = new ClockFloors(file, _writer, context.TimeProvider, context.Logger);
        _pump = new Pump(_queue, _writer, _settlements, context, name);
        _end = new Lazy<Task>(EndAsync);
    }

    /// <inheritdoc/>
    public OutboxStatus Status => _queue.Status;

    /// <summary>Begins to write and to deliver.</summary>
    public void Start()
    {
        OutboxStatus status = Status;
        Log.Opened(_context.Logger, status.Name, status.Waiting, status.Refused, status.Bytes);
        _writer.Start();
        if (_file.Surplus.Count > 0) _writer.Submit(new DeleteTask(_file.Surplus));
        _settlements.Start();
        _pump.Start();
    }

    /// <inheritdoc/>
    public long ClockFloorOf(string thread) => _clocks.Of(thread);

    /// <inheritdoc/>
    public void ReserveClocks(string thread, long through) => _clocks.Reserve(thread, through);

    /// <inheritdoc/>
    public EmitError? MustWait(string thread) => _queue.MustWait(thread);

    /// <inheritdoc/>
    public ValueTask<EmitError?> TurnAsync(string thread, CancellationToken cancellationToken) =>
        _queue.TurnOf(thread) is { } turn ? TurnAsync(turn, thread, cancellationToken) : new(_queue.MustWait(thread));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EmitError?>> AddAsync(IReadOnlyList<OutboxRecord> records, EmitError reason)
    {
        _queue.Expect(records, reason);
        var task = new AddTask(records, reason, _context.TimeProvider, _capacity, ended: () =>
        {
            _queue.Unexpect(records);
            _pump.Wake();
        });
        return new ValueTask<IReadOnlyList<EmitError?>>(_writer.SubmitAsync(task));
    }

    /// <inheritdoc/>
    public async Task<FlushReport> FlushAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await _pump.FlushAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OutboxEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (long behind = 0; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var list = new ListTask(behind, ReadAtOnce);
            IReadOnlyList<(long Place, StoredRecord? Row)> rows = await _writer.SubmitAsync(list).ConfigureAwait(false);
            foreach ((_, StoredRecord? row) in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();

                // A row may outlive its record, on a full disk; and a record may have left since the row was read.
                if (row is null || _queue.Find(row.Record.Id)?.Sequence != row.Sequence) continue;
                yield return row.ToEntry();
            }

            if (rows.Count < ReadAtOnce) yield break;
            behind = rows[^1].Place;
        }
    }

    /// <inheritdoc/>
    public Task<bool> RetryAsync(RecordId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, static (transaction, entry) => transaction.Requeue(entry), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(RecordId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, static (transaction, entry) => transaction.Remove(entry), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return new ValueTask(_end.Value);
    }

    /// <summary>Has a task done with the file.</summary>
    internal Task<T> SubmitAsync<T>(WriterTask<T> task) => _writer.SubmitAsync(task);

    private async ValueTask<EmitError?> TurnAsync(Task turn, string thread, CancellationToken cancellationToken)
    {
        Task limited = turn.WaitAsync(LongestTurn, _context.TimeProvider, cancellationToken);
        await limited.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return _queue.MustWait(thread);
    }

    private async Task EndAsync()
    {
        await _pump.DisposeAsync().ConfigureAwait(false);
        await _writer.EndAsync().ConfigureAwait(false);
        await _settlements.EndAsync().ConfigureAwait(false);
        Log.Closed(_context.Logger, _file.Paths.Name, Status.Waiting);
    }

    private Task<bool> ChangeAsync(RecordId id, Func<Transaction, Entry, bool> change, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(IOutbox));
        cancellationToken.ThrowIfCancellationRequested();
        return _writer.SubmitAsync(new ChangeTask(_queue, id, change, _pump.Wake)).WaitAsync(cancellationToken);
    }

    // On the writer's thread.
    private void Drop(IReadOnlyList<StoredRecord?> rows)
    {
        Log.Dropped(_context.Logger, _file.Paths.Name, rows.Count, _queue.CountDropped(rows.Count));
        var error = new EmitError(EmitErrorCode.OutboxFull, $"the outbox was full: it holds {_capacity}");
        foreach (StoredRecord? row in rows)
        {
            if (row is not null) _settlements.Tell(new OutboxSettlement(row.Record, SettlementOutcome.Dropped, error));
        }
    }
}
