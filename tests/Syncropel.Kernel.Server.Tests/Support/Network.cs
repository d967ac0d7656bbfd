using System.Text;

namespace Syncropel.Kernel.Server.Tests.Support;

/// <summary>Makes clients that send what they are told to.</summary>
internal static class Network
{
    public static HttpClient CreateClient(Uri endpoint)
    {
        // Headers that are not ASCII are a kernel's to refuse, not a client's.
        var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8, UseProxy = false };
        return new HttpClient(handler) { BaseAddress = endpoint };
    }
}
