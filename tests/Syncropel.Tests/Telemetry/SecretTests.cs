using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.Telemetry;

/// <summary>
/// The API key is in nothing that the library says, whatever goes wrong, and however hard the other side tries to bring it up: kernels and
/// handlers here quote it wherever they can.
/// </summary>
public class SecretTests
{
    private const string Key = "sk-live-5ecret.KEY_0123456789";

    public static TheoryData<string> Faults =>
    [
        "accepted", "401", "403 envelope", "429", "500 html", "redirect", "garbage", "empty", "code is the key", "record quotes it",
        "refused connection", "reset", "time-out", "a bug in a handler", "cancelled by the handler", "too large", "events break off",
        "events are none", "type quotes it", "batch quotes it",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_key_is_in_nothing_that_is_said(string fault)
    {
        using var listener = new Listener();
        var log = new ListLogger();
        var said = new ConcurrentQueue<object?>();
        var options = new SyncropelClientOptions
        {
            Endpoint = new("http://kernel:9100/below"),
            Identity = Identity.Static(Setup.Did),
            ApiKey = Key,
            Handler = new ScriptedHandler(request => Answer(fault, request)),
            Backoff = TimeSpan.Zero,
            MaxRetries = 1,
            LoggerFactory = log,
            Verification = ReadVerification.IdsAndSignatures,
            OnEmit = said.Enqueue,
            OnRefused = said.Enqueue,
        };
        var client = new SyncropelClient(options);

        await CallEverythingAsync(client, said);
        await client.DisposeAsync();
        said.Enqueue(await Xunit.Record.ExceptionAsync(() => client.HealthAsync(Setup.Cancel)));
        said.Enqueue(options);
        said.Enqueue(client);

        string[] all =
        [
            .. said.SelectMany(SayingsWithoutOptions),
            .. log.Entries.Select(static entry => entry.Text),
            .. listener.Activities.SelectMany(static one => Sayings.Of(one).Append(string.Join(' ', one.TagObjects))),
            .. listener.Measurements.Select(static one => string.Join(' ', one.Tags)),
        ];
        Assert.NotEmpty(all);
        Assert.All(
            Spellings(Key),
            spelling => Assert.DoesNotContain(all, text => text.Contains(spelling, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("a long way to the key, so that it is cut off in its middle: {0}")]
    public async Task Nor_is_the_beginning_of_a_key_that_a_message_cuts_off(string quote)
    {
        string key = Key + new string('x', 90);
        string act = string.Format(System.Globalization.CultureInfo.InvariantCulture, quote, key);
        var log = new ListLogger();
        using var client = new SyncropelClient(new()
        {
            Identity = Identity.Static(Setup.Did),
            ApiKey = key,
            Handler = new ScriptedHandler(_ => Replies.Ok($$"""[{"act":"{{act}}"},{"act":"PUT","{{key}}":1,"{{key}}":2}]""")),
            LoggerFactory = log,
        });

        ReadResult<IReadOnlyList<Record>> read = await client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);

        string[] all = [.. read.Refused.Select(static one => one.Reason), .. log.Warnings];
        Assert.Equal(4, all.Length);
        Assert.All(all, static text => Assert.DoesNotContain(Key[..12], text, StringComparison.Ordinal));
    }

    [Fact]
    public void Options_that_hold_it_do_not_print_it()
    {
        var kernel = new Syncropel.Testing.MockKernelOptions { ApiKey = Key, Batch = false };

        Assert.Equal("records of 1048576 bytes, no batches, streams", kernel.ToString());
        Assert.DoesNotContain(Key, new SyncropelClientOptions { Identity = Identity.Static(Setup.Did), ApiKey = Key }.ToString());
    }

    [Fact]
    public void The_search_finds_a_key_where_there_is_one()
    {
        Assert.Contains(Sayings.Of(new EmitError("X", $"Bearer {Key}")), static text => text.Contains(Key, StringComparison.Ordinal));
        Assert.Contains(
            Sayings.Of(new InvalidOperationException("outer", new IOException(Key))),
            static text => text.Contains(Key, StringComparison.Ordinal));
        Assert.Contains(Sayings.Of(new[] { new { Inner = new[] { Key } } }), static text => text == Key);
    }

    [Theory]
    [InlineData("sk \u00e9")]
    [InlineData("sk-live\r\nX: y")]
    public void A_key_that_is_refused_is_not_quoted(string key)
    {
        var refused = Assert.Throws<ArgumentException>(() =>
        {
            using var client = new SyncropelClient(new() { Identity = Identity.Static(Setup.Did), ApiKey = key });
        });

        Assert.DoesNotContain(Sayings.Of(refused), text =>
            text.Contains(key[..2], StringComparison.Ordinal) && !text.Contains("SyncropelClient", StringComparison.Ordinal));
    }

    // The one property that is there to be given: what holds it must not print it.
    private static IEnumerable<string> SayingsWithoutOptions(object? said) =>
        said is SyncropelClientOptions options ? [options.ToString()] : Sayings.Of(said);

    private static IEnumerable<string> Spellings(string key) =>
        [key, Convert.ToBase64String(Encoding.UTF8.GetBytes(key)), Uri.EscapeDataString(key)];

    private static async Task CallEverythingAsync(SyncropelClient client, ConcurrentQueue<object?> said)
    {
        CancellationToken cancel = Setup.Cancel;
        var query = new RecordQuery { Thread = "t", Where = Filter.Exists("id") };
        var brief = new SubscriptionOptions { MaxReconnects = 1, MaxBackoff = TimeSpan.Zero, OnChange = said.Enqueue };
        RecordId id = RecordId.Compute("a"u8);
        await SayAsync(async () => await client.EmitAsync(new Track("Glow"), "t", cancellationToken: cancel));
        await SayAsync(() => Task.Run<object?>(() => client.Emit(new Track("Glow"), "t", cancellationToken: cancel), cancel));
        await SayAsync(async () => await client.EmitManyAsync([new Track("a"), new Track("b")], "t", cancellationToken: cancel)
            .ToListAsync(cancel));
        await SayAsync(async () => await client.TryQueryAsync(query, cancel));
        await SayAsync(async () => await client.TryQueryThreadAsync("t", cancellationToken: cancel));
        await SayAsync(async () => await client.TryQueryAsync<Track>(cancellationToken: cancel));
        await SayAsync(async () => await client.TryGetAsync(id, cancel));
        await SayAsync(async () => await client.TryHealthAsync(cancel));
        await SayAsync(async () => await client.ExplainAsync(query, cancel));
        await SayAsync(async () => await client.SubscribeAsync(options: brief, cancellationToken: cancel).FirstAsync(cancel));
        await SayAsync(async () => await client.WatchThreadAsync("t", brief, cancel).FirstAsync(cancel));

        async Task SayAsync(Func<Task<object?>> call)
        {
            try
            {
                said.Enqueue(await call());
            }
            catch (Exception thrown) when (thrown is SubscriptionException or InvalidOperationException)
            {
                said.Enqueue(thrown);
                said.Enqueue(thrown.ToString());
            }
        }
    }

    private static HttpResponseMessage Answer(string fault, SeenRequest request)
    {
        Assert.Equal(Key, request.Headers.Authorization?.Parameter);
        string quote = $"you sent Authorization: Bearer {Key}";

        // What a kernel says of its health is data, and given as it is.
        if (request.Uri.AbsolutePath.EndsWith("/health", StringComparison.Ordinal)
            && (fault is "record quotes it" or "batch quotes it" or "events are none"))
        {
            return Replies.Ok("{}");
        }

        return fault switch
        {
            "accepted" when request.Method == HttpMethod.Post && request.Uri.AbsolutePath.EndsWith("/records", StringComparison.Ordinal) =>
                Replies.Accept(request),
            "401" => Replies.Error(401, "UNAUTHORIZED", quote),
            "403 envelope" => Replies.Error(403, $"FORBIDDEN_{Key}", quote, $$"""{"latest_clock":1,"header":"{{quote}}"}"""),
            "429" => Replies.Error(429, "SLOW_DOWN", quote).WithRetryAfter("0"),
            "500 html" => Replies.Json(HttpStatusCode.InternalServerError, $"<html>{quote}</html>"),
            "redirect" => Redirect(quote),
            "garbage" => Replies.Ok($"\"{quote}"),
            "empty" => Replies.Ok(""),
            "code is the key" => Replies.Error(409, Key, Key),
            "record quotes it" => Replies.Ok($$"""{"records":[{"{{Key}}":1},"{{Key}}"],"id":"{{Key}}","results":["{{Key}}"]}"""),
            "refused connection" => throw new HttpRequestException(
                $"no route for {Key}", new SocketException((int)SocketError.ConnectionRefused)),
            "reset" => throw new IOException(quote, new InvalidOperationException(quote)),
            "time-out" => throw new TaskCanceledException(quote, new TimeoutException(quote)),
            "a bug in a handler" => throw new InvalidOperationException(quote),
            "cancelled by the handler" => throw new OperationCanceledException(quote),
            "too large" => throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, quote),
            "events break off" => Events($"id: 1\ndata: {{\"{Key}\": 7}}\n\nid: 2\ndata: {Key}"),
            "events are none" => Replies.Ok($"{{\"{Key}\":7}}"),
            "type quotes it" => Typed($"{Key}/{Key}"),
            "batch quotes it" => Replies.Ok($$"""
                {"capabilities":{"batch":true},
                "results":[{"status":500,"code":"{{Key}}","message":"{{quote}}"},{"status":201,"id":"{{Key}}"}]}
                """),
            _ => Replies.Ok("""{"records":[],"status":"ok"}"""),
        };
    }

    private static HttpResponseMessage Redirect(string quote)
    {
        HttpResponseMessage redirect = Replies.Json(HttpStatusCode.TemporaryRedirect, quote);
        redirect.Headers.Location = new Uri($"http://elsewhere/{Key}");
        return redirect;
    }

    private static HttpResponseMessage Typed(string type)
    {
        HttpResponseMessage answer = Replies.Ok("{}");
        answer.Content.Headers.ContentType = new(type);
        return answer;
    }

    private static HttpResponseMessage Events(string text) =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "text/event-stream") };
}
