using Microsoft.AspNetCore.Http;
using Syncropel.Kernel.Http;

namespace Syncropel.Kernel.Server.Requests;

/// <summary>Writes answers as they go over the wire.</summary>
internal static class ResponseWriter
{
    // What is written at once is copied; of a long answer there is no second copy, and it comes as fast as the other end reads.
    private const int Portion = 64 * 1024;

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
        for (ReadOnlyMemory<byte> rest = response.Json; rest.Length > 0; rest = rest[Math.Min(rest.Length, Portion)..])
        {
            await http.Body.WriteAsync(rest[..Math.Min(rest.Length, Portion)], cancellationToken).ConfigureAwait(false);
        }
    }
}
