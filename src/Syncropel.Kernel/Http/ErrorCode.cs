using System.Net;

namespace Syncropel.Kernel.Http;

/// <summary>How an error is said in HTTP: its status, and the envelope's <c>type</c> and <c>code</c>.</summary>
internal sealed record ErrorCode(HttpStatusCode Status, string Type, string Name)
{
    public static ErrorCode Unauthorized { get; } = new(HttpStatusCode.Unauthorized, "authentication", "UNAUTHORIZED");

    public static ErrorCode NotFound { get; } = new(HttpStatusCode.NotFound, "not_found", "NOT_FOUND");

    public static ErrorCode RecordNotFound { get; } = new(HttpStatusCode.NotFound, "not_found", "RECORD_NOT_FOUND");

    public static ErrorCode MethodNotAllowed { get; } = new(HttpStatusCode.MethodNotAllowed, "invalid_request", "METHOD_NOT_ALLOWED");

    public static ErrorCode ScopeRequired { get; } = new(HttpStatusCode.Forbidden, "permission", "SCOPE_REQUIRED");

    public static ErrorCode OriginNotAllowed { get; } = new(HttpStatusCode.Forbidden, "permission", "ORIGIN_NOT_ALLOWED");

    public static ErrorCode HostNotAllowed { get; } = new(HttpStatusCode.MisdirectedRequest, "permission", "HOST_NOT_ALLOWED");

    public static ErrorCode UnsupportedEncoding { get; } =
        new(HttpStatusCode.UnsupportedMediaType, "invalid_request", "UNSUPPORTED_ENCODING");

    public static ErrorCode RateLimited { get; } = new(HttpStatusCode.TooManyRequests, "rate_limit", "RATE_LIMITED");

    public static ErrorCode Internal { get; } = new(HttpStatusCode.InternalServerError, "internal", "INTERNAL");

    public static ErrorCode StoreUnavailable { get; } = new(HttpStatusCode.ServiceUnavailable, "unavailable", "STORE_UNAVAILABLE");

    public static ErrorCode StoreTimeout { get; } = new(HttpStatusCode.ServiceUnavailable, "unavailable", "STORE_TIMEOUT");

    public static ErrorCode Of(RefusalCode code) => code switch
    {
        RefusalCode.InvalidRecord => new(HttpStatusCode.BadRequest, "invalid_request", "INVALID_RECORD"),
        RefusalCode.RecordTooLarge => new(HttpStatusCode.RequestEntityTooLarge, "invalid_request", "RECORD_TOO_LARGE"),
        RefusalCode.NamespaceRejected => new(HttpStatusCode.Forbidden, "permission", "NAMESPACE_REJECTED"),
        RefusalCode.ActorNotAllowed => new(HttpStatusCode.Forbidden, "permission", "ACTOR_NOT_ALLOWED"),
        RefusalCode.DuplicateClock => new(HttpStatusCode.Conflict, "conflict", "DUPLICATE_CLOCK"),
        RefusalCode.NotTried => new(HttpStatusCode.FailedDependency, "conflict", "NOT_TRIED"),
        RefusalCode.InvalidBatch => new(HttpStatusCode.BadRequest, "invalid_request", "INVALID_BATCH"),
        RefusalCode.BatchTooLarge => new(HttpStatusCode.RequestEntityTooLarge, "invalid_request", "BATCH_TOO_LARGE"),
        RefusalCode.InvalidQuery => new(HttpStatusCode.BadRequest, "invalid_request", "INVALID_QUERY"),
        RefusalCode.QueryTooLarge => new(HttpStatusCode.RequestEntityTooLarge, "invalid_request", "QUERY_TOO_LARGE"),
        RefusalCode.UnknownField => new(HttpStatusCode.BadRequest, "invalid_request", "UNKNOWN_FIELD"),
        RefusalCode.InvalidCursor => new(HttpStatusCode.BadRequest, "invalid_request", "INVALID_CURSOR"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    /// <summary>The error of a request that is no HTTP, whose status the server names.</summary>
    public static ErrorCode Malformed(HttpStatusCode status) => new(status, "invalid_request", "INVALID_REQUEST");

    /// <summary>The error of a failure that a test asked for.</summary>
    public static ErrorCode Injected(HttpStatusCode status) => new(status, "injected", "INJECTED_FAILURE");
}
