namespace Syncropel.TestServer;

/// <summary>Faults that reset the connection.</summary>
internal static class Resets
{
    public static Task BeforeReadAsync(Exchange exchange)
    {
        exchange.Reset();
        return Task.CompletedTask;
    }

    public static async Task AfterReadAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();
        exchange.Reset();
    }

    public static async Task AfterStoreAsync(Exchange exchange)
    {
        (await exchange.AskKernelAsync()).Dispose();
        exchange.Reset();
    }

    public static async Task MidAnswerAsync(Exchange exchange)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        exchange.Begin(answer);
        await exchange.WriteAsync(answer.FirstHalf);
        exchange.Reset();
    }
}
