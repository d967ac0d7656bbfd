using Microsoft.AspNetCore.Http;
using Syncropel.Kernel.Http;

namespace Syncropel.Kernel.Server.Requests;

/// <summary>Writes answers as they go over the wire.</summary>
internal static class ResponseWriter
{
    /// <summary>Sets what comes before the body.</summary>
    public static void WriteHead(HttpResponse http, KernelResponse response)
    {
        http.StatusCode = (int)response.Status;
        http.ContentType = response is EventResponse ? "text/event-stream" : "application/json; charset=utf-8";
        foreach ((string name, string value) in response.Headers) http.Headers[name] = value;
    }

    public static async Task WriteAsync(HttpResponse http, JsonResponse response, CancellationToken cancellationToken)
    {
        WriteHead(http, response);
        http.ContentLength = response.Json.Length;
        await http.Body.WriteAsync(response.Json, cancellationToken).ConfigureAwait(false);
    }
}
