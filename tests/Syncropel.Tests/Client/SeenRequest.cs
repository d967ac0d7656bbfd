using System.Net.Http.Headers;
using System.Text;

namespace Syncropel.Tests.Client;

/// <summary>A request as it reached the handler.</summary>
internal sealed record SeenRequest(
    HttpMethod Method, Uri Uri, HttpRequestHeaders Headers, string? ContentType, byte[] Body, bool Synchronous)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string Route => $"{Method} {Uri.PathAndQuery}";
}
