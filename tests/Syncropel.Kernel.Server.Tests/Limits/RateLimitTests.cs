using System.Globalization;
using System.Net;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Limits;

public sealed class RateLimitTests
{
    private static readonly KernelRateLimit Strict = new(RequestsPerSecond: 1, Burst: 5);

    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_again()
    {
        await using TestKernel kernel = await TestKernel.StartAsync(static options => options.RateLimit = Strict);
        Answer refused = (await UntilRefused(kernel.Client())).MustBeError(HttpStatusCode.TooManyRequests, "RATE_LIMITED");

        string wait = Assert.Single(refused.Message.Headers.GetValues("Retry-After"));
        Assert.InRange(int.Parse(wait, CultureInfo.InvariantCulture), 1, 10);
        Assert.Equal(HttpStatusCode.OK, (await kernel.Client().Get("/health")).Status);
    }

    [Fact]
    public async Task One_token_does_not_use_up_what_another_may_ask()
    {
        await using TestKernel kernel = await TestKernel.StartAsync(static options =>
        {
            options.RateLimit = new(RequestsPerSecond: 1, Burst: 20);
            options.RequireTokens = true;
        });
        KernelClient other = await kernel.Client(TokenScopes.Read);
        await other.Get("/v1/threads");
        await UntilRefused(await kernel.Client(TokenScopes.Read));

        Assert.Equal(HttpStatusCode.OK, (await other.Get("/v1/threads")).Status);
    }

    [Fact]
    public async Task Tokens_that_are_made_up_count_as_one_sender()
    {
        await using TestKernel kernel = await TestKernel.StartAsync(static options =>
        {
            options.RateLimit = Strict;
            options.RequireTokens = true;
        });
        string secret = (await kernel.Host.CreateTokenAsync(TokenScopes.Read))[21..];
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 50; i++) statuses.Add((await kernel.Client($"syn_{i:x16}_{secret}").Get("/v1/threads")).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Unless_asked_for_there_is_no_limit()
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        KernelClient client = kernel.Client();

        for (int i = 0; i < 300; i++) Assert.Equal(HttpStatusCode.OK, (await client.Get("/v1/threads")).Status);
    }

    private static async Task<Answer> UntilRefused(KernelClient client)
    {
        for (int i = 0; i < 1000; i++)
        {
            Answer answer = await client.Get("/v1/threads");
            if (answer.Status != HttpStatusCode.OK) return answer;
        }

        throw new InvalidOperationException("1,000 requests and no refusal");
    }
}
