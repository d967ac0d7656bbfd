using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Requests;

/// <summary>What the server refuses before the kernel sees it: with the right status and, as the documentation has it, no body.</summary>
public sealed class NoHttpTests
{
    private static readonly string Headers = string.Concat(Enumerable.Range(0, 200).Select(static i => $"X-{i}: y\r\n"));

    public static TheoryData<string, int> Requests => new()
    {
        { "nonsense\r\n\r\n", 400 },
        { "GET /health HTTP/1.1\r\n\r\n", 400 },
        { "GET /health HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n", 400 },
        { $"GET /{new string('x', 9000)} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414 },
        { $"GET /health HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 40_000)}\r\n\r\n", 431 },
        { $"GET /health HTTP/1.1\r\nHost: localhost\r\n{Headers}\r\n", 431 },
        { "GET /health HTTP/3.0\r\nHost: localhost\r\n\r\n", 505 },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task What_is_no_HTTP_is_refused_without_a_body(string request, int status)
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        using RawConnection connection = await RawConnection.OpenAsync(kernel.Host.Endpoint);
        await connection.SendAsync(request);
        RawAnswer answer = await connection.ReadAsync();

        Assert.Equal((status, 0), (answer.Status, answer.Body.Length));
    }
}
