using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Syncropel.Kernel.Http;

namespace Syncropel.Kernel.Server.Requests;

/// <summary>A request as it came.</summary>
internal sealed class ReceivedRequest
{
    public ReceivedRequest(HttpContext context)
    {
        Context = context;
        string? raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        HttpRequest request = context.Request;
        var target = RequestTarget.Parse(
            string.IsNullOrEmpty(raw) ? (request.PathBase + request.Path).ToUriComponent() + request.QueryString : raw);
        Target = RoutePrefix.Strip(target, context);
    }

    public HttpContext Context { get; }

    public RequestTarget Target { get; }

    /// <summary>What is asked, for the log, which is told neither a thread's name nor an id.</summary>
    public string Call { get; private set; } = "A request";

    public string Method => Context.Request.Method;

    /// <summary>Says which call it is for, to the log and to what ASP.NET Core measures.</summary>
    public void IsFor(KernelCall call)
    {
        Call = call.Name;
        Context.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new("syncropel.call", call.Name));
    }

    /// <summary>The header of this name, several joined by commas; null where there is none.</summary>
    public string? Header(string name) =>
        Context.Request.Headers.TryGetValue(name, out StringValues values) ? string.Join(", ", values.ToArray()) : null;
}
