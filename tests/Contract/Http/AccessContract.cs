using System.Net;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Http;

/// <summary>A kernel that asks for tokens; TOKEN stands for one that may do everything.</summary>
public abstract class AccessContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    protected override ContractOptions Options { get; } = new() { RequireTokens = true };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer TOKENx")]
    [InlineData("Bearer xTOKEN")]
    [InlineData("Bearer \"TOKEN\"")]
    [InlineData("Bearer TOKEN TOKEN")]
    [InlineData("Bearer TOKEN, Bearer TOKEN")]
    [InlineData("Basic TOKEN")]
    [InlineData("TOKEN")]
    public async Task Without_the_right_token_only_health_answers(string? authorization)
    {
        Authorize(authorization);
        Answer refused = (await Client.Post(Sample.Glow)).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");

        Assert.Equal("Bearer", refused.Message.Headers.WwwAuthenticate.ToString());
        (await Client.PostMany(ordered: false, Sample.Glow)).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        (await Client.Query("{}")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        (await Client.Send(HttpMethod.Post, "/v1/records/subscribe", "{}")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        (await Client.Get("/v1/threads")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        (await Client.Get("/v1/threads/t/watch")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        (await Client.Get("/.well-known/syncropel")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        (await Client.Get("/nowhere")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        (await Client.Send(HttpMethod.Delete, "/v1/records")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        Assert.Equal(HttpStatusCode.OK, (await Client.Get("/health")).Status);

        Authorize("Bearer TOKEN");
        Assert.Equal(0, await Client.Count());
    }

    [Theory]
    [InlineData("Bearer TOKEN")]
    [InlineData("bearer TOKEN")]
    public async Task With_the_right_token_everything_answers(string authorization)
    {
        Authorize(authorization);

        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.Glow)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Client.Get("/v1/threads")).Status);
        (await Client.Get("/nowhere")).MustBeError(HttpStatusCode.NotFound, "NOT_FOUND");
        await using EventReader reader = await Client.Watch(Sample.Thread, "0");
        await reader.NextPosition();
        Assert.Equal(1, await reader.NextClock());
    }

    [Fact]
    public async Task The_manifest_says_whether_tokens_are_needed()
    {
        Authorize("Bearer TOKEN");
        KernelClient open = await StartAsync(new());

        Assert.Equal(
            """{"required":true,"scheme":"Bearer"}""",
            (await Client.Get("/.well-known/syncropel")).Json.GetProperty("auth").GetRawText());
        Assert.False((await open.Get("/.well-known/syncropel")).Json.GetProperty("auth").GetProperty("required").GetBoolean());
    }

    [Fact]
    public async Task Where_none_is_needed_a_token_is_not_looked_at()
    {
        KernelClient open = await StartAsync(new());
        open.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer nonsense");

        Assert.Equal(HttpStatusCode.OK, (await open.Get("/v1/threads")).Status);
    }

    private void Authorize(string? authorization)
    {
        Client.Http.DefaultRequestHeaders.Remove("Authorization");
        if (authorization is null) return;
        string value = authorization.Replace("TOKEN", Client.Token, StringComparison.Ordinal);
        Client.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", value);
    }
}
