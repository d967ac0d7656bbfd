using Syncropel.Kernel.Http;

namespace Syncropel.Testing.Http;

/// <summary>Who may ask, and which call answers.</summary>
internal sealed class KernelApi(string? apiKey, KernelRoutes routes)
{
    public ValueTask<KernelResponse> AnswerAsync(KernelRequest request)
    {
        KernelRoute? route = routes.Find(request.Target.Segments);
        if (route is not { IsOpen: true } && !IsAuthorised(request.Authorization)) return new(BearerHeader.Unauthorised());
        if (route is null) return new(RouteAnswers.NotFound(request.Method, request.Target.Path));
        return route.Find(request.Method) is { } call
            ? call.AnswerAsync(new CallInput(request.Target.Query, request.Body, request.LastEventId), CancellationToken.None)
            : new(RouteAnswers.WrongMethod(request.Method, request.Target.Path, route));
    }

    private bool IsAuthorised(string? header) => apiKey is null || BearerHeader.TokenOf(header) == apiKey;
}
