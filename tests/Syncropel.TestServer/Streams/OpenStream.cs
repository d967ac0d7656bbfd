namespace Syncropel.TestServer;

/// <summary>One stream of events on its way to a client.</summary>
/// <param name="exchange">The request.</param>
/// <param name="length">After how many bytes of events it is cut; null for never.</param>
internal sealed class OpenStream(Exchange exchange, long? length)
{
    private const int BufferBytes = 16 * 1024;

    private volatile bool _held;

    public void Cut() => exchange.Reset();

    public void Hold() => _held = true;

    public async Task PassAsync(HttpResponseMessage answer)
    {
        // The head goes out before the first event, for which a client might wait long.
        await exchange.Context.Response.Body.FlushAsync(exchange.Gone);
        await using Stream events = await answer.Content.ReadAsStreamAsync(exchange.Gone);
        byte[] buffer = new byte[BufferBytes];
        long left = length ?? long.MaxValue;
        while (left > 0)
        {
            int read = await events.ReadAsync(buffer, exchange.Gone);
            if (read == 0) return;
            if (_held) await exchange.UntilGoneAsync();
            int passed = (int)Math.Min(read, left);
            await exchange.WriteAsync(buffer.AsMemory(0, passed));
            left -= passed;
        }

        exchange.Reset();
    }
}
