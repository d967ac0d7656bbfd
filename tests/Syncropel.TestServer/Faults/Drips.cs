namespace Syncropel.TestServer;

/// <summary>Faults that send byte by byte.</summary>
internal static class Drips
{
    private static readonly byte[] Space = " "u8.ToArray();

    public static async Task AnswerAsync(Exchange exchange, Pace pace)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        exchange.Begin(answer);
        await DripAsync(exchange, answer.Body, pace);
    }

    public static async Task ForeverAsync(Exchange exchange, Pace pace)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        exchange.Begin(answer);

        // No length: the body ends when the connection does, or so the client must think.
        exchange.Context.Response.ContentLength = null;
        await DripAsync(exchange, answer.Body, pace);
        while (!exchange.Gone.IsCancellationRequested) await DripAsync(exchange, Space, pace);
    }

    private static async Task DripAsync(Exchange exchange, ReadOnlyMemory<byte> bytes, Pace pace)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            await exchange.WriteAsync(bytes.Slice(i, 1));
            await pace.NextAsync(exchange.Gone);
        }
    }
}
