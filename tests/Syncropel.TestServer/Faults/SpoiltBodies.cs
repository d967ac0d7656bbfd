namespace Syncropel.TestServer;

/// <summary>Faults that change the kernel's answer.</summary>
internal static class SpoiltBodies
{
    private const int KiB = 1024;

    // 0xC3 0x28 is no UTF-8.
    private static readonly byte[] Garbage = [.. "{\"object\":\"record\",\"id\":]]"u8, 0, 0xC3, 0x28, 0xFF];

    public static async Task TruncatedAsync(Exchange exchange)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        await exchange.SendAsync(answer with { Body = answer.FirstHalf });
    }

    public static async Task WrongLengthAsync(Exchange exchange)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();

        // Kestrel closes the connection when a handler ends with less than it has claimed.
        await exchange.SendAsync(answer with { ClaimedLength = answer.Body.Length + 1 });
    }

    public static async Task GarbageAsync(Exchange exchange) =>
        await exchange.SendAsync(await exchange.AskKernelForAllAsync() with { Body = Garbage });

    public static async Task EmptyAsync(Exchange exchange) =>
        await exchange.SendAsync(await exchange.AskKernelForAllAsync() with { Body = ReadOnlyMemory<byte>.Empty });

    public static async Task ByteOrderMarkAsync(Exchange exchange)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        await exchange.SendAsync(answer with { Body = (byte[])[0xEF, 0xBB, 0xBF, .. answer.Body.Span] });
    }

    public static async Task WrongCharsetAsync(Exchange exchange)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        answer.Headers.ContentType = "application/json; charset=utf-16";
        await exchange.SendAsync(answer);
    }

    public static async Task HugeHeadersAsync(Exchange exchange, int bytes)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        string filler = new('x', KiB);
        for (int i = 0; i * KiB < bytes; i++) answer.Headers[$"X-Filler-{i}"] = filler;
        await exchange.SendAsync(answer);
    }
}
