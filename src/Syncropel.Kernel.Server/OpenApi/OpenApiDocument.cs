using System.Net;
using Syncropel.Kernel.Http;

namespace Syncropel.Kernel.Server.OpenApi;

/// <summary>
/// The description of the API for tools. It is written by hand, since no framework can tell from the code what a path with free text in
/// it leads to; a test holds it against the routes.
/// </summary>
internal sealed class OpenApiDocument
{
    private readonly Lazy<byte[]> _json = new(Read);

    public JsonResponse Answer() => new(HttpStatusCode.OK, _json.Value);

    private static byte[] Read()
    {
        using Stream stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.json")!;
        byte[] json = new byte[stream.Length];
        stream.ReadExactly(json);
        return json;
    }
}
