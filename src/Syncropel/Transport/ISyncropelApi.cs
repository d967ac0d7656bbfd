namespace Syncropel.Transport;

/// <summary>
/// The HTTP surface of a kernel, one method an endpoint. An implementation sends once and gives back
/// whatever is answered, any status included. It throws where there is no answer, and knows nothing of retries, clocks, kinds or
/// failing open: all that is above it. Implementations are safe to use from many threads at once.
/// </summary>
public interface ISyncropelApi
{
    /// <summary><c>POST /v1/records</c>.</summary>
    /// <param name="record">The record's JSON, sent byte for byte.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ApiResponse> PostRecordAsync(ReadOnlyMemory<byte> record, CancellationToken cancellationToken = default);

    /// <summary><c>POST /v1/records</c> on the calling thread, which waits for the network itself and not for a task.</summary>
    /// <param name="record">The record's JSON, sent byte for byte.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ApiResponse PostRecord(ReadOnlyMemory<byte> record, CancellationToken cancellationToken = default);

    /// <summary><c>POST /v1/records/batch</c>, where the kernel's manifest offers it.</summary>
    /// <param name="batch">The document with the records, sent byte for byte.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ApiResponse> PostRecordsAsync(ReadOnlyMemory<byte> batch, CancellationToken cancellationToken = default);

    /// <summary><c>GET /v1/records/{id}</c>.</summary>
    /// <param name="id">The record.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ApiResponse> GetRecordAsync(RecordId id, CancellationToken cancellationToken = default);

    /// <summary><c>GET /v1/records</c>. The kernel asks for one of thread, actor and kind.</summary>
    /// <param name="thread">The thread, or null for any.</param>
    /// <param name="actor">The emitter's DID, or null for any.</param>
    /// <param name="kind">The kind, or null for any.</param>
    /// <param name="since">The least clock, or null for any.</param>
    /// <param name="limit">The most records, or null for the kernel's own choice.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ApiResponse> ListRecordsAsync(
        string? thread = null,
        string? actor = null,
        string? kind = null,
        long? since = null,
        int? limit = null,
        CancellationToken cancellationToken = default);

    /// <summary><c>GET /v1/threads</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ApiResponse> ListThreadsAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /v1/threads/{id}/records</c>.</summary>
    /// <param name="thread">The thread. <c>.</c> and <c>..</c> cannot stand in a path; ask for those with ListRecordsAsync.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException"><paramref name="thread"/> is empty, <c>.</c> or <c>..</c>.</exception>
    Task<ApiResponse> ListThreadRecordsAsync(string thread, CancellationToken cancellationToken = default);

    /// <summary><c>POST /v1/records/query</c>.</summary>
    /// <param name="query">The query document, sent byte for byte.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ApiResponse> QueryRecordsAsync(ReadOnlyMemory<byte> query, CancellationToken cancellationToken = default);

    /// <summary><c>POST /v1/records/subscribe</c>: as a stream, as soon as the headers of the answer are there.</summary>
    /// <param name="query">The query document, sent byte for byte.</param>
    /// <param name="lastEventId">The cursor behind which the stream begins, or null for what comes from now on.</param>
    /// <param name="cancellationToken">Ends the call; the stream ends with its own.</param>
    Task<ApiStream> SubscribeAsync(ReadOnlyMemory<byte> query, string? lastEventId = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /v1/threads/{id}/watch</c>: as a stream, as soon as the headers of the answer are there.</summary>
    /// <param name="thread">The thread. <c>.</c> and <c>..</c> cannot stand in a path; subscribe to those.</param>
    /// <param name="lastEventId">The cursor behind which the stream begins, or null for what comes from now on.</param>
    /// <param name="cancellationToken">Ends the call; the stream ends with its own.</param>
    /// <exception cref="ArgumentException"><paramref name="thread"/> is empty, <c>.</c> or <c>..</c>.</exception>
    Task<ApiStream> WatchThreadAsync(string thread, string? lastEventId = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /health</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ApiResponse> GetHealthAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /.well-known/syncropel</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ApiResponse> GetManifestAsync(CancellationToken cancellationToken = default);
}
