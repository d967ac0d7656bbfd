using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Server.Tests.Support;

/// <summary>A store in memory that throws, or makes its callers wait, when a test says so.</summary>
internal sealed class FaultyStore : KernelStore, IRecordStore, IRecordLog
{
    private readonly MemoryStore _store = new();

    /// <summary>Thrown by every call; null for none.</summary>
    public Exception? Fault { get; set; }

    /// <summary>What appends wait for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Completes when an append has come.</summary>
    public TaskCompletionSource Appending { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IRecordLog Log => this;

    public bool HasEnded => false;

    public async ValueTask<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StoredRecord> records, bool ordered = false)
    {
        Throw();
        Appending.TrySetResult();
        await Gate;
        return await _store.AppendAsync(records, ordered);
    }

    public ValueTask<StoredRecord?> FindAsync(RecordId id, CancellationToken cancellationToken) =>
        Try(() => _store.FindAsync(id, cancellationToken));

    public ValueTask<QueryResult> QueryAsync(QueryDocument query, CancellationToken cancellationToken) =>
        Try(() => _store.QueryAsync(query, cancellationToken));

    public ValueTask<ThreadPage> ListThreadsAsync(int limit, CancellationToken cancellationToken) =>
        Try(() => _store.ListThreadsAsync(limit, cancellationToken));

    public ValueTask<IReadOnlyList<StoredRow>> ReadRowsAsync(long position, CancellationToken cancellationToken) =>
        Try(() => _store.ReadRowsAsync(position, cancellationToken));

    public ValueTask<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) =>
        Try(() => _store.CheckAsync(cancellationToken));

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => Try(() => _store.Log.CountAsync(cancellationToken));

    public ArraySegment<StoredRecord> AtHand(long position) => [];

    public ValueTask<ArraySegment<StoredRecord>> ReadAsync(long position, CancellationToken cancellationToken) =>
        Try(() => _store.Log.ReadAsync(position, cancellationToken));

    public Task MoreThanAsync(long seen) => _store.Log.MoreThanAsync(seen);

    internal override ValueTask<OpenedStore> OpenAsync(StoreContext context, CancellationToken cancellationToken) =>
        new(new OpenedStore(this, new MemoryTokens()));

    private ValueTask<T> Try<T>(Func<ValueTask<T>> call)
    {
        Throw();
        return call();
    }

    private void Throw()
    {
        if (Fault is { } fault) throw fault;
    }
}
