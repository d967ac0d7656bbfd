using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Syncropel.TestServer;

/// <summary>Makes the message for a kernel of a request that came over the wire, nothing added, decoded or left out.</summary>
internal static class ForwardedRequest
{
    // Otherwise %41 would become A, and a/../b would become b.
    private static readonly UriCreationOptions AsSent = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static HttpRequestMessage Create(HttpContext context, byte[] body)
    {
        var message = new HttpRequestMessage(
            HttpMethod.Parse(context.Request.Method), new Uri("http://kernel" + TargetOf(context), in AsSent))
        {
            Content = new ByteArrayContent(body),
        };
        foreach ((string name, StringValues values) in context.Request.Headers)
        {
            if (message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)) continue;
            message.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return message;
    }

    /// <summary>The path and the query string as they were sent.</summary>
    public static string TargetOf(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

        // What is said to a proxy, http://host/path, or * of OPTIONS: the path is what Kestrel makes of it.
        return target.StartsWith('/') ? target : context.Request.Path.ToUriComponent() + context.Request.QueryString;
    }
}
