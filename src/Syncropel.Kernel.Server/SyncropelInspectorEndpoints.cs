using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Server.Inspector;
using Syncropel.Kernel.Server.Requests;

namespace Syncropel.Kernel.Server;

/// <summary>Gives an application the kernel's inspector.</summary>
public static class SyncropelInspectorEndpoints
{
    // Nothing comes from elsewhere, nothing goes elsewhere, and nobody shows the page in a frame of theirs.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    /// <summary>
    /// Shows the inspector at <c>/</c>: a page over the kernel's own calls, in the browser, with the token that its user has. The page itself
    /// needs no token, and has nothing of what the kernel keeps.
    /// </summary>
    /// <param name="endpoints">The application's endpoints; those of the kernel are mapped beside them.</param>
    /// <returns>What further conventions are added to.</returns>
    public static IEndpointConventionBuilder MapSyncropelInspector(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        RouteGroupBuilder group = endpoints.MapGroup("");
        group.MapGet("/", WriteIndexAsync).WithDisplayName("Syncropel inspector");
        group.MapGet("/inspector/{file}", static context => WriteAsync(context, (string)context.Request.RouteValues["file"]!))
            .WithDisplayName("Syncropel inspector");
        return group;
    }

    // Without the stroke at its end, what the page names beside itself would be looked for beside the path base, or the group's prefix.
    private static Task WriteIndexAsync(HttpContext context)
    {
        PathString path = context.Request.PathBase + context.Request.Path;
        if (context.Request.Path.Value is [.., '/']) return WriteAsync(context, InspectorPage.Index);
        context.Response.Redirect(path.ToUriComponent() + "/");
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(HttpContext context, string name)
    {
        if (InspectorPage.Find(name) is not { } file)
        {
            await ResponseWriter.WriteAsync(
                context.Response, RouteAnswers.NotFound(context.Request.Method, context.Request.Path), context.RequestAborted)
                .ConfigureAwait(false);
            return;
        }

        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ETag = file.Tag;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.Headers.IfNoneMatch.Contains(file.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = file.Type;
        context.Response.ContentLength = file.Content.Length;
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted).ConfigureAwait(false);
    }
}
