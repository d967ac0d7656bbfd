using Microsoft.AspNetCore.Http;
using Syncropel.Kernel.Http;

namespace Syncropel.Kernel.Server.Access;

/// <summary>
/// Sends away the pages of other sites. A browser lets any page that its user looks at send to an address of the user's own machine, and says
/// from where; a kernel that asks for no token has nothing else to tell them apart by. Programs are no pages, and say nothing of the sort.
/// </summary>
internal static class ForeignPages
{
    /// <summary>The refusal of a request that a page of another site sends; null for all others.</summary>
    public static JsonResponse? Refuse(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (string.IsNullOrEmpty(origin)) return null;
        return IsOwn(origin, request.Headers.Host.ToString())
            ? null
            : ErrorEnvelope.Of(
                ErrorCode.OriginNotAllowed,
                "This kernel asks for no token, so pages of other sites may not use it; require tokens, or ask from a page of its own.");
    }

    // Both are what somebody sent. A kernel that is called by no name, or by one that is none, has no pages.
    private static bool IsOwn(string origin, string host) =>
        host.Length > 0
        && Uri.TryCreate(origin, UriKind.Absolute, out Uri? page)
        && Uri.TryCreate($"{page.Scheme}://{host}", UriKind.Absolute, out Uri? own)
        && string.Equals(page.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);
}
