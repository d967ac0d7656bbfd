using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Client;
using Syncropel.Delivery;
using Syncropel.Query;
using Syncropel.Subscriptions;
using Syncropel.Transport;

namespace Syncropel;

/// <summary>
/// The client of a kernel. Create one and keep it: it holds the connections, and the clocks of what it emits. It fails open: what
/// the network or the kernel does is in the result and never an exception. Safe to use from many threads at once.
/// </summary>
public sealed class SyncropelClient : ISyncropelClient, IAsyncDisposable, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly CallGate _gate = new();
    private readonly HttpSyncropelApi? _owned;
    private readonly OutboxHolder _outbox;
    private readonly Emitter _emitter;
    private readonly ManyEmitter _many;
    private readonly Reads _reads;
    private readonly Subscriber _subscriber;
    private bool _disposed;

    /// <summary>Creates a client that speaks HTTP.</summary>
    /// <param name="options">How it works.</param>
    /// <exception cref="ArgumentException">An option cannot work; the message names it.</exception>
    public SyncropelClient(SyncropelClientOptions options)
        : this(null, options) { }

    /// <summary>Creates a client above a transport of the caller's, which the client does not dispose.</summary>
    /// <param name="options">
    /// How it works. The endpoint and the handler are the transport's business, and not used; nor is the API key, but to keep it out of
    /// what is said: give it here, too.
    /// </param>
    /// <param name="api">The transport.</param>
    /// <exception cref="ArgumentException">An option cannot work; the message names it.</exception>
    public SyncropelClient(SyncropelClientOptions options, ISyncropelApi api)
        : this(api ?? throw new ArgumentNullException(nameof(api)), options) { }

    private SyncropelClient(ISyncropelApi? given, SyncropelClientOptions options)
    {
        ClientOptionsCheck.ThrowIfInvalid(options);
        ISyncropelApi api = given ?? (_owned = Connect(options));
        ILogger log = options.LoggerFactory is { } logs
            ? new QuietLogger(logs.CreateLogger(typeof(SyncropelClient).FullName!))
            : NullLogger.Instance;
        var explain = new ErrorExplainer(options.ApiKey, options.TimeProvider);
        var caller = new ResilientCaller(RetryPolicy.Build(options, log), explain, _closing.Token);
        var refusals = new RefusalTeller(options.OnRefused, log);
        var reader = new RecordReader(api, caller, explain, refusals, options.Verification, log);
        var offer = new KernelOffer(reader, options.TimeProvider);
        var post = new BatchPost(api, caller, explain);
        Identity = options.Identity;
        _outbox = OpenOutbox(options, new RecordDelivery(api, caller, post, offer), log);
        var sealer = new Sealer(Identity, new AutoClock(options.TimeProvider, _outbox.Intake), log);
        var route = new OutboxRoute(_outbox.Intake);
        var teller = new EmitTeller(options, log);
        _emitter = new Emitter(_gate, sealer, route, teller, new AsyncPosting(api, caller), new BlockingPosting(api, caller));
        _many = new ManyEmitter(_emitter, new BatchEmitter(_gate, _emitter, sealer, route, teller, post, offer, options.MaxRetries > 0));
        _reads = new Reads(reader);
        _subscriber = new Subscriber(api, options, explain, refusals, log, _closing.Token);
    }

    /// <inheritdoc/>
    public Identity Identity { get; }

    /// <inheritdoc/>
    public IOutbox? Outbox => _outbox.Intake;

    /// <inheritdoc/>
    public async Task<EmitResult> EmitAsync<T>(
        T body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ThrowIfDisposed();
        return await _emitter.EmitAsync(EmitRequest.Typed(body, thread, refs, options), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<EmitResult> EmitAsync(
        Act act,
        [StringSyntax(SyncropelSyntax.Kind)] string kind,
        RecordBody body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        var request = EmitRequest.Untyped(act, kind, body, thread, refs, options);
        return await _emitter.EmitAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public EmitResult Emit<T>(
        T body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ThrowIfDisposed();
        return _emitter.Emit(EmitRequest.Typed(body, thread, refs, options), cancellationToken);
    }

    /// <inheritdoc/>
    public EmitResult Emit(
        Act act,
        [StringSyntax(SyncropelSyntax.Kind)] string kind,
        RecordBody body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        return _emitter.Emit(EmitRequest.Untyped(act, kind, body, thread, refs, options), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<EmitResult> EmitManyAsync(
        IAsyncEnumerable<Emission> emissions, EmitManyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(emissions);
        return _many.EmitAsync(emissions, CallOptionsCheck.Checked(options), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, CancellationToken cancellationToken = default) =>
        (await TryQueryAsync(query, cancellationToken).ConfigureAwait(false)).Value;

    /// <inheritdoc/>
    public async Task<ReadResult<IReadOnlyList<Record>>> TryQueryAsync(RecordQuery query, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        QueryCheck.ThrowIfInvalid(query);
        return await _reads.QueryAsync(query, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Record<T>> QueryAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        long? since = null,
        int? limit = null,
        Sort? sort = null,
        QueryOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ThrowIfDisposed();
        return _reads.QueryAsync<T>(TypedQuery.Of<T>(where, thread, actor, since, limit, sort, options), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ReadResult<IReadOnlyList<Record<T>>>> TryQueryAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        long? since = null,
        int? limit = null,
        Sort? sort = null,
        QueryOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ThrowIfDisposed();
        var query = TypedQuery.Of<T>(where, thread, actor, since, limit, sort, options);
        return await _reads.CollectAsync<T>(query, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ReadResult<QueryPlan>> ExplainAsync(RecordQuery query, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        QueryCheck.ThrowIfInvalid(query);
        return await _reads.ExplainAsync(QueryDocument.Of(query), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ReadResult<QueryPlan>> ExplainAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        long? since = null,
        Sort? sort = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ThrowIfDisposed();
        PagedQuery pages = TypedQuery.Of<T>(where, thread, actor, since, null, sort, null).Pages;
        var document = new QueryDocument { Filter = pages.Filter, Thread = thread, Order = pages.Order };
        return await _reads.ExplainAsync(document, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Record>> QueryThreadAsync(
        string thread, int limit = 100, long? since = null, CancellationToken cancellationToken = default) =>
        (await TryQueryThreadAsync(thread, limit, since, cancellationToken).ConfigureAwait(false)).Value;

    /// <inheritdoc/>
    public Task<ReadResult<IReadOnlyList<Record>>> TryQueryThreadAsync(
        string thread, int limit = 100, long? since = null, CancellationToken cancellationToken = default) =>
        TryQueryAsync(new RecordQuery { Thread = thread ?? "", Limit = limit, Since = since }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Record?> GetAsync(RecordId id, CancellationToken cancellationToken = default) =>
        (await TryGetAsync(id, cancellationToken).ConfigureAwait(false)).Value;

    /// <inheritdoc/>
    public async Task<ReadResult<Record?>> TryGetAsync(RecordId id, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        return await _reads.GetAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Record> SubscribeAsync(
        Filter? where = null, string? thread = null, SubscriptionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        QueryCheck.ThrowIfInvalid(thread, null, null);
        return _subscriber.SubscribeAsync(where, thread, CallOptionsCheck.Checked(options), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Record<T>> SubscribeAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        SubscriptionOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ThrowIfDisposed();
        SubscriptionOptions subscription = CallOptionsCheck.Checked(options);
        Filter filter = KindFilter.Of<T>(where, thread, actor, null);
        return Misfits.AsAsync<T>(
            _subscriber.SubscribeAsync(filter, thread, subscription, cancellationToken), subscription.Misfits, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Record> WatchThreadAsync(
        string thread, SubscriptionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        TextArgument.ThrowIfInvalid(thread);
        return _subscriber.WatchAsync(thread, CallOptionsCheck.Checked(options), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<KernelHealth> HealthAsync(CancellationToken cancellationToken = default) =>
        (await TryHealthAsync(cancellationToken).ConfigureAwait(false)).Value;

    /// <inheritdoc/>
    public async Task<ReadResult<KernelHealth>> TryHealthAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        return await _reads.HealthAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<KernelManifest> GetManifestAsync(CancellationToken cancellationToken = default) =>
        (await TryGetManifestAsync(cancellationToken).ConfigureAwait(false)).Value;

    /// <inheritdoc/>
    public async Task<ReadResult<KernelManifest>> TryGetManifestAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        return await _reads.ManifestAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Closes the connections. Calls in flight end, also where they wait for a retry: emits fail with
    /// <see cref="EmitErrorCode.Disposed"/>, or are queued where there is an outbox; reads are empty. The outbox is closed last, and what
    /// waits in it stays on disk.
    /// </summary>
    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _disposed, true)) CloseAsync().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        if (!Interlocked.Exchange(ref _disposed, true)) await CloseAsync().ConfigureAwait(false);
    }

    /// <summary>Reads all records of a query, whatever their kinds, page by page. The journal knows how it ended.</summary>
    internal IAsyncEnumerable<Record> QueryAsync(PagedQuery query, ReadJournal journal, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        return _reads.QueryAsync(query, journal, cancellationToken);
    }

    private static HttpSyncropelApi Connect(SyncropelClientOptions options) =>
        new(options.Endpoint, options.Identity.Did, options.ApiKey, options.Handler);

    // A client that is never made is never disposed.
    private OutboxHolder OpenOutbox(SyncropelClientOptions options, RecordDelivery delivery, ILogger log)
    {
        try
        {
            return OutboxHolder.Open(options, delivery, log);
        }
        catch
        {
            _closing.Cancel();
            DisposeOwned();
            throw;
        }
    }

    private async Task CloseAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _outbox.CloseAsync(_gate).ConfigureAwait(false);
        DisposeOwned();
    }

    private void DisposeOwned()
    {
        _closing.Dispose();
        _owned?.Dispose();
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
}
