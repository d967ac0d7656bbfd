using System.Text;
using System.Text.Json;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Requests;

/// <summary>Paths that a client library would tidy, sent as they stand.</summary>
public sealed class PathTests : IAsyncLifetime
{
    private TestKernel _kernel = null!;

    public async ValueTask InitializeAsync() => _kernel = await TestKernel.StartAsync(static options => options.AllowedHosts = ["x"]);

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    [Theory]
    [InlineData("%2E%2E", "..")]
    [InlineData("..", "..")]
    [InlineData(".", ".")]
    [InlineData("%2e", ".")]
    [InlineData("..%2F..%2Fetc%2Fpasswd", "../../etc/passwd")]
    [InlineData("a%2Fb", "a/b")]
    [InlineData("a%252Fb", "a%2Fb")]
    [InlineData("%2F", "/")]
    [InlineData("a;b=c", "a;b=c")]
    [InlineData("a+b", "a+b")]
    [InlineData("%5C..%5C", "\\..\\")]
    [InlineData("%E2%82%AC", "€")]
    [InlineData("%FF", "%FF")]
    [InlineData("100%25", "100%")]
    [InlineData("%C0%AE%C0%AE", "%C0%AE%C0%AE")]
    [InlineData("a%0D%0AX-Evil:%20yes", "a\r\nX-Evil: yes")]
    [InlineData("'%20OR%201=1--", "' OR 1=1--")]
    public async Task A_threads_name_is_what_its_segment_says(string segment, string thread)
    {
        KernelClient client = _kernel.Client();
        string quoted = JsonEncodedText.Encode(thread).ToString();
        await client.Post(Sample.Json(clock: 7, thread: quoted));
        await client.Post(Sample.Json(clock: 8, thread: quoted + "x"));
        RawAnswer answer = await Get($"/v1/threads/{segment}/records");

        Assert.Equal(200, answer.Status);
        JsonElement record = Assert.Single(JsonElement.Parse(answer.Body).GetProperty("data").EnumerateArray());
        Assert.Equal((7, thread), (record.GetProperty("clock").GetInt64(), record.GetProperty("thread").GetString()));
    }

    [Theory]
    [InlineData("/v1/threads/t/../../records/query", 404, "NOT_FOUND")]
    [InlineData("/v1/../health", 404, "NOT_FOUND")]
    [InlineData("//health", 404, "NOT_FOUND")]
    [InlineData("/health/", 404, "NOT_FOUND")]
    [InlineData("/HEALTH", 404, "NOT_FOUND")]
    [InlineData("/v1%2Frecords", 404, "NOT_FOUND")]
    [InlineData("/%76%31/threads", 200, null)]
    [InlineData("http://x/v1/threads", 200, null)]
    [InlineData("http://x/v1", 404, "NOT_FOUND")]
    [InlineData("/v1/threads?", 200, null)]
    [InlineData("/v1/threads?limit=1&limit=2", 400, "INVALID_QUERY")]
    [InlineData("/v1/threads?limit=%31", 200, null)]
    [InlineData("/v1/threads?%6Cimit=1", 200, null)]
    public async Task Nothing_is_tidied(string path, int status, string? code)
    {
        RawAnswer answer = await Get(path);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_answer_has_no_header_that_a_path_has_put_into_it()
    {
        RawAnswer answer = await Get("/v1/nowhere%0D%0AX-Evil:%20yes");

        Assert.Equal(404, answer.Status);
        Assert.DoesNotContain("X-Evil", answer.Head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Server:", answer.Head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_method_that_is_none_is_refused_with_those_that_are()
    {
        using RawConnection connection = await RawConnection.OpenAsync(_kernel.Host.Endpoint);
        await connection.SendAsync("BREW /v1/records HTTP/1.1\r\nHost: x\r\n\r\n");
        RawAnswer answer = await connection.ReadAsync();

        Assert.Equal((405, "METHOD_NOT_ALLOWED"), (answer.Status, answer.Code));
        Assert.Contains("\r\nAllow: GET, POST", answer.Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("FFFFFFFFFFFFFFFF\r\nx")]
    [InlineData("-5\r\nhello")]
    public async Task A_body_that_is_no_HTTP_is_refused_in_the_protocols_words(string chunks)
    {
        using RawConnection connection = await RawConnection.OpenAsync(_kernel.Host.Endpoint);
        await connection.SendAsync("POST /v1/records HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
        RawAnswer answer = await connection.ReadAsync();

        Assert.Equal((400, "INVALID_REQUEST"), (answer.Status, answer.Code));
    }

    private async Task<RawAnswer> Get(string target)
    {
        using RawConnection connection = await RawConnection.OpenAsync(_kernel.Host.Endpoint);
        await connection.SendAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: x\r\n\r\n"));
        return await connection.ReadAsync();
    }
}
