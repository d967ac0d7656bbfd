using System.Text.Json.Nodes;
using Syncropel.Kinds;
using Syncropel.Testing;

namespace Syncropel.Tests.EndToEnd;

public sealed class ReservedKindTests : IAsyncDisposable
{
    private static readonly RecordId One = RecordId.Compute("one"u8);
    private static readonly RecordId Two = RecordId.Compute("two"u8);

    private readonly MockKernel _kernel = new();
    private readonly SyncropelClient _client;

    public ReservedKindTests() => _client = new SyncropelClient(new()
    {
        Identity = Identity.Static("did:test:me"),
        Handler = _kernel.CreateHandler(),
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_intent_without_a_thread_opens_a_random_one_and_says_which()
    {
        EmitResult first = await _client.IntendAsync("tidy the library", cancellationToken: Token);
        EmitResult second = await _client.IntendAsync("tidy the library", cancellationToken: Token);

        Assert.True(first.Success && second.Success);
        Assert.Matches("^th_[0-9a-f]{64}$", first.Thread);
        Assert.NotEqual(first.Thread, second.Thread);
        Record<CoreIntent> intent = Assert.Single(_kernel.RecordsIn<CoreIntent>(first.Thread));
        Assert.Equal("tidy the library", intent.Body.Goal);
        Assert.Equal(Act.Intend, intent.Envelope.Act);
    }

    [Fact]
    public async Task An_intent_keeps_the_author_s_own_members_and_references()
    {
        EmitResult result = await _client.IntendAsync(
            "tidy", "work", new JsonObject { ["deadline"] = "2026-12-24" }, [Ref.CoreThread("work")], cancellationToken: Token);

        Assert.True(result.Success);
        Record record = Assert.Single(_kernel.RecordsIn("work"));
        Assert.Equal("2026-12-24", record.Body.GetProperty("deadline").GetString());
        Assert.Equal("@core.thread thread:work", Assert.Single(record.Refs).ToString());
    }

    [Fact]
    public async Task One_fulfilled_intent_is_a_string_and_several_are_an_array()
    {
        await _client.FulfillAsync("work", "done", One, cancellationToken: Token);
        await _client.FulfillAsync("work", "all done", [One, Two], cancellationToken: Token);

        IReadOnlyList<Record> records = _kernel.RecordsIn("work");
        Assert.Equal($"\"{One}\"", records[0].Body.GetProperty("fulfills").GetRawText());
        Assert.Equal($"[\"{One}\",\"{Two}\"]", records[1].Body.GetProperty("fulfills").GetRawText());
        Assert.All(records, static record => Assert.Equal(Act.Know, record.Act));
        Assert.All(records, static record => Assert.Equal("core.fulfillment", record.Kind));
    }

    [Fact]
    public async Task A_correction_has_the_protocol_s_body_and_act()
    {
        await _client.EmitCorrectionAsync([Two, One], new JsonObject { ["title"] = "Glow" }, "a typo", "work", cancellationToken: Token);

        AssertSingle(
            Act.Know,
            $$$"""{"corrects":["{{{Two}}}","{{{One}}}"],"kind":"core.correction","reason":"a typo","revised_fields":{"title":"Glow"}}""");
    }

    [Fact]
    public async Task An_erasure_has_the_protocol_s_body_and_act()
    {
        await _client.EmitErasureAsync([One], "compliance", "work", cancellationToken: Token);

        AssertSingle(Act.Do, $$"""{"erases":["{{One}}"],"kind":"core.erasure","reason":"compliance"}""");
    }

    [Fact]
    public async Task An_alias_has_the_protocol_s_body_and_act()
    {
        await _client.EmitAliasAsync("music.catalog.song", "music.catalog.track", "one word", "work", cancellationToken: Token);

        AssertSingle(
            Act.Learn,
            """{"kind":"core.alias","new_kind":"music.catalog.track","old_kind":"music.catalog.song","reason":"one word"}""");
    }

    [Fact]
    public async Task A_scope_transfer_has_the_protocol_s_body_and_act()
    {
        await _client.EmitScopeTransferAsync("music", "did:a:1", "did:b:2", "sold", "work", cancellationToken: Token);

        AssertSingle(
            Act.Learn,
            """{"from_publisher":"did:a:1","kind":"core.scope_transfer","reason":"sold","scope":"music","to_publisher":"did:b:2"}""");
    }

    [Fact]
    public async Task A_scope_claim_has_the_protocol_s_body_and_act()
    {
        await _client.EmitScopeClaimAsync("@music", new JsonObject { ["open"] = true }, "work", cancellationToken: Token);

        AssertSingle(Act.Learn, """{"governance_policy":{"open":true},"kind":"core.scope_claim","scope":"@music"}""");
    }

    [Fact]
    public async Task What_no_schema_allows_throws_and_nothing_is_sent()
    {
        await Assert.ThrowsAsync<InvalidBodyException>(() => _client.IntendAsync("", cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidBodyException>(() => _client.FulfillAsync("work", "done", [], cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidBodyException>(() => _client.EmitErasureAsync([], "why", "work", cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidBodyException>(() =>
            _client.EmitScopeClaimAsync("Music", new JsonObject(), "work", cancellationToken: Token));
        await Assert.ThrowsAsync<SyncropelKindException>(() =>
            _client.EmitAliasAsync("music.track", "music.catalog.track", "why", "work", cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidBodyException>(() =>
            _client.IntendAsync("tidy", details: new JsonObject { ["goal"] = "another" }, cancellationToken: Token));

        Assert.Empty(_kernel.Requests);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private void AssertSingle(Act act, string canonicalBody)
    {
        Record record = Assert.Single(_kernel.RecordsIn("work"));
        Assert.Equal(act, record.Act);
        Assert.Equal(canonicalBody, record.Body.GetRawText());
        Assert.True(record.VerifyId());
    }
}
