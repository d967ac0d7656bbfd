using System.Net;
using Microsoft.Extensions.Logging;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Access;

public sealed class ForeignPageTests
{
    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task A_page_of_another_site_sends_nothing_to_a_kernel_without_tokens(string origin)
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        KernelClient client = await kernel.Client(TokenScopes.Read | TokenScopes.Write);

        (await Post(client, origin)).MustBeError(HttpStatusCode.Forbidden, "ORIGIN_NOT_ALLOWED");
        Assert.Equal(0, await client.Count());
    }

    [Theory]
    [InlineData("HTTP/1.0\r\nOrigin: http://x")]
    [InlineData("HTTP/1.0\r\nOrigin: file:///x")]
    [InlineData("HTTP/1.1\r\nHost:\r\nOrigin: http://x")]
    [InlineData("HTTP/1.1\r\nHost: a..b\r\nOrigin: http://a..b")]
    [InlineData("HTTP/1.1\r\nHost: xn--0\r\nOrigin: http://x")]
    [InlineData("HTTP/1.1\r\nHost: [::2\r\nOrigin: http://x")]
    public async Task A_page_is_refused_where_the_kernel_is_called_by_no_name_or_by_one_that_is_none(string rest)
    {
        await using TestKernel kernel = await TestKernel.StartAsync(static options => options.AllowedHosts = ["*"], log: LogLevel.Error);
        using RawConnection connection = await RawConnection.OpenAsync(kernel.Host.Endpoint);
        await connection.SendAsync($"GET /v1/threads {rest}\r\n\r\n");

        Assert.InRange((await connection.ReadAsync()).Status, 400, 499);
        Assert.Empty(kernel.Log.Lines);
    }

    [Fact]
    public async Task A_page_of_the_kernels_own_may_and_so_may_whoever_is_no_page()
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        KernelClient client = await kernel.Client(TokenScopes.Read | TokenScopes.Write);

        Assert.Equal(HttpStatusCode.Created, (await Post(client, client.Http.BaseAddress!.GetLeftPart(UriPartial.Authority))).Status);
        Assert.Equal(HttpStatusCode.Created, (await client.Post(Sample.Json(clock: 2))).Status);
    }

    [Fact]
    public async Task Where_a_token_is_asked_for_it_alone_decides()
    {
        await using TestKernel kernel = await TestKernel.StartAsync(static options => options.RequireTokens = true);
        KernelClient client = await kernel.Client(TokenScopes.Write);

        Assert.Equal(HttpStatusCode.Created, (await Post(client, "https://example.com")).Status);
    }

    private static async Task<Answer> Post(KernelClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/records") { Content = new StringContent(Sample.Json(clock: 1)) };
        request.Headers.Add("Origin", origin);
        return await client.Send(request);
    }
}
