namespace Syncropel.Kernel.Http;

/// <summary>Makes the answers to requests that lead to none of the kernel's calls.</summary>
internal static class RouteAnswers
{
    public static JsonResponse NotFound(string method, string path) => ErrorEnvelope.Of(
        ErrorCode.NotFound, $"This kernel has no {method} {path}; /.well-known/syncropel says what it can do.");

    public static JsonResponse WrongMethod(string method, string path, KernelRoute route)
    {
        string message = $"{path} does not take {method}; use {route.Allowed}.";
        return ErrorEnvelope.Of(ErrorCode.MethodNotAllowed, message) with { Headers = [new("Allow", route.Allowed)] };
    }
}
