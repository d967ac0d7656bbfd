namespace Syncropel.Tests.Client;

public class OptionsTests
{
    private static readonly Identity Me = Identity.Static(Setup.Did);

    [Fact]
    public void The_defaults_are_those_of_the_protocol()
    {
        var options = new SyncropelClientOptions { Identity = Me };

        Assert.Equal(new Uri("http://localhost:9100"), options.Endpoint);
        Assert.Equal(TimeSpan.FromSeconds(30), options.Timeout);
        Assert.Equal(2, options.MaxRetries);
        Assert.Equal(TimeSpan.FromMilliseconds(250), options.Backoff);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    public static TheoryData<string, SyncropelClientOptions> Bad => new()
    {
        { "Identity", new() { Identity = null! } },
        { "TimeProvider", new() { Identity = Me, TimeProvider = null! } },
        { "Endpoint", new() { Identity = Me, Endpoint = null! } },
        { "Endpoint", new() { Identity = Me, Endpoint = new("/relative", UriKind.Relative) } },
        { "Endpoint", new() { Identity = Me, Endpoint = new("ftp://host") } },
        { "Endpoint", new() { Identity = Me, Endpoint = new("http://me:secret@host") } },
        { "Endpoint", new() { Identity = Me, Endpoint = new("ftp://me:secret@host") } },
        { "Endpoint", new() { Identity = Me, Endpoint = new("http://host/?a=b") } },
        { "Timeout", new() { Identity = Me, Timeout = TimeSpan.Zero } },
        { "Timeout", new() { Identity = Me, Timeout = TimeSpan.FromDays(2) } },
        { "MaxRetries", new() { Identity = Me, MaxRetries = -1 } },
        { "Backoff", new() { Identity = Me, Backoff = TimeSpan.FromTicks(-1) } },
        { "Backoff", new() { Identity = Me, Backoff = TimeSpan.FromMinutes(6) } },
        { "ApiKey", new() { Identity = Me, ApiKey = "" } },
        { "ApiKey", new() { Identity = Me, ApiKey = "secret\nX-Evil: 1" } },
        { "ApiKey", new() { Identity = Me, ApiKey = "secretÄ" } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void An_option_that_cannot_work_is_named_and_no_secret_with_it(string option, SyncropelClientOptions options)
    {
        ArgumentException thrown = Assert.ThrowsAny<ArgumentException>(() => new SyncropelClient(options));

        Assert.StartsWith(option, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_shows_endpoint_and_identity_and_never_the_key()
    {
        var options = new SyncropelClientOptions { Identity = Me, ApiKey = "sk-1234567890" };

        Assert.Equal("http://localhost:9100/ as did:example:my-app", options.ToString());
        Assert.Equal("ftp://host/ as did:example:my-app", (options with { Endpoint = new("ftp://me:secret@host") }).ToString());
    }

    [Fact]
    public async Task The_key_is_in_no_log_and_no_result_even_where_others_quote_it()
    {
        const string Key = "sk-1234567890";
        int call = 0;
        var kernel = new ScriptedHandler(_ => (call++ % 4) switch
        {
            0 => throw new InvalidOperationException($"bad header Bearer {Key}"),
            1 => Replies.Error(401, Key, $"unknown token {Key}"),
            2 => throw new HttpRequestException($"while sending {Key}"),
            _ => Replies.Error(500, "DOWN", Key),
        });
        using var setup = new Setup(kernel, apiKey: Key);

        for (int i = 0; i < 4; i++)
        {
            await setup.EmitAsync();
            await setup.Client.HealthAsync(Setup.Cancel);
        }

        Assert.NotEmpty(setup.Log.Entries);
        Assert.All(setup.Log.Entries, entry => Assert.DoesNotContain(Key, entry.Text, StringComparison.Ordinal));
        Assert.All(setup.Told, told => Assert.DoesNotContain(Key, told.ToString(), StringComparison.Ordinal));
    }
}
