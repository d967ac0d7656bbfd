using Syncropel;
using Syncropel.Testing;

namespace SyncropelApp._1.Tests;

public sealed class ReviewDeskTests : IAsyncDisposable
{
    private readonly MockKernel _kernel = new();
    private readonly SyncropelClient _client;
    private readonly ReviewDesk _desk;

    public ReviewDeskTests()
    {
        _client = new SyncropelClient(new()
        {
            Identity = Identity.Static("did:example:tests"),
            Handler = _kernel.CreateHandler(),
            Backoff = TimeSpan.Zero,
        });
        _desk = new ReviewDesk(_client);
    }

    private static Review Slow => new() { Product = "kettle", Stars = 2, Text = "Slow." };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_review_is_stored_with_its_sentiment()
    {
        EmitResult result = await _desk.TakeAsync(Slow, Cancel);

        Assert.True(result.Success);
        Record<Review> stored = Assert.Single(_kernel.RecordsByKind<Review>());
        Assert.Equal(Slow with { Sentiment = 0 }, stored.Body);
        Assert.Equal(result.RecordId, stored.Id);
        Assert.True(stored.VerifyId());
    }

    [Fact]
    public async Task Only_unhappy_reviews_are_found()
    {
        Assert.True((await _desk.TakeAsync(Slow, Cancel)).Success);
        Assert.True((await _desk.TakeAsync(new() { Product = "kettle", Stars = 5, Text = "Good!" }, Cancel)).Success);

        Record<Review> found = Assert.Single(await _desk.FindUnhappyAsync(Cancel).ToListAsync(Cancel));

        Assert.Equal("Slow.", found.Body.Text);
    }

    [Fact]
    public async Task A_kernel_that_is_away_for_a_moment_is_asked_again()
    {
        _kernel.FailNextPost(1);

        EmitResult result = await _desk.TakeAsync(Slow, Cancel);

        Assert.True(result.Success);
        Assert.Equal(1, result.Retried);
    }

    [Fact]
    public async Task A_kernel_that_stays_away_fails_the_emit_and_throws_nothing()
    {
        _kernel.FailNextPost(100);

        EmitResult result = await _desk.TakeAsync(Slow, Cancel);

        Assert.False(result.Success);
        Assert.NotNull(result.Error);
    }

    [Fact]
    public async Task A_review_that_breaks_its_schema_is_not_sent()
    {
        // Written as a constant, six stars would not compile: SYN1012.
        int stars = Enumerable.Range(1, 6).Last();

        await Assert.ThrowsAsync<InvalidBodyException>(() => _desk.TakeAsync(Slow with { Stars = stars }, Cancel));

        Assert.Empty(_kernel.Requests);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
