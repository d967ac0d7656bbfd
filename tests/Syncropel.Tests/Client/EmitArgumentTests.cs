namespace Syncropel.Tests.Client;

public sealed class EmitArgumentTests : IDisposable
{
    private static readonly RecordBody Empty = RecordBody.Parse("{}");

    private readonly Setup _setup = new(Replies.Accept);

    public void Dispose()
    {
        Assert.Empty(_setup.Kernel.Requests);
        Assert.Empty(_setup.Told);
        _setup.Dispose();
    }

    [Theory]
    [InlineData("music.track_imported")]
    [InlineData("Music.Catalog.Track")]
    [InlineData("")]
    public async Task A_kind_that_breaks_the_grammar_throws_and_nothing_is_sent(string kind)
    {
        await Assert.ThrowsAsync<SyncropelKindException>(
            () => _setup.Client.EmitAsync(Act.Put, kind, Empty, "t", cancellationToken: Setup.Cancel));
        Assert.Throws<SyncropelKindException>(() => _setup.Client.Emit(Act.Put, kind, Empty, "t", cancellationToken: Setup.Cancel));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_thread_that_is_no_text_throws(string? thread)
    {
        ArgumentException thrown = await Assert.ThrowsAnyAsync<ArgumentException>(
            () => _setup.Client.EmitAsync(new Track("Glow"), thread!, cancellationToken: Setup.Cancel));
        Assert.Equal("thread", thrown.ParamName);
    }

    [Fact]
    public async Task A_thread_with_half_a_surrogate_pair_throws()
    {
        ArgumentException thrown = await Assert.ThrowsAnyAsync<ArgumentException>(
            () => _setup.Client.EmitAsync(new Track("Glow"), "half a pair \ud83d", cancellationToken: Setup.Cancel));
        Assert.Contains("index 12", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_its_schema_throws_what_it_breaks()
    {
        InvalidBodyException thrown = await Assert.ThrowsAsync<InvalidBodyException>(
            () => _setup.Client.EmitAsync(new Track(""), "t", cancellationToken: Setup.Cancel));
        Assert.Equal(("$.title", "minLength"), (thrown.Violations[0].Path, thrown.Violations[0].Rule));
        Assert.Throws<InvalidBodyException>(() => _setup.Client.Emit(new Track(""), "t", cancellationToken: Setup.Cancel));
    }

    [Fact]
    public async Task A_reference_to_nothing_throws_and_says_which()
    {
        ArgumentException thrown = await Assert.ThrowsAsync<ArgumentException>(
            () => _setup.Client.EmitAsync(new Track("Glow"), "t", [Ref.CoreThread("t"), default], cancellationToken: Setup.Cancel));
        Assert.Equal("refs", thrown.ParamName);
        Assert.Contains("Reference 1", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_or_a_data_type_that_is_none_throws()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => _setup.Client.EmitAsync((Act)8, "music.catalog.track", Empty, "t", cancellationToken: Setup.Cancel));
        var options = new EmitOptions { DataType = (DataType)(-1) };
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => _setup.Client.EmitAsync(new Track("Glow"), "t", options: options, cancellationToken: Setup.Cancel));
    }

    [Fact]
    public async Task A_body_without_a_JSON_form_throws_the_same_type()
    {
        InvalidBodyException thrown = await Assert.ThrowsAsync<InvalidBodyException>(
            () => _setup.Client.EmitAsync(new Track("Glow", double.NaN), "t", cancellationToken: Setup.Cancel));
        Assert.Empty(thrown.Violations);
        Assert.Contains("NaN", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_negative_clock_throws() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _setup.EmitAsync(new EmitOptions { Clock = -1 }));

    [Fact]
    public Task An_act_that_is_none_throws() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => _setup.Client.EmitAsync((Act)99, "core.alias", Empty, "t", cancellationToken: Setup.Cancel));

    [Fact]
    public Task A_null_body_throws() =>
        Assert.ThrowsAsync<ArgumentNullException>(() => _setup.Client.EmitAsync<Track>(null!, "t", cancellationToken: Setup.Cancel));

    [Fact]
    public async Task A_disposed_client_throws_for_every_call()
    {
        await _setup.Client.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _setup.EmitAsync());
        Assert.Throws<ObjectDisposedException>(() => _setup.Client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _setup.Client.QueryThreadAsync("t", cancellationToken: Setup.Cancel));
        Assert.Throws<ObjectDisposedException>(() => _setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _setup.Client.GetAsync(default, Setup.Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _setup.Client.HealthAsync(Setup.Cancel));
        Assert.False(_setup.Kernel.Disposed, "a handler that was given is its owner's");
    }
}
