namespace Syncropel.TestServer;

/// <summary>Faults that leave the client waiting.</summary>
internal static class Silences
{
    public static async Task NoAnswerAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();
        await exchange.UntilGoneAsync();
    }

    public static async Task MidAnswerAsync(Exchange exchange)
    {
        WholeAnswer answer = await exchange.AskKernelForAllAsync();
        exchange.Begin(answer);
        await exchange.WriteAsync(answer.FirstHalf);
        await exchange.UntilGoneAsync();
    }
}
