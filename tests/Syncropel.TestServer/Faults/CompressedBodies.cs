using System.IO.Compression;

namespace Syncropel.TestServer;

/// <summary>Faults that compress the kernel's answer, which is no fault of the server's, and still must not be the client's.</summary>
internal static class CompressedBodies
{
    public static Task GzipAsync(Exchange exchange) =>
        SendAsync(exchange, "gzip", static packed => new GZipStream(packed, CompressionMode.Compress, leaveOpen: true));

    public static Task BrotliAsync(Exchange exchange) =>
        SendAsync(exchange, "br", static packed => new BrotliStream(packed, CompressionMode.Compress, leaveOpen: true));

    private static async Task SendAsync(Exchange exchange, string encoding, Func<Stream, Stream> compress)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        using var packed = new MemoryStream();
        await using (Stream packer = compress(packed)) packer.Write(answer.Body.Span);
        answer.Headers.ContentEncoding = encoding;
        await exchange.SendAsync(answer with { Body = packed.ToArray() });
    }
}
