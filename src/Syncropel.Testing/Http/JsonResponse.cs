using System.Net;
using System.Net.Http.Headers;

namespace Syncropel.Testing.Http;

/// <summary>An answer in JSON.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body.</param>
internal sealed record JsonResponse(HttpStatusCode Status, byte[] Json) : KernelResponse(Status)
{
    public override HttpContent ToContent()
    {
        var content = new ByteArrayContent(Json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }
}
