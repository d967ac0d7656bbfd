using System.Text;

namespace Syncropel.TestServer;

/// <summary>Faults that answer something else than the kernel would.</summary>
internal static class OtherAnswers
{
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/json";

    private static readonly byte[] Portal = "<!DOCTYPE html><title>Welcome</title><p>Please accept our terms.</p>"u8.ToArray();
    private static readonly byte[] BadGateway = "<!DOCTYPE html><title>502 Bad Gateway</title><h1>502</h1>"u8.ToArray();
    private static readonly byte[] Beginning = "{\"object\":\"record\",\"id\":\""u8.ToArray();
    private static readonly byte[] Endless = [.. Enumerable.Repeat((byte)'a', 16 * 1024)];

    public static Task PortalAsync(Exchange exchange) => SendAsync(exchange, Answer(200, Html, Portal));

    public static Task BadGatewayAsync(Exchange exchange) => SendAsync(exchange, Answer(502, Html, BadGateway));

    public static Task ErrorAsync(Exchange exchange, int status, string? retryAfter)
    {
        WholeAnswer answer = Answer(status, Json, Encoding.UTF8.GetBytes(
            $$"""{"object":"error","type":"injected","code":"INJECTED_FAULT","message":"The test server answers {{status}}."}"""));
        if (retryAfter is not null) answer.Headers.RetryAfter = retryAfter;
        return SendAsync(exchange, answer);
    }

    public static Task RedirectAsync(Exchange exchange, int status, string location)
    {
        WholeAnswer answer = Answer(status, Html, default);
        answer.Headers.Location = location;
        return SendAsync(exchange, answer);
    }

    public static async Task EndlessAsync(Exchange exchange)
    {
        await exchange.ReadBodyAsync();
        exchange.Context.Response.ContentType = Json;
        await exchange.WriteAsync(Beginning);
        while (!exchange.Gone.IsCancellationRequested) await exchange.WriteAsync(Endless);
    }

    private static async Task SendAsync(Exchange exchange, WholeAnswer answer)
    {
        await exchange.ReadBodyAsync();
        await exchange.SendAsync(answer);
    }

    private static WholeAnswer Answer(int status, string contentType, ReadOnlyMemory<byte> body)
    {
        var answer = new WholeAnswer(status, body);
        answer.Headers.ContentType = contentType;
        return answer;
    }
}
