using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kinds;

namespace Syncropel.Kernel.Server.Tests.EndToEnd;

/// <summary>The SDK's own client against a real kernel.</summary>
public sealed class ClientTests
{
    private const string Did = "did:example:my-app";
    private const string Thread = "music.library";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_emitted_is_read_back_and_verified()
    {
        await using TestKernel kernel = await TestKernel.StartAsync(static options => options.RequireTokens = true);
        string token = await kernel.Host.CreateTokenAsync(TokenScopes.Read | TokenScopes.Write, Did);
        await using var client = new SyncropelClient(OptionsOf(kernel, token));
        EmitResult[] results = [.. await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Emit(client, i)))];

        Assert.All(results, static result => Assert.True(result.Success, result.Error?.Message));
        IReadOnlyList<Record> records = await client.QueryThreadAsync(Thread, cancellationToken: Stop);
        Assert.Equal(20, records.Count);
        Assert.All(records, static record => Assert.True(record.VerifyId()));
        Assert.Equal("ok", (await client.HealthAsync(Stop)).Status);
        Assert.Equal("syncropel-kernel", (await client.GetManifestAsync(Stop)).Name);
    }

    [Fact]
    public async Task Without_a_token_for_its_actor_an_emit_fails_and_says_why()
    {
        await using TestKernel kernel = await TestKernel.StartAsync(static options => options.RequireTokens = true);
        string token = await kernel.Host.CreateTokenAsync(TokenScopes.Write, "did:example:other");
        await using var stranger = new SyncropelClient(OptionsOf(kernel, null));
        await using var other = new SyncropelClient(OptionsOf(kernel, token));

        EmitResult refused = await Emit(other, 1);
        Assert.False((await Emit(stranger, 1)).Success);
        Assert.False(refused.Success);
        Assert.Contains("ACTOR_NOT_ALLOWED", refused.Error!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_goes_on_when_the_kernel_comes_back()
    {
        var store = new KeptMemory();
        TestKernel first = await TestKernel.StartAsync(store: store);
        int port = first.Host.Endpoint.Port;
        await using var client = new SyncropelClient(
            OptionsOf(first, null) with { MaxRetries = 20, Backoff = TimeSpan.FromMilliseconds(50) });
        await using IAsyncEnumerator<Record> records = client
            .WatchThreadAsync(Thread, new SubscriptionOptions { MaxBackoff = TimeSpan.FromMilliseconds(200) }, Stop)
            .GetAsyncEnumerator(Stop);
        Task<int> next = Next(records);
        await first.Host.WaitForSubscribersAsync(1, Stop).WaitAsync(EventReader.Patience, Stop);
        await Emit(client, 1);
        Assert.Equal(1, await next);

        next = Next(records);
        await first.DisposeAsync();
        await using TestKernel second = await TestKernel.StartAsync(store: store, port: port);
        for (int i = 2; i <= 5; i++) Assert.True((await Emit(client, i)).Success);
        var seen = new List<int> { await next };
        while (seen.Count < 4) seen.Add(await Next(records));
        Assert.Equal([2, 3, 4, 5], seen);
    }

    [Fact]
    public async Task Records_that_are_too_long_for_one_answer_come_all_of_them_and_once_each()
    {
        const int Count = 40, Length = 900 * 1024;
        await using TestKernel kernel = await TestKernel.StartAsync();
        await using var client = new SyncropelClient(OptionsOf(kernel, null));
        var details = RecordBody.Parse($$"""{"text":"{{new string('x', Length)}}"}""");
        for (int i = 0; i < Count; i++)
        {
            EmitResult result = await client.IntendAsync($"goal {i % 7}", Thread, details, cancellationToken: Stop);
            Assert.True(result.Success, result.Error?.ToString());
        }

        var thread = new RecordQuery { Thread = Thread, Limit = 1000 };
        ReadResult<IReadOnlyList<Record>> list = await client.TryQueryAsync(thread, Stop);
        ReadResult<IReadOnlyList<Record>> latest = await client.TryQueryAsync(
            thread with { Limit = Count - 1, Sort = Record.Fields.Clock.Descending() }, Stop);
        ReadResult<IReadOnlyList<Record<CoreIntent>>> sorted = await client.TryQueryAsync<CoreIntent>(
            sort: CoreIntent.Fields.Goal.Descending(), cancellationToken: Stop);

        Assert.True(list.Success && latest.Success && sorted.Success);
        RecordId[] ids = [.. list.Value.Select(static record => record.Id)];
        Assert.Equal(Count, ids.Distinct().Count());
        Assert.Equal(list.Value.OrderBy(static record => record.Clock).Select(static record => record.Id), ids);
        Assert.Equal(ids.Reverse().Take(Count - 1), latest.Value.Select(static record => record.Id));
        Assert.Equal(
            Enumerable.Range(0, Count).OrderByDescending(static i => i % 7).Select(i => ids[i]),
            sorted.Value.Select(static record => record.Id));
    }

    private static SyncropelClientOptions OptionsOf(TestKernel kernel, string? token) =>
        new() { Endpoint = kernel.Host.Endpoint, Identity = Identity.Static(Did), ApiKey = token };

    private static async Task<int> Next(IAsyncEnumerator<Record> records)
    {
        Assert.True(await records.MoveNextAsync().AsTask().WaitAsync(EventReader.Patience, Stop));
        return records.Current.Body.GetProperty("n").GetInt32();
    }

    private static Task<EmitResult> Emit(SyncropelClient client, int n) => client.EmitAsync(
        Act.Put, "test.notes.number", RecordBody.Parse($$"""{"n":{{n}}}"""), Thread, cancellationToken: Stop);
}
