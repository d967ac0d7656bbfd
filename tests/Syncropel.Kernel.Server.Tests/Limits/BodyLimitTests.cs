using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Limits;

public sealed class BodyLimitTests : IAsyncLifetime
{
    private TestKernel _kernel = null!;
    private KernelClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _kernel = await TestKernel.StartAsync(static options =>
        {
            options.MaxRecordBytes = 1000;
            options.MaxBatchBytes = 2000;
            options.MaxQueryBytes = 500;
        });
        _client = _kernel.Client();
    }

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    [Theory]
    [InlineData("/v1/records", 1000, "INVALID_RECORD", "RECORD_TOO_LARGE")]
    [InlineData("/v1/records/batch", 2000, "INVALID_BATCH", "BATCH_TOO_LARGE")]
    [InlineData("/v1/records/query", 500, "INVALID_QUERY", "QUERY_TOO_LARGE")]
    [InlineData("/v1/records/subscribe", 500, "INVALID_QUERY", "QUERY_TOO_LARGE")]
    public async Task The_limit_holds_whether_the_length_is_said_or_not(string path, int limit, string read, string refused)
    {
        foreach (bool chunked in new[] { true, false })
        {
            (await Send(path, new string('x', limit), chunked)).MustBeError(HttpStatusCode.BadRequest, read);
            Answer answer = await Send(path, new string('x', limit + 1), chunked);
            answer.MustBeError(HttpStatusCode.RequestEntityTooLarge, refused);
            Assert.Contains(chunked ? $"more than {limit} bytes" : $"{limit + 1} bytes", answer.Text("message"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_comes_in_many_small_chunks_is_put_together()
    {
        byte[] record = Encoding.UTF8.GetBytes(Sample.Glow);
        using var content = new StreamContent(new SmallReads(record));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/records") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(HttpStatusCode.Created, (await _client.Send(request)).Status);
    }

    [Fact]
    public async Task Whoever_says_that_much_will_come_is_refused_before_it_comes()
    {
        using RawConnection connection = await RawConnection.OpenAsync(_kernel.Host.Endpoint);
        await connection.SendAsync("POST /v1/records HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9223372036854775807\r\n\r\n{");
        RawAnswer answer = await connection.ReadAsync();

        Assert.Equal((413, "RECORD_TOO_LARGE"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    public async Task A_packed_body_is_refused(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/records") { Content = new StringContent(Sample.Glow) };
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        Answer answer = (await _client.Send(request)).MustBeError(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_ENCODING");

        Assert.Equal("identity", string.Join(",", answer.Message.Headers.GetValues("Accept-Encoding")));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Whatever_it_is_called_a_body_is_read_as_what_it_is(string? type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/records") { Content = new StringContent(Sample.Glow) };
        request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "identity");

        Assert.Equal(HttpStatusCode.Created, (await _client.Send(request)).Status);
    }

    private async Task<Answer> Send(string path, string body, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        request.Headers.TransferEncodingChunked = chunked;
        return await _client.Send(request);
    }

    private sealed class SmallReads(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(3, buffer.Length)], cancellationToken);

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            base.CopyToAsync(destination, 3, cancellationToken);
    }
}
