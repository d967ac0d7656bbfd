using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Syncropel.Kernel.Http;

namespace Syncropel.Kernel.Server.Requests;

/// <summary>
/// Takes off a path what leads to the kernel inside its application: the path base, and the prefix of a group of endpoints. What is behind
/// stays as it stands on the wire.
/// </summary>
internal static class RoutePrefix
{
    /// <param name="target">Where the request goes, as it stands on the wire.</param>
    /// <param name="context">The request.</param>
    public static RequestTarget Strip(RequestTarget target, HttpContext context)
    {
        string path = target.Path, below = context.Request.PathBase.ToUriComponent();
        if (path.StartsWith(below, StringComparison.OrdinalIgnoreCase)) path = path[below.Length..];
        return new RequestTarget(context.GetEndpoint() is RouteEndpoint endpoint ? Strip(path, endpoint.RoutePattern) : path, target.Query);
    }

    // The last segment of the pattern is the kernel's own: it takes all that is behind. To the framework a path may have its prefix only
    // once it is tidied; then it leads nowhere here, as any other that is to be tidied.
    private static string Strip(string path, RoutePattern pattern)
    {
        int count = pattern.PathSegments.Count - 1;
        string[] parts = path.Split('/', count + 2);
        for (int i = 0; i < count; i++)
        {
            if (parts.Length <= i + 1 || !Matches(parts[i + 1], pattern.PathSegments[i])) return path;
        }

        return "/" + parts.ElementAtOrDefault(count + 1);
    }

    private static bool Matches(string part, RoutePatternPathSegment segment) =>
        segment.Parts is not [RoutePatternLiteralPart literal]
        || Uri.UnescapeDataString(part).Equals(literal.Content, StringComparison.OrdinalIgnoreCase);
}
