using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Tests.Support;
using Syncropel.Kernel.Tokens;
using Syncropel.TestSupport;

namespace Syncropel.Kernel.Server.Tests.Access;

/// <summary>Tokens that are made and revoked beside a kernel that runs, in the file that it has open.</summary>
public sealed class TokenFileTests : IDisposable
{
    private readonly Folder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_that_is_made_beside_a_kernel_works_at_once_and_when_revoked_no_longer_than_the_kernel_trusts_it()
    {
        var time = new ManualTimeProvider();
        var store = KernelStore.Sqlite(_folder.File);
        await using TestKernel kernel = await TestKernel.StartAsync(
            options =>
            {
                options.RequireTokens = true;
                options.TimeProvider = time;
            },
            store);
        await using OpenedTokens beside = await store.OpenTokensAsync(new StoreContext(NullLogger.Instance, time), Stop);

        var issuer = new TokenIssuer(beside.Tokens, time);
        IssuedToken issued = await issuer.IssueAsync("beside", TokenScopes.Read | TokenScopes.Write, [], Stop);
        IssuedToken never = await issuer.IssueAsync("never", TokenScopes.Read, [], Stop);
        KernelClient client = kernel.Client(issued.Text);
        Assert.Equal(HttpStatusCode.Created, (await client.Post(Sample.Glow)).Status);

        Assert.True(await beside.Tokens.RevokeAsync(issued.Token.Id, time.GetUtcNow(), Stop));
        Assert.True(await beside.Tokens.RevokeAsync(never.Token.Id, time.GetUtcNow(), Stop));
        (await kernel.Client(never.Text).Get("/v1/threads")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
        time.Advance(TimeSpan.FromSeconds(5));
        (await client.Get("/v1/threads")).MustBeError(HttpStatusCode.Unauthorized, "UNAUTHORIZED");
    }
}
