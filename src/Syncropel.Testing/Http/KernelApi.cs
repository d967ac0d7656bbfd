using System.Net.Http.Headers;
using Syncropel.Kernel.Http;

namespace Syncropel.Testing.Http;

/// <summary>Which request leads to which of the kernel's calls, and who may ask.</summary>
internal sealed class KernelApi(MockKernelOptions options, KernelCalls calls)
{
    public ValueTask<KernelResponse> AnswerAsync(KernelRequest request)
    {
        if (request.Path != "/health" && !IsAuthorised(request.Authorization)) return new(Unauthorised());
        if (FindRoute(request) is not { } route)
        {
            return new(ErrorEnvelope.Of(
                ErrorCode.NotFound, $"This kernel has no {request.Method} {request.Path}; /.well-known/syncropel says what it can do."));
        }

        Func<ValueTask<KernelResponse>>? answer = request.Method switch
        {
            "GET" => route.Get,
            "POST" => route.Post,
            _ => null,
        };
        return answer is null ? new(WrongMethod(request, route)) : answer();
    }

    private Route? FindRoute(KernelRequest request) => request.Segments switch
    {
        ["health"] => new(Get: static () => new(KernelAnswers.Healthy())),
        [".well-known", "syncropel"] => new(Get: () => new(calls.Manifest())),
        ["v1", "records"] => new(
            Get: () => calls.ListAsync(request.Query, CancellationToken.None), Post: () => calls.IngestAsync(request.Body)),
        ["v1", "records", "batch"] => options.Batch ? new(Post: () => calls.IngestManyAsync(request.Body)) : null,
        ["v1", "records", "query"] => new(Post: () => calls.QueryAsync(request.Body, CancellationToken.None)),
        ["v1", "records", "subscribe"] => options.Subscribe
            ? new(Post: () => calls.Streams.SubscribeAsync(request.Body, request.LastEventId, CancellationToken.None))
            : null,
        ["v1", "records", { Length: > 0 } id] => new(Get: () => calls.FindAsync(id, CancellationToken.None)),
        ["v1", "threads"] => new(Get: () => calls.ListThreadsAsync(request.Query, CancellationToken.None)),
        ["v1", "threads", { Length: > 0 } thread, "records"] => new(
            Get: () => calls.ListThreadAsync(thread, request.Query, CancellationToken.None)),
        ["v1", "threads", { Length: > 0 } thread, "watch"] when options.Subscribe => new(
            Get: () => calls.Streams.WatchAsync(thread, request.Query, request.LastEventId, CancellationToken.None)),
        _ => null,
    };

    private bool IsAuthorised(string? header) =>
        options.ApiKey is null
        || (AuthenticationHeaderValue.TryParse(header, out AuthenticationHeaderValue? credentials)
            && credentials.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            && credentials.Parameter == options.ApiKey);

    private static JsonResponse Unauthorised()
    {
        const string Message = "The token is missing or wrong; send this kernel's API key as 'Authorization: Bearer <token>'.";
        return ErrorEnvelope.Of(ErrorCode.Unauthorized, Message) with { Headers = [new("WWW-Authenticate", "Bearer")] };
    }

    private static JsonResponse WrongMethod(KernelRequest request, Route route)
    {
        string allowed = (route.Get, route.Post) switch
        {
            (null, _) => "POST",
            (_, null) => "GET",
            _ => "GET, POST",
        };
        string message = $"{request.Path} does not take {request.Method}; use {allowed}.";
        return ErrorEnvelope.Of(ErrorCode.MethodNotAllowed, message) with { Headers = [new("Allow", allowed)] };
    }

    private sealed record Route(Func<ValueTask<KernelResponse>>? Get = null, Func<ValueTask<KernelResponse>>? Post = null);
}
