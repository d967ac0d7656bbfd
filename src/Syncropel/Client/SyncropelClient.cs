using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Client;
using Syncropel.Query;
using Syncropel.Transport;

namespace Syncropel;

/// <summary>
/// The client of a kernel. Create one and keep it: it holds the connections, and the clocks of what it emits. It fails open: what
/// the network or the kernel does is in the result and never an exception. Safe to use from many threads at once.
/// </summary>
public sealed class SyncropelClient : ISyncropelClient, IAsyncDisposable, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly HttpSyncropelApi? _owned;
    private readonly Emitter _emitter;
    private readonly RecordReader _reader;
    private readonly KeysetPager _pager;
    private bool _disposed;

    /// <summary>Creates a client that speaks HTTP.</summary>
    /// <param name="options">How it works.</param>
    /// <exception cref="ArgumentException">An option cannot work; the message names it.</exception>
    public SyncropelClient(SyncropelClientOptions options)
        : this(null, options) { }

    /// <summary>Creates a client above a transport of the caller's, which the client does not dispose.</summary>
    /// <param name="options">How it works. The endpoint, the API key and the handler are the transport's business, and not used.</param>
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
        var caller = new ResilientCaller(RetryPolicy.Build(options, log), new ErrorExplainer(options.ApiKey), _closing.Token);
        Identity = options.Identity;
        _emitter = new Emitter(api, caller, options, log);
        _reader = new RecordReader(api, caller, log);
        _pager = new KeysetPager(_reader, log);
    }

    /// <inheritdoc/>
    public Identity Identity { get; }

    /// <inheritdoc/>
    public async Task<EmitResult> EmitAsync<T>(
        T body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        var request = EmitRequest.Typed(body, thread, refs, options);
        return await _emitter.EmitAsync(request, cancellationToken).ConfigureAwait(false);
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
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
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
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
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
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        return _emitter.Emit(EmitRequest.Untyped(act, kind, body, thread, refs, options), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        QueryCheck.ThrowIfInvalid(query);
        return await _reader.QueryAsync(query, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Record<T>> QueryAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        long? since = null,
        int? limit = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        KindName.ThrowIfInvalid(T.Kind);
        QueryCheck.ThrowIfInvalid(thread, actor, since, limit);
        Filter filter = QueryDocument.Combine(T.Kind, actor, since, where)!;

        // The manifest of a kind is a record of that kind, and has no body of its type.
        if (thread is null) filter &= Filter.Ne("thread", KindManifest.Thread);
        return _pager.ReadAsync(filter, thread, limit, cancellationToken).Select(static record => record.As<T>());
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Record>> QueryThreadAsync(
        string thread, int limit = 100, long? since = null, CancellationToken cancellationToken = default) =>
        QueryAsync(new RecordQuery { Thread = thread ?? "", Limit = limit, Since = since }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Record?> GetAsync(RecordId id, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        return await _reader.GetAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HealthReport> HealthAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        return await _reader.HealthAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Closes the connections. Calls in flight end, also where they wait for a retry: emits fail with
    /// <see cref="EmitErrorCode.Disposed"/>, and reads are empty.
    /// </summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true)) return;
        _closing.Cancel();
        _closing.Dispose();
        _owned?.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private static HttpSyncropelApi Connect(SyncropelClientOptions options) =>
        new(options.Endpoint, options.Identity.Did, options.ApiKey, options.Handler);
}
