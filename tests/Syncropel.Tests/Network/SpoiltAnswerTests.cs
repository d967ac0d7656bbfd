using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

/// <summary>Faults that answer, but wrongly.</summary>
public sealed class SpoiltAnswerTests : IAsyncLifetime
{
    private const string OfTheKernel = "HTTP/1.1 201 Created";
    private const string Json = "application/json; charset=utf-8";

    private KestrelKernel _server = null!;

    public async ValueTask InitializeAsync() => _server = await KestrelKernel.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Truncated_JSON_has_the_length_that_it_claims()
    {
        using Wire wire = await AnsweredAsync(Fault.TruncatedJson);

        Assert.Equal((OfTheKernel, Json), (wire.StatusLine, wire.Header("Content-Type")));
        Assert.Equal(Posted.Receipt[..(Posted.Receipt.Length / 2)], wire.Body);
        Assert.Equal(wire.Body.Length, wire.ContentLength);
    }

    [Fact]
    public async Task A_wrong_length_claims_a_byte_that_does_not_come()
    {
        using Wire wire = await AnsweredAsync(Fault.WrongLength);

        Assert.Equal((OfTheKernel, Posted.Receipt), (wire.StatusLine, wire.Body));
        Assert.Equal(Posted.Receipt.Length + 1, wire.ContentLength);
    }

    [Fact]
    public async Task Garbage_claims_to_be_JSON_and_is_neither_that_nor_UTF8()
    {
        using Wire wire = await AnsweredAsync(Fault.GarbageJson);

        Assert.Equal((OfTheKernel, Json), (wire.StatusLine, wire.Header("Content-Type")));
        Assert.Equal(wire.Body.Length, wire.ContentLength);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => System.Text.Json.JsonElement.Parse(Bytes(wire)));
        Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(wire)));
    }

    [Fact]
    public async Task An_empty_body_has_the_length_0()
    {
        using Wire wire = await AnsweredAsync(Fault.EmptyBody);

        Assert.Equal((OfTheKernel, "", 0), (wire.StatusLine, wire.Body, wire.ContentLength));
    }

    [Fact]
    public async Task A_byte_order_mark_stands_before_the_right_answer()
    {
        using Wire wire = await AnsweredAsync(Fault.ByteOrderMark);

        Assert.Equal((OfTheKernel, "\u00EF\u00BB\u00BF" + Posted.Receipt), (wire.StatusLine, wire.Body));
    }

    [Fact]
    public async Task A_wrong_charset_is_claimed_of_the_right_bytes()
    {
        using Wire wire = await AnsweredAsync(Fault.WrongCharset);

        Assert.Equal("application/json; charset=utf-16", wire.Header("Content-Type"));
        Assert.Equal((OfTheKernel, Posted.Receipt), (wire.StatusLine, wire.Body));
    }

    [Theory]
    [InlineData(nameof(Fault.Gzip), "gzip")]
    [InlineData(nameof(Fault.Brotli), "br")]
    public async Task A_compressed_answer_is_the_right_one_unpacked(string name, string encoding)
    {
        using Wire wire = await AnsweredAsync(AllFaults.ByName[name]);
        using var packed = new MemoryStream(Bytes(wire));
        await using Stream unpacked = encoding == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);

        Assert.Equal((OfTheKernel, encoding), (wire.StatusLine, wire.Header("Content-Encoding")));
        Assert.Equal(Posted.Receipt, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(256 * 1024)]
    public async Task Huge_headers_stand_before_the_right_answer(int bytes)
    {
        using Wire wire = await AnsweredAsync(Fault.HugeHeaders(bytes));

        Assert.InRange(wire.Text.Length, bytes, bytes + 10_000);
        Assert.Equal((OfTheKernel, Posted.Receipt), (wire.StatusLine, wire.Body));
    }

    [Theory]
    [InlineData(nameof(Fault.WrongContentType), "HTTP/1.1 200 OK")]
    [InlineData(nameof(Fault.Html502), "HTTP/1.1 502 Bad Gateway")]
    public async Task A_page_of_HTML_says_that_it_is_one(string name, string status)
    {
        using Wire wire = await AnsweredAsync(AllFaults.ByName[name]);

        Assert.Equal((status, "text/html; charset=utf-8"), (wire.StatusLine, wire.Header("Content-Type")));
        Assert.StartsWith("<", wire.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(408, null)]
    [InlineData(429, "7")]
    [InlineData(503, "soon, perhaps")]
    [InlineData(599, "-1")]
    public async Task A_status_comes_with_the_Retry_After_that_was_given(int status, string? retryAfter)
    {
        using Wire wire = await AnsweredAsync(Fault.Status(status, retryAfter));

        Assert.StartsWith($"HTTP/1.1 {status} ", wire.StatusLine, StringComparison.Ordinal);
        Assert.Equal(retryAfter, wire.Header("Retry-After"));
        Assert.Equal("INJECTED_FAULT", System.Text.Json.JsonElement.Parse(wire.Body).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_Retry_After_may_be_a_date()
    {
        using Wire wire = await AnsweredAsync(Fault.Status(429, new DateTimeOffset(2026, 11, 20, 14, 0, 7, TimeSpan.FromHours(2))));

        Assert.Equal("Fri, 20 Nov 2026 12:00:07 GMT", wire.Header("Retry-After"));
    }

    [Theory]
    [InlineData(307, "http://127.0.0.1:9/steal")]
    [InlineData(301, "::not an address::")]
    public async Task A_redirect_leads_where_it_was_told(int status, string location)
    {
        using Wire wire = await AnsweredAsync(Fault.Redirect(location, status));

        Assert.StartsWith($"HTTP/1.1 {status} ", wire.StatusLine, StringComparison.Ordinal);
        Assert.Equal(location, wire.Header("Location"));
    }

    [Fact]
    public async Task A_body_without_an_end_comes_as_fast_as_it_is_read_and_stops_with_the_client()
    {
        _server.Next(Fault.EndlessBody);
        using (Wire wire = await Wire.PostAsync(_server.Endpoint))
        {
            await wire.ReadAtLeastAsync(1_000_000);

            Assert.Equal(("HTTP/1.1 200 OK", "application/json"), (wire.StatusLine, wire.Header("Content-Type")));
            Assert.False(_server.Journal.Entries[0].Ended.IsCompleted);
        }

        await _server.Journal.Entries[0].Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] Bytes(Wire wire) => Encoding.Latin1.GetBytes(wire.Body);

    private async Task<Wire> AnsweredAsync(Fault fault)
    {
        _server.Next(fault);
        Wire wire = await Wire.PostAsync(_server.Endpoint);
        Assert.Equal(SocketError.Success, await wire.ReadToEndAsync());
        return wire;
    }
}
