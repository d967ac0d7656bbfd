using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Syncropel.Grammar;
using Syncropel.Kernel;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Testing.Http;
using Syncropel.Testing.Http.Streams;

namespace Syncropel.Testing;

/// <summary>
/// A kernel in memory, for tests: it takes, refuses and finds records as the protocol says, and is reached through an
/// <see cref="HttpMessageHandler"/>, without a network. It shows what it holds and what it was asked, and fails on demand.
/// Safe for use by many threads.
/// </summary>
/// <remarks>
/// It has ingest, of many records at once too, reads, lists, the query document, subscriptions, watches, <c>/health</c> and
/// <c>/.well-known/syncropel</c>. Streams come as they happen only to those who ask for the headers first
/// (<see cref="HttpCompletionOption.ResponseHeadersRead"/>).
/// </remarks>
/// <example>
/// <code>
/// var kernel = new MockKernel();
/// using var http = new HttpClient(kernel.CreateHandler()) { BaseAddress = new("http://localhost:9100") };
/// </code>
/// </example>
public sealed class MockKernel
{
    private readonly MemoryStore _store = new();
    private readonly RequestLog _requests = new();
    private readonly Faults _postFaults = new();
    private readonly Faults _getFaults = new();
    private readonly Subscribers _subscribers = new();
    private readonly MockKernelOptions _options;
    private readonly ResponseContent _content;
    private readonly KernelApi _api;

    /// <summary>Creates an empty kernel.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException"><see cref="MockKernelOptions.TimeProvider"/> is null.</exception>
    public MockKernel(MockKernelOptions? options = null)
    {
        options ??= new MockKernelOptions();
        Check(options);
        _options = options;
        _content = new ResponseContent(_subscribers);
        KernelSettings settings = SettingsOf(options);
        _api = new KernelApi(options.ApiKey, new KernelRoutes(settings, new KernelCalls(settings, _store)));
    }

    /// <summary>All records, in the order in which they arrived.</summary>
    public IReadOnlyList<Record> Records => Where(static _ => true);

    /// <summary>The number of records.</summary>
    public int Count => _store.Count;

    /// <summary>All requests, in the order in which they came; those that were refused, or made to fail, too.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _requests.Snapshot();

    /// <summary>The number of streams that are open: subscriptions and watches that neither the client nor the kernel has ended.</summary>
    public int SubscriberCount => _subscribers.Count;

    /// <summary>Creates a handler that leads to this kernel.</summary>
    /// <returns>
    /// A handler for <see cref="HttpClient"/>. There may be several; the kernel outlives them. Disposing of one breaks its streams.
    /// </returns>
    public HttpMessageHandler CreateHandler() => new KernelHandler(AnswerAsync, _content, _requests);

    /// <summary>The records of one kind, in the order in which they arrived.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="SyncropelKindException"><paramref name="kind"/> breaks the grammar: no record can have it.</exception>
    public IReadOnlyList<Record> RecordsByKind([StringSyntax(SyncropelSyntax.Kind)] string kind)
    {
        KindName.ThrowIfInvalid(kind);
        return Where(record => record.Kind == kind);
    }

    /// <summary>The records of one thread, in the order in which they arrived.</summary>
    /// <param name="thread">The thread.</param>
    public IReadOnlyList<Record> RecordsIn(string thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return Where(record => record.Thread == thread);
    }

    /// <summary>The records of one actor, in the order in which they arrived.</summary>
    /// <param name="actor">The actor's DID.</param>
    /// <exception cref="ArgumentException"><paramref name="actor"/> is no DID: no record can have it.</exception>
    public IReadOnlyList<Record> RecordsByActor([StringSyntax(SyncropelSyntax.Did)] string actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (DidSyntax.Explain(actor) is { } problem) throw new ArgumentException($"'{actor}' is no DID: {problem}.", nameof(actor));
        return Where(record => record.Actor == actor);
    }

    /// <summary>The records of a type's kind, in the order in which they arrived.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <returns>The records; a body that does not fit the type shows in <see cref="Record{T}.BodyError"/>.</returns>
    public IReadOnlyList<Record<T>> RecordsByKind<T>()
        where T : class, IRecordBody<T> => Typed<T>(static _ => true);

    /// <summary>The records of a type's kind on one thread, in the order in which they arrived.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="thread">The thread.</param>
    /// <returns>The records; a body that does not fit the type shows in <see cref="Record{T}.BodyError"/>.</returns>
    public IReadOnlyList<Record<T>> RecordsIn<T>(string thread)
        where T : class, IRecordBody<T>
    {
        ArgumentNullException.ThrowIfNull(thread);
        return Typed<T>(record => record.Thread == thread);
    }

    /// <summary>The records of a type's kind from one actor, in the order in which they arrived.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="actor">The actor's DID.</param>
    /// <returns>The records; a body that does not fit the type shows in <see cref="Record{T}.BodyError"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="actor"/> is no DID: no record can have it.</exception>
    public IReadOnlyList<Record<T>> RecordsByActor<T>([StringSyntax(SyncropelSyntax.Did)] string actor)
        where T : class, IRecordBody<T> =>
        [.. RecordsByActor(actor).Where(static record => record.Kind == T.Kind).Select(static record => record.As<T>())];

