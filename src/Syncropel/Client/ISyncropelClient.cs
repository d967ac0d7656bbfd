using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>
/// Emits records and reads them. Fails open: what the network or the kernel does is in the result and never an exception. What the
/// caller does wrong throws at once, before anything is sent. Safe to use from many threads at once.
/// </summary>
/// <remarks>
/// A read that fails is empty, and a warning is logged. Its <c>Try…</c> form says so in a result, so that «nothing is there» and «could not
/// ask» can be told apart.
/// </remarks>
public interface ISyncropelClient
{
    /// <summary>Who emits.</summary>
    Identity Identity { get; }

    /// <summary>What waits on disk because it could not be delivered; null where the client has no outbox.</summary>
    IOutbox? Outbox { get; }

    /// <summary>Emits a record with a typed body. Its kind, and unless the options say otherwise its act, are the type's.</summary>
    /// <typeparam name="T">The type of the body, generated from a <c>*.kind.json</c>.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="thread">The thread that the record belongs to; not empty.</param>
    /// <param name="refs">What the record is about, merged into <c>body._refs</c>.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit, also while it waits for a retry. The record may be stored nevertheless.</param>
    /// <returns>What became of it. Look at <see cref="EmitResult.Success"/>.</returns>
    /// <exception cref="SyncropelKindException">The kind breaks the grammar.</exception>
    /// <exception cref="InvalidBodyException">The body breaks its schema, or has no JSON form.</exception>
    /// <exception cref="ArgumentException">Another argument is refused: an empty thread, a negative clock.</exception>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<EmitResult> EmitAsync<T>(
        T body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>;

