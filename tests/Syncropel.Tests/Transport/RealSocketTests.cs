using System.IO.Compression;
using Syncropel.Tests.Client;
using Syncropel.Transport;

namespace Syncropel.Tests.Transport;

public class RealSocketTests
{
    [Fact]
    public async Task A_redirect_is_an_answer_and_is_not_followed()
    {
        await using var server = new CannedServer("307 Temporary Redirect", "Location: /elsewhere\r\n", []);
        await using var client = new SyncropelClient(new()
        {
            Endpoint = server.Endpoint,
            Identity = Identity.Static(Setup.Did),
            ApiKey = "sk-1234567890",
        });

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);
        EmitResult synchronous = client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal("HTTP_307", result.Error?.Code);
        Assert.Equal("HTTP_307", synchronous.Error?.Code);
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_never_ends_is_given_up(bool synchronous)
    {
        await using var server = new CannedServer("201 Created", "", [], claimedLength: 1000);
        await using var client = new SyncropelClient(new()
        {
            Endpoint = server.Endpoint,
            Identity = Identity.Static(Setup.Did),
            Timeout = TimeSpan.FromMilliseconds(50),
            MaxRetries = 0,
        });

        EmitResult result = synchronous
            ? await Task.Run(() => client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel), Setup.Cancel)
            : await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal("TIMEOUT: no answer within 0.05 s", result.Error?.ToString());
    }

    [Fact]
    public async Task A_compressed_answer_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write("""{"status":"ok"}"""u8);
        await using var server = new CannedServer("200 OK", "Content-Encoding: gzip\r\n", packed.ToArray());
        using var api = new HttpSyncropelApi(server.Endpoint);

        ApiResponse response = await api.GetHealthAsync(Setup.Cancel);

        Assert.Equal("""{"status":"ok"}"""u8.ToArray(), response.Body.ToArray());
    }
}
