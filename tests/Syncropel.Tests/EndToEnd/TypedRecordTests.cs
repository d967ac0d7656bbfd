using System.Text.Json;
using Syncropel.Json;
using Syncropel.Testing;

namespace Syncropel.Tests.EndToEnd;

/// <summary>The whole line: schema, generated record, typed emit, canonical bytes, kernel, query, verified id.</summary>
public sealed class TypedRecordTests
{
    // python3: sha256(json.dumps(record, sort_keys=True, separators=(',', ':'), ensure_ascii=False))
    private const string SeedId = "2c46113bd5208dbc969d4641a734b2ba6dccb1e1ab9a710744446ace89771d04";

    private static readonly MusicCatalogTrack Glow = new() { Title = "Glow", Artists = ["Zonke"] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_seed_s_record_has_the_id_that_an_independent_script_computes()
    {
        var envelope = new RecordEnvelope { Act = Act.Put, Actor = "did:example:my-app", Clock = 1, Thread = "music.library" };

        RecordId id = envelope.ComputeId(Glow, [Ref.MusicTrack(isrc: "USJI19810404")]);

        Assert.Equal(SeedId, id.ToString());
    }

    [Fact]
    public async Task The_seed_s_record_has_that_id_when_it_is_emitted_and_when_it_is_read()
    {
        var kernel = new MockKernel();
        await using SyncropelClient client = ClientOf(kernel, "did:example:my-app");

        EmitResult result = await client.EmitAsync(
            Glow, thread: "music.library", refs: [Ref.MusicTrack(isrc: "USJI19810404")], new EmitOptions { Clock = 1 }, Token);

        Assert.True(result.Success);
        Assert.Equal(SeedId, result.RecordId.ToString());
        Record? read = await client.GetAsync(result.RecordId.Value, Token);
        Assert.NotNull(read);
        Assert.True(read.VerifyId());
        Assert.Equal(Glow, read.ReadBody<MusicCatalogTrack>());
    }

    [Fact]
    public async Task A_typed_query_finds_what_was_emitted_and_nothing_else()
    {
        var kernel = new MockKernel();
        await using SyncropelClient client = ClientOf(kernel);
        await client.EmitAsync(Glow, "music.library", cancellationToken: Token);
        await client.EmitAsync(Glow with { Title = "Release Me" }, "music.library", cancellationToken: Token);
        await client.EmitAsync(
            Act.Put, "music.catalog.album", RecordBody.Parse("""{"title":"Glow"}"""), "music.library", cancellationToken: Token);

        var titles = new List<string>();
        await foreach (Record<MusicCatalogTrack> track in client.QueryAsync<MusicCatalogTrack>(
            Filter.Like("body.title", "G%") & Filter.Eq("body.artists", "Zonke"), cancellationToken: Token))
        {
            Assert.True(track.VerifyId());
            titles.Add(track.Body.Title);
        }

        Assert.Equal(["Glow"], titles);
    }

    [Fact]
    public async Task A_body_that_does_not_fit_its_type_comes_back_as_a_readable_failure()
    {
        var kernel = new MockKernel();
        await using SyncropelClient client = ClientOf(kernel);
        RecordBody misshapen = RecordBody.Parse("""{"title":"Glow","artists":["Zonke",7]}""");
        await client.EmitAsync(Act.Put, MusicCatalogTrack.Kind, misshapen, "music.library", cancellationToken: Token);

        List<Record<MusicCatalogTrack>> tracks = await client.QueryAsync<MusicCatalogTrack>(cancellationToken: Token).ToListAsync(Token);

        Record<MusicCatalogTrack> misfit = Assert.Single(tracks);
        Assert.Equal("$.artists[1]", misfit.BodyError?.Path);
        Assert.Throws<RecordBodyException>(() => misfit.Body);
        Assert.True(misfit.VerifyId());
    }

    [Fact]
    public async Task Unknown_members_are_kept_and_written_back_with_the_same_id()
    {
        var kernel = new MockKernel();
        await using SyncropelClient client = ClientOf(kernel);
        EmitResult first = await client.EmitAsync(
            Act.Put,
            MusicCatalogTrack.Kind,
            RecordBody.Parse("""{"title":"Glow","artists":["Zonke"],"_a":1,"bpm":{"z":1,"a":[null]},"zz":"last"}"""),
            "music.library",
            options: new EmitOptions { Clock = 5 },
            cancellationToken: Token);

        MusicCatalogTrack body = Assert.Single(kernel.RecordsByKind<MusicCatalogTrack>()).Body;
        EmitResult again = await client.EmitAsync(body, "music.library", options: new EmitOptions { Clock = 5 }, cancellationToken: Token);

        Assert.Equal(3, body.UnknownMembers.Count);
        Assert.Equal(first.RecordId, again.RecordId);
        Assert.Equal(1, kernel.Count);
    }

    [Fact]
    public void A_name_that_is_no_text_is_refused_with_its_place()
    {
        var error = Assert.Throws<CanonicalJsonException>(static () => Read<MusicCatalogTrack>("""{"\ud800":1}"""u8));

        Assert.Equal(2, error.ByteOffset);
    }

    [Fact]
    public async Task With_the_kernel_failing_every_post_a_thousand_concurrent_emits_throw_nothing_and_say_why()
    {
        var kernel = new MockKernel();
        kernel.FailNextPost(int.MaxValue);
        await using var client = new SyncropelClient(new()
        {
            Identity = Identity.Static("did:test:me"),
            Handler = kernel.CreateHandler(),
            MaxRetries = 1,
            Backoff = TimeSpan.Zero,
        });

        EmitResult[] results = await Task.WhenAll(Enumerable.Range(0, 1000)
            .Select(number => client.EmitAsync(Glow with { TrackNumber = number + 1 }, $"thread.{number % 10}", cancellationToken: Token)));

        Assert.All(results, static result =>
        {
            Assert.False(result.Success);
            Assert.Equal(503, result.Error?.Status);
            Assert.Equal(1, result.Retried);
        });
        Assert.Equal(0, kernel.Count);
        Assert.Equal(2000, kernel.Requests.Count);
    }

    [Fact]
    public async Task A_clock_that_another_writer_took_is_passed_and_counted_as_a_retry()
    {
        var kernel = new MockKernel();
        await using SyncropelClient first = ClientOf(kernel);
        await using SyncropelClient second = ClientOf(kernel);
        long ahead = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + 3_600_000;
        await first.EmitAsync(Glow, "music.library", options: new EmitOptions { Clock = ahead }, cancellationToken: Token);
        await second.EmitAsync(Glow, "music.library", options: new EmitOptions { Clock = ahead - 1 }, cancellationToken: Token);

        EmitResult collided = await second.EmitAsync(Glow with { Title = "Release Me" }, "music.library", cancellationToken: Token);

        Assert.True(collided.Success);
        Assert.Equal(ahead + 1, collided.Clock);
        Assert.Equal(1, collided.Retried);
    }

    private static T Read<T>(ReadOnlySpan<byte> json)
        where T : IRecordBody<T>
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return T.ReadBody(ref reader);
    }

    private static SyncropelClient ClientOf(MockKernel kernel, string did = "did:test:me") =>
        new(new() { Identity = Identity.Static(did), Handler = kernel.CreateHandler() });
}