    /// <summary>Emits a record with an untyped body, which no schema checks.</summary>
    /// <param name="act">What the record does.</param>
    /// <param name="kind">The kind; it is put into the body.</param>
    /// <param name="body">The body without its kind.</param>
    /// <param name="thread">The thread that the record belongs to; not empty.</param>
    /// <param name="refs">What the record is about, merged into <c>body._refs</c>.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit, also while it waits for a retry. The record may be stored nevertheless.</param>
    /// <inheritdoc cref="EmitAsync{T}"/>
    Task<EmitResult> EmitAsync(
        Act act,
        [StringSyntax(SyncropelSyntax.Kind)] string kind,
        RecordBody body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Emits a record with a typed body on the calling thread, for code without an event loop: the request is sent synchronously,
    /// and the thread waits between attempts. In asynchronous code, await <see cref="EmitAsync{T}"/>.
    /// </summary>
    /// <inheritdoc cref="EmitAsync{T}"/>
    EmitResult Emit<T>(
        T body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>;

    /// <summary>Emits a record with an untyped body on the calling thread; see <see cref="Emit{T}"/>.</summary>
    /// <param name="act">What the record does.</param>
    /// <param name="kind">The kind; it is put into the body.</param>
    /// <param name="body">The body without its kind.</param>
    /// <param name="thread">The thread that the record belongs to; not empty.</param>
    /// <param name="refs">What the record is about, merged into <c>body._refs</c>.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit, also while it waits for a retry. The record may be stored nevertheless.</param>
    /// <inheritdoc cref="EmitAsync{T}"/>
    EmitResult Emit(
        Act act,
        [StringSyntax(SyncropelSyntax.Kind)] string kind,
        RecordBody body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Emits many records: some at once, in batches where the kernel offers them, and those of a thread one after the other, in their
    /// order.
    /// </summary>
    /// <param name="emissions">The emits. Taken as their results are, some thousands ahead.</param>
    /// <param name="options">How many at once, and what a failure ends.</param>
    /// <param name="cancellationToken">
    /// Ends the enumeration with an <see cref="OperationCanceledException"/>. What is on its way may be stored nevertheless.
    /// </param>
    /// <returns>
    /// The results in the order of the emits. Nothing is emitted before they are enumerated, and nothing more when the enumeration is left.
    /// What <paramref name="emissions"/> throws comes behind the results of what it gave before.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    IAsyncEnumerable<EmitResult> EmitManyAsync(
        IAsyncEnumerable<Emission> emissions, EmitManyOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads records, at most <see cref="RecordQuery.Limit"/>.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The records; empty where the call fails, and then a warning is logged. What is no record is left out likewise. Where they are too long
    /// for one answer, several calls are made; after one that fails the records before it are there, and the warning.
    /// </returns>
    /// <exception cref="ArgumentException">The query names no kind, actor or thread, or its limit is out of range.</exception>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="QueryAsync(RecordQuery, CancellationToken)"/>, and says whether it failed.</summary>
    /// <returns>The records, why there are none, and what was refused.</returns>
    /// <inheritdoc cref="QueryAsync(RecordQuery, CancellationToken)"/>
    Task<ReadResult<IReadOnlyList<Record>>> TryQueryAsync(RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads all records of a kind, page by page as the enumeration goes on. It ends early where a call fails, and then a warning is
    /// logged. The manifest of the kind, on the thread <see cref="KindManifest.Thread"/>, is left out.
    /// </summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="where">What else must match.</param>
    /// <param name="thread">The thread, or null for any.</param>
    /// <param name="actor">The emitter's DID, or null for any.</param>
    /// <param name="since">The least clock, inclusive; null for any.</param>
    /// <param name="limit">The most records, 1 or more; null for all.</param>
    /// <param name="sort">The order; null for that of clock and id.</param>
    /// <param name="options">What is seldom said: what happens to a body that does not fit its type, and the size of a page.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">An argument is refused.</exception>
    /// <exception cref="RecordBodyException">
    /// From the enumeration: a body does not fit, and the options say <see cref="MisfitPolicy.Throw"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    IAsyncEnumerable<Record<T>> QueryAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        long? since = null,
        int? limit = null,
        Sort? sort = null,
        QueryOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>;

    /// <summary>As <see cref="QueryAsync{T}"/>, all at once, and says whether it failed.</summary>
    /// <returns>The records; where a call failed on the way, those before it, and why.</returns>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <inheritdoc cref="QueryAsync{T}"/>
    Task<ReadResult<IReadOnlyList<Record<T>>>> TryQueryAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        long? since = null,
        int? limit = null,
        Sort? sort = null,
        QueryOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>;

    /// <summary>Asks how the kernel would answer a query: which of its fields an index serves. No records are read.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The plan; empty where the call fails, and then the result says why.</returns>
    /// <exception cref="ArgumentException">The query names no kind, actor or thread, or its limit is out of range.</exception>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ReadResult<QueryPlan>> ExplainAsync(RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks how the kernel would answer a typed query.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="where">What else must match.</param>
    /// <param name="thread">The thread, or null for any.</param>
    /// <param name="actor">The emitter's DID, or null for any.</param>
    /// <param name="since">The least clock, inclusive; null for any.</param>
    /// <param name="sort">The order; null for that of clock and id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">An argument is refused.</exception>
    /// <inheritdoc cref="ExplainAsync(RecordQuery, CancellationToken)"/>
    Task<ReadResult<QueryPlan>> ExplainAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        long? since = null,
        Sort? sort = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>;

    /// <summary>Reads the records of a thread.</summary>
    /// <param name="thread">The thread; not empty.</param>
    /// <param name="limit">The most records, from 1 to 1,000.</param>
    /// <param name="since">The least clock, inclusive; null for any.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="QueryAsync(RecordQuery, CancellationToken)"/>
    Task<IReadOnlyList<Record>> QueryThreadAsync(
        string thread, int limit = 100, long? since = null, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="QueryThreadAsync"/>, and says whether it failed.</summary>
    /// <returns>The records, why there are none, and what was refused.</returns>
    /// <inheritdoc cref="QueryThreadAsync"/>
    Task<ReadResult<IReadOnlyList<Record>>> TryQueryThreadAsync(
        string thread, int limit = 100, long? since = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one record.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The record; null where the kernel does not have it, or where the call fails, and then a warning is logged.</returns>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<Record?> GetAsync(RecordId id, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="GetAsync"/>, and says whether it failed. That the kernel does not have the record is no failure.</summary>
    /// <returns>The record or null, and why the call failed.</returns>
    /// <inheritdoc cref="GetAsync"/>
    Task<ReadResult<Record?>> TryGetAsync(RecordId id, CancellationToken cancellationToken = default);

    /// <summary>Subscribes to records: what matches is given as it arrives at the kernel, each once and in the order of arrival.</summary>
    /// <param name="where">What must match; null for everything.</param>
    /// <param name="thread">The thread, or null for any.</param>
    /// <param name="options">Where it begins, and how it goes on over broken connections.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// The records. The connection is made when the enumeration begins, and closed when it is left; where it breaks, it is made anew behind
    /// the last record. Nothing is read ahead: a consumer that is slow slows the kernel's sending down, and loses nothing.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is refused.</exception>
    /// <exception cref="SubscriptionException">From the enumeration: it cannot go on.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    IAsyncEnumerable<Record> SubscribeAsync(
        Filter? where = null, string? thread = null, SubscriptionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Subscribes to the records of a kind.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="where">What else must match.</param>
    /// <param name="thread">The thread, or null for any.</param>
    /// <param name="actor">The emitter's DID, or null for any.</param>
    /// <param name="options">Where it begins, and how it goes on over broken connections.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="RecordBodyException">
    /// From the enumeration: a body does not fit, and the options say <see cref="MisfitPolicy.Throw"/>.
    /// </exception>
    /// <inheritdoc cref="SubscribeAsync(Filter, string, SubscriptionOptions, CancellationToken)"/>
    IAsyncEnumerable<Record<T>> SubscribeAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        SubscriptionOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>;

    /// <summary>Subscribes to the records of a thread, whatever they are.</summary>
    /// <param name="thread">The thread; not empty.</param>
    /// <param name="options">Where it begins, and how it goes on over broken connections.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <inheritdoc cref="SubscribeAsync(Filter, string, SubscriptionOptions, CancellationToken)"/>
    IAsyncEnumerable<Record> WatchThreadAsync(
        string thread, SubscriptionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks the kernel how it is.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it says; an empty report where the call fails, and then a warning is logged.</returns>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<KernelHealth> HealthAsync(CancellationToken cancellationToken = default);

    /// <summary>As <see cref="HealthAsync"/>, and says why there is no report.</summary>
    /// <returns>What the kernel says, or why it says nothing.</returns>
    /// <inheritdoc cref="HealthAsync"/>
    Task<ReadResult<KernelHealth>> TryHealthAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks the kernel what it is and can do.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it says; an empty manifest where the call fails, and then a warning is logged.</returns>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<KernelManifest> GetManifestAsync(CancellationToken cancellationToken = default);

    /// <summary>As <see cref="GetManifestAsync"/>, and says why there is no manifest.</summary>
    /// <returns>What the kernel says, or why it says nothing.</returns>
    /// <inheritdoc cref="GetManifestAsync"/>
    Task<ReadResult<KernelManifest>> TryGetManifestAsync(CancellationToken cancellationToken = default);
}