    /// <summary>
    /// Makes the next <paramref name="n"/> ingests (<c>POST /v1/records</c>, and <c>POST /v1/records/batch</c>, which counts as one)
    /// fail. Nothing of them is stored. What is left of an earlier call is forgotten; so 0 ends the failing.
    /// </summary>
    /// <param name="n">How many; at least 0.</param>
    /// <param name="status">The status of the answer, from 400 to 599.</param>
    /// <param name="retryAfter">What the answer's <c>Retry-After</c> asks for, rounded up to seconds; null for no such header.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public void FailNextPost(int n, HttpStatusCode status = HttpStatusCode.ServiceUnavailable, TimeSpan? retryAfter = null) =>
        _postFaults.Set(n, status, retryAfter);

    /// <summary>
    /// Makes the next <paramref name="n"/> reads fail: every <c>GET</c>, <c>/health</c> and watches included, and
    /// <c>POST /v1/records/query</c> and <c>/v1/records/subscribe</c>, which read too. What is left of an earlier call is forgotten; so
    /// 0 ends the failing.
    /// </summary>
    /// <inheritdoc cref="FailNextPost"/>
    public void FailNextGet(int n, HttpStatusCode status = HttpStatusCode.ServiceUnavailable, TimeSpan? retryAfter = null) =>
        _getFaults.Set(n, status, retryAfter);

    /// <summary>
    /// Waits until exactly <paramref name="count"/> streams are open, were it for a moment. A stream that is open misses no record that
    /// is sent from then on.
    /// </summary>
    /// <param name="count">How many; 0 waits until all clients are gone.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 0.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task WaitForSubscribersAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return _subscribers.WaitForAsync(count, cancellationToken);
    }

    /// <summary>
    /// Breaks all streams that are open, as a reset connection does: what is under way is lost, in the middle of an event too, and the
    /// client's next read throws an <see cref="IOException"/> (an <see cref="HttpIOException"/>). Who subscribes again is served.
    /// </summary>
    public void DisconnectSubscribers() => _subscribers.EndAll(static () => StreamEnds.Broken("the test disconnected all subscribers"));

    /// <summary>
    /// Ends all streams that are open in order, as a kernel does that shuts down: what is under way arrives, whole, and then the client
    /// reads the end. Who subscribes again is served.
    /// </summary>
    public void EndSubscriptions() => _subscribers.EndAll(fault: null);

    /// <summary>
    /// Makes the kernel as it was when it was new: no records, no requests, no failures to come. Handlers stay. Streams that are open
    /// break, as <see cref="DisconnectSubscribers"/> breaks them; their cursors lead nowhere now.
    /// </summary>
    public void Clear()
    {
        _store.Clear();
        _subscribers.EndAll(static () => StreamEnds.Broken("the kernel was cleared"));
        _requests.Clear();
        _postFaults.Clear();
        _getFaults.Clear();
    }

    private static void Check(MockKernelOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRecordBytes, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxBatchRecords, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxBatchBytes, 1, nameof(options));
        bool canBeat = options.Heartbeat > TimeSpan.Zero && options.Heartbeat <= TimeSpan.FromDays(1);
        if (!canBeat && options.Heartbeat != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Heartbeat, "Heartbeat is from more than zero to one day, or infinite for none.");
        }

        if (options.TimeProvider is null) throw new ArgumentException("TimeProvider is null; leave it out.", nameof(options));
    }

    private static KernelSettings SettingsOf(MockKernelOptions options) => new()
    {
        Name = nameof(MockKernel),
        Records = new IngestRules(options.MaxRecordBytes, options.Namespaces?.ToFrozenSet(StringComparer.Ordinal)),
        Batches = options.Batch ? new BatchRules(options.MaxBatchRecords, options.MaxBatchBytes) : null,
        TokensRequired = options.ApiKey is not null,
        Streams = options.Subscribe,
        Heartbeat = options.Heartbeat,
        TimeProvider = options.TimeProvider,
    };

    private ValueTask<KernelResponse> AnswerAsync(KernelRequest request)
    {
        Faults? faults = (request.Method, request.Target.Path) switch
        {
            ("GET", _) or ("POST", "/v1/records/query") => _getFaults,
            ("POST", "/v1/records/subscribe") when _options.Subscribe => _getFaults,
            ("POST", "/v1/records") => _postFaults,
            ("POST", "/v1/records/batch") when _options.Batch => _postFaults,
            _ => null,
        };
        return faults?.Take() is { } failure ? new(failure) : _api.AnswerAsync(request);
    }

    private Record[] Where(Func<StoredRecord, bool> matches) =>
        [.. _store.Snapshot().Where(matches).Select(static stored => stored.Record)];

    private Record<T>[] Typed<T>(Func<StoredRecord, bool> matches)
        where T : class, IRecordBody<T> =>
        [.. Where(record => record.Kind == T.Kind && matches(record)).Select(static record => record.As<T>())];
}
