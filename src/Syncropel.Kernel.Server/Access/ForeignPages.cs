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
        bool isOwn = Uri.TryCreate(origin, UriKind.Absolute, out Uri? page)
            && string.Equals(page.Authority, new Uri($"{page.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase);
        return isOwn
            ? null
            : ErrorEnvelope.Of(
                ErrorCode.OriginNotAllowed,
                "This kernel asks for no token, so pages of other sites may not use it; require tokens, or ask from a page of its own.");
    }
}
