using System.Net;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Access;

/// <summary>What the bearer of a token may do.</summary>
public sealed class ScopeTests : IAsyncLifetime
{
    private TestKernel _kernel = null!;

    public async ValueTask InitializeAsync() => _kernel = await TestKernel.StartAsync(static options => options.RequireTokens = true);

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    [Fact]
    public async Task A_token_for_reading_reads_everything_and_writes_nothing()
    {
        KernelClient writer = await _kernel.Client(TokenScopes.Write);
        KernelClient reader = await _kernel.Client(TokenScopes.Read);
        string id = (await writer.Post(Sample.Json(clock: 1))).Text("id");

        (await reader.Post(Sample.Json(clock: 2))).MustBeError(HttpStatusCode.Forbidden, "SCOPE_REQUIRED");
        (await reader.PostMany(ordered: true, Sample.Json(clock: 2))).MustBeError(HttpStatusCode.Forbidden, "SCOPE_REQUIRED");
        (await reader.Post("nonsense")).MustBeError(HttpStatusCode.Forbidden, "SCOPE_REQUIRED");
        Assert.Equal(1, await reader.Count());
        Assert.Equal(HttpStatusCode.OK, (await reader.Get($"/v1/records/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get($"/v1/records?thread={Sample.Thread}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get($"/v1/threads/{Sample.Thread}/records")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get("/v1/threads")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get("/.well-known/syncropel")).Status);
        Assert.Single(await reader.Records());
    }

    [Theory]
    [InlineData("GET", "/v1/records?thread=music.library")]
    [InlineData("GET", "/v1/records/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("GET", "/v1/threads")]
    [InlineData("GET", "/v1/threads/music.library/records")]
    [InlineData("GET", "/v1/threads/music.library/watch")]
    [InlineData("POST", "/v1/records/query")]
    [InlineData("POST", "/v1/records/subscribe")]
    public async Task A_token_for_writing_reads_nothing(string method, string path)
    {
        KernelClient writer = await _kernel.Client(TokenScopes.Write);

        Assert.Equal(HttpStatusCode.Created, (await writer.Post(Sample.Glow)).Status);
        (await writer.Send(new(method), path, method == "POST" ? "{}" : null)).MustBeError(HttpStatusCode.Forbidden, "SCOPE_REQUIRED");
        Assert.Equal(HttpStatusCode.OK, (await writer.Get("/.well-known/syncropel")).Status);
        (await writer.Get("/nowhere")).MustBeError(HttpStatusCode.NotFound, "NOT_FOUND");
        Assert.Equal(0, _kernel.Host.SubscriberCount);
    }

    [Fact]
    public async Task A_bound_token_sends_records_of_its_actors_alone()
    {
        KernelClient client = await _kernel.Client(TokenScopes.Write | TokenScopes.Read, "did:example:one", "did:example:two");
        Answer refused = await client.Post(Sample.Json(actor: "did:example:three"));

        refused.MustBeError(HttpStatusCode.Forbidden, "ACTOR_NOT_ALLOWED");
        Assert.Equal("actor", refused.Details.GetProperty("field").GetString());
        Assert.Equal(HttpStatusCode.Created, (await client.Post(Sample.Json(actor: "did:example:two"))).Status);
        Assert.Equal(1, await client.Count());
    }

    [Fact]
    public async Task In_a_batch_the_records_of_other_actors_are_refused_alone()
    {
        KernelClient client = await _kernel.Client(TokenScopes.Write | TokenScopes.Read, "did:example:one");
        Answer answer = await client.PostMany(
            ordered: true,
            Sample.Json(clock: 1, actor: "did:example:one"),
            Sample.Json(clock: 1, actor: "did:example:three"),
            Sample.Json(clock: 2, actor: "did:example:three"),
            Sample.Json(clock: 2, actor: "did:example:one"));

        Assert.Equal([201, 403, 403, 201], answer.Statuses);
        Assert.Equal("ACTOR_NOT_ALLOWED", answer.Results[1].GetProperty("code").GetString());
        Assert.Equal(2, await client.Count());
    }

    [Fact]
    public async Task An_actor_is_looked_at_where_it_is_stored_and_not_where_it_could_be_read_another_way()
    {
        KernelClient client = await _kernel.Client(TokenScopes.Write | TokenScopes.Read, "did:example:one");
        const string Both =
            """{"actor":"did:example:one","act":"PUT","actor":"did:example:three","body":{},"clock":1,"parents":[],"thread":"t"}""";

        (await client.Post(Both)).MustBeError(HttpStatusCode.BadRequest, "INVALID_RECORD");
        Assert.Equal([400], (await client.PostMany(ordered: false, Both)).Statuses);
        (await client.Post(Sample.Json(actor: @"did:example:thre\u0065"))).MustBeError(HttpStatusCode.Forbidden, "ACTOR_NOT_ALLOWED");
        Assert.Equal(HttpStatusCode.Created, (await client.Post(Sample.Json(actor: @"did:example:on\u0065"))).Status);
    }

    [Theory]
    [InlineData("did:example:three", false)]
    [InlineData("did:example:one, did:example:three", false)]
    [InlineData("DID:example:one", false)]
    [InlineData("", false)]
    [InlineData("did:example:one", true)]
    public async Task A_bound_token_is_for_nobody_else_to_claim(string actor, bool isAllowed)
    {
        KernelClient client = await _kernel.Client(TokenScopes.Write | TokenScopes.Read, "did:example:one");
        client.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Syncropel-Actor", actor);
        Answer posted = await client.Post(Sample.Json(actor: "did:example:one"));
        Answer read = await client.Get("/v1/threads");

        Assert.Equal(isAllowed ? HttpStatusCode.Created : HttpStatusCode.Forbidden, posted.Status);
        Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, read.Status);
        if (!isAllowed) posted.MustBeError(HttpStatusCode.Forbidden, "ACTOR_NOT_ALLOWED");
    }

    [Fact]
    public async Task A_token_that_is_not_bound_is_for_any_actor()
    {
        KernelClient client = await _kernel.Client(TokenScopes.Write);
        client.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Syncropel-Actor", "did:example:five");

        Assert.Equal(HttpStatusCode.Created, (await client.Post(Sample.Json(actor: "did:example:four"))).Status);
    }
}
