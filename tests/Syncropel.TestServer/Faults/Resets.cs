using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Syncropel.TestServer;

/// <summary>Faults that end the connection.</summary>
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

    public static async Task CloseAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();

        // Kestrel itself closes only behind an answer.
        exchange.Context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Both);
        await exchange.UntilGoneAsync();
    }
}
