using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>
/// Emits records and reads them. Fails open: what the network or the kernel does is in the result and never an exception. What the
/// caller does wrong throws at once, before anything is sent. Safe to use from many threads at once.
/// </summary>
public interface ISyncropelClient
{
    /// <summary>Who emits.</summary>
    Identity Identity { get; }

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

    /// <summary>Reads records, at most <see cref="RecordQuery.Limit"/>.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The records; empty where the call fails, and then a warning is logged. What is no record is left out likewise.</returns>
    /// <exception cref="ArgumentException">The query names no kind, actor or thread, or its limit is out of range.</exception>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads all records of a kind, ordered by clock and id, page by page as the enumeration goes on. It ends early where a call
    /// fails, and then a warning is logged. The manifest of the kind, on the thread <see cref="KindManifest.Thread"/>, is left out.
    /// </summary>
    /// <typeparam name="T">The type of the body. A body that does not fit is there with its <see cref="Record{T}.BodyError"/>.</typeparam>
    /// <param name="where">What else must match.</param>
    /// <param name="thread">The thread, or null for any.</param>
    /// <param name="actor">The emitter's DID, or null for any.</param>
    /// <param name="since">The least clock, inclusive; null for any.</param>
    /// <param name="limit">The most records, 1 or more; null for all.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">An argument is refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    IAsyncEnumerable<Record<T>> QueryAsync<T>(
        Filter? where = null,
        string? thread = null,
        string? actor = null,
        long? since = null,
        int? limit = null,
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

    /// <summary>Reads one record.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The record; null where the kernel does not have it, or where the call fails, and then a warning is logged.</returns>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<Record?> GetAsync(RecordId id, CancellationToken cancellationToken = default);

    /// <summary>Asks the kernel how it is.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it says; an empty report where the call fails, and then a warning is logged.</returns>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<HealthReport> HealthAsync(CancellationToken cancellationToken = default);
}
