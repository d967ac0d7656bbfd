using System.Collections.Concurrent;
using System.Text;
using Syncropel.Tests.Client;
using Syncropel.Transport;
using static Syncropel.Tests.Subscriptions.EventScript;

namespace Syncropel.Tests.Subscriptions;

/// <summary>What a subscription does where it cannot go on at once, and where it cannot go on at all.</summary>
public class InterruptionTests
{
    private static readonly SubscriptionOptions AtOnce = new() { MaxBackoff = TimeSpan.Zero };

    [Theory]
    [InlineData(401, "UNAUTHORIZED")]
    [InlineData(400, "UNKNOWN_FIELD")]
    [InlineData(404, "NOT_FOUND")]
    public async Task A_refusal_ends_it_with_the_kernels_words(int status, string code)
    {
        using var setup = new Setup(_ => Replies.Error(status, code, "no"));

        SubscriptionException ended = await EndAsync(setup, AtOnce);

        Assert.Equal(new EmitError(code, "no", status), ended.Error);
        Assert.Single(setup.Kernel.Requests);
        Assert.Contains(setup.Log.Entries, entry => entry.Id.Id == 11 && entry.Text.Contains(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(302, "")]
    public async Task So_do_answers_that_will_not_become_streams(int status, string body)
    {
        using var setup = new Setup(_ => Replies.Json((System.Net.HttpStatusCode)status, body));

        Assert.Equal(status, (await EndAsync(setup, AtOnce)).Error.Status);
        Assert.Single(setup.Kernel.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(200)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        int call = 0;
        using var setup = new Setup(request => ++call switch
        {
            1 => Replies.Json((System.Net.HttpStatusCode)status, "<html>"),
            2 => throw new HttpRequestException("no route"),
            _ => Hangs(Event(1))(request),
        });

        Record first = await setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel);

        Assert.Equal((1, 3), (first.Clock, call));
        Assert.Equal(2, setup.Log.Warnings.Count);
    }

    [Fact]
    public async Task It_gives_up_after_so_many_failures_in_a_row_and_says_how_far_it_came()
    {
        int call = 0;
        using var setup = new Setup(request => ++call == 1 ? Breaks(Position(0), Event(1), Event(2))(request) : Replies.Status(503));

        SubscriptionException ended = await EndAsync(setup, AtOnce with { MaxReconnects = 3 });

        Assert.Equal(("HTTP_503", "2"), (ended.Error.Code, ended.Cursor));
        Assert.Equal(4, call);
    }

    [Fact]
    public async Task An_event_in_between_begins_the_count_anew()
    {
        int call = 0;
        using var setup = new Setup(request => ++call % 3 == 0 ? Breaks(Position(call), Event(call))(request) : Replies.Status(503));

        List<Record> read = await setup.Client.SubscribeAsync(options: AtOnce with { MaxReconnects = 3 }, cancellationToken: Setup.Cancel)
            .Take(5).ToListAsync(Setup.Cancel);

        Assert.Equal([3, 6, 9, 12, 15], read.Select(static record => record.Clock));
    }

    [Fact]
    public async Task So_does_a_record_that_is_the_first_event_of_its_connection_unless_it_was_given_before()
    {
        int call = 0;
        using var setup = new Setup(request => Breaks(Event(Math.Min(++call, 6)))(request));

        var read = new List<long>();
        await Assert.ThrowsAsync<SubscriptionException>(async () =>
        {
            SubscriptionOptions options = AtOnce with { MaxReconnects = 2 };
            await foreach (Record record in setup.Client.SubscribeAsync(options: options, cancellationToken: Setup.Cancel))
            {
                read.Add(record.Clock);
            }
        });

        Assert.Equal([1, 2, 3, 4, 5, 6], read);
        Assert.Equal(8, call);
    }

    [Fact]
    public async Task A_kernel_that_says_hello_and_breaks_off_each_time_is_not_asked_faster_and_faster()
    {
        using var setup = new Setup(Breaks(Position(1)));

        SubscriptionException ended = await EndAsync(setup, AtOnce with { MaxReconnects = 5 });

        Assert.Equal(EmitErrorCode.Connection, ended.Error.Code);
        Assert.Equal(6, setup.Kernel.Requests.Count);
    }

    [Fact]
    public async Task Waits_grow_up_to_the_bound()
    {
        using var setup = new Setup(new ScriptedHandler(_ => Replies.Status(503)), backoff: TimeSpan.FromMilliseconds(100));
        var options = new SubscriptionOptions { MaxBackoff = TimeSpan.FromSeconds(2), MaxReconnects = 12 };
        var waits = new List<TimeSpan>();

        Task<SubscriptionException> end = EndAsync(setup, options);
        while (waits.Count < 12)
        {
            // The other timer is the time-out of the connection.
            TimeSpan due = await setup.Time.TimerAsync(static due => due <= TimeSpan.FromSeconds(3));
            waits.Add(due);
            setup.Time.Advance(due);
        }

        await end;
        for (int i = 0; i < waits.Count; i++)
        {
            double expected = 0.1 * Math.Pow(2, i);
            Assert.InRange(waits[i].TotalSeconds, Math.Min(expected * 0.5, 2) - 0.001, Math.Min(expected * 1.5, 2) + 0.001);
        }

        Assert.Equal(2, waits[^1].TotalSeconds);
    }

    [Theory]
    [InlineData("Retry-After")]
    [InlineData("retry")]
    public async Task A_kernel_that_asks_to_wait_is_waited_for(string way)
    {
        int call = 0;
        using var setup = new Setup(request => (++call, way) switch
        {
            (1, "retry") => Breaks("retry: 45000\n\n", Event(1))(request),
            (1, _) => Replies.Status(503).WithRetryAfter("45"),
            _ => Hangs(Event(2))(request),
        });

        Task<List<Record>> read = setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel)
            .SkipWhile(static record => record.Clock == 1).Take(1).ToListAsync(Setup.Cancel).AsTask();
        await setup.Time.TimerAsync(static due => due == TimeSpan.FromSeconds(45));
        Assert.Equal(1, call);
        setup.Time.Advance(TimeSpan.FromSeconds(45));

        Assert.Equal(2, Assert.Single(await read).Clock);
    }

    [Fact]
    public async Task What_a_kernel_asks_for_by_retry_holds_until_it_asks_for_something_else()
    {
        int call = 0;
        using var setup = new Setup(request => ++call switch
        {
            1 => Breaks("retry: 45000\n\n", Event(1))(request),
            2 => throw new HttpRequestException("no route"),
            3 => Breaks(Event(2))(request),
            4 => Breaks("retry: 20000\n\n", Event(3))(request),
            5 => Breaks("retry: 0\n\n", Event(4))(request),
            _ => Hangs(Event(5))(request),
        });

        Task<List<Record>> read = setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel)
            .Take(5).ToListAsync(Setup.Cancel).AsTask();
        foreach ((int calls, int seconds) in new[] { (1, 45), (2, 45), (3, 45), (4, 20) })
        {
            var wait = TimeSpan.FromSeconds(seconds);
            await setup.Time.TimerAsync(due => due == wait);
            Assert.Equal(calls, call);
            setup.Time.Advance(wait);
        }

        Assert.Equal([1, 2, 3, 4, 5], (await read).Select(static record => record.Clock));
    }

    [Fact]
    public async Task A_connection_that_is_silent_for_too_long_is_made_anew()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(Hangs(Position(0), Event(1)), Hangs(Event(2))));
        var options = AtOnce with { IdleTimeout = TimeSpan.FromSeconds(20) };

        Task<List<Record>> read = setup.Client.SubscribeAsync(options: options, cancellationToken: Setup.Cancel)
            .Take(2).ToListAsync(Setup.Cancel).AsTask();
        await setup.Time.TimerAsync(static due => due == TimeSpan.FromSeconds(20));
        setup.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal([1, 2], (await read).Select(static record => record.Clock));
        Assert.Contains("nothing was received for 20 s", Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_that_does_not_answer_is_given_up_after_the_clients_time_out()
    {
        int call = 0;
        using var setup = new Setup(new ScriptedHandler(async (request, cancel) =>
        {
            if (++call == 1) await Task.Delay(Timeout.Infinite, cancel);
            return Hangs(Event(1))(request);
        }));

        Task<Record> read = setup.Client.SubscribeAsync(options: AtOnce, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel).AsTask();
        await setup.Time.TimerAsync(static due => due == TimeSpan.FromSeconds(30));
        setup.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(1, (await read).Clock);
        Assert.Contains("TIMEOUT: no answer within 30 s", Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_without_an_end_does_not_fill_the_memory()
    {
        using var setup = new Setup(_ => Stream(new EndlessLine()));

        SubscriptionException ended = await EndAsync(setup, AtOnce with { MaxReconnects = 0 });

        Assert.Equal(EmitErrorCode.AnswerTooLarge, ended.Error.Code);
        Assert.Contains($"{HttpSyncropelApi.LargestAnswer} bytes", ended.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hook_hears_when_it_is_live_and_when_it_is_not_and_may_throw()
    {
        var changes = new ConcurrentQueue<SubscriptionChange>();
        using var setup = new Setup(ScriptedHandler.InOrder(
            Breaks(Position(1), Event(2)), _ => Replies.Status(503), Hangs(Position(2), Event(3))));
        var options = AtOnce with
        {
            OnChange = change =>
            {
                changes.Enqueue(change);
                throw new InvalidOperationException("the display is off");
            },
        };

        await setup.Client.SubscribeAsync(options: options, cancellationToken: Setup.Cancel).Take(2).ToListAsync(Setup.Cancel);

        Assert.Equal(
            [(true, "1", null), (false, "2", EmitErrorCode.Connection), (false, "2", "HTTP_503"), (true, "2", null)],
            changes.Select(static change => (change.IsLive, change.Cursor, change.Error?.Code)));
        Assert.Equal(4, setup.Log.Warnings.Count(static warning => warning.Contains("the display is off", StringComparison.Ordinal)));
        Assert.Contains(setup.Log.Entries, static entry => entry.Id.Id == 10);
    }

    [Fact]
    public async Task The_callers_cancellation_ends_it_wherever_it_waits()
    {
        Func<SeenRequest, HttpResponseMessage>[] kernels = [Hangs(Event(1)), Hangs(), Breaks(Event(1)), _ => Replies.Status(503)];
        foreach (Func<SeenRequest, HttpResponseMessage> kernel in kernels)
        {
            using var caller = new CancellationTokenSource();
            using var setup = new Setup(new ScriptedHandler(kernel), backoff: TimeSpan.FromSeconds(9));

            var options = new SubscriptionOptions { MaxBackoff = TimeSpan.FromSeconds(9) };
            Task read = setup.Client.SubscribeAsync(options: options, cancellationToken: caller.Token)
                .LastAsync(caller.Token).AsTask();
            await setup.Time.TimerAsync(static due => due <= TimeSpan.FromSeconds(60) && due != TimeSpan.FromSeconds(30));
            await caller.CancelAsync();

            OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
            Assert.Equal(caller.Token, thrown.CancellationToken);
        }
    }

    [Fact]
    public async Task A_client_that_is_disposed_ends_it_and_says_so()
    {
        var live = new TaskCompletionSource();
        using var setup = new Setup(Hangs(Position(4)));

        Task<SubscriptionException> end = EndAsync(setup, AtOnce with { OnChange = _ => live.TrySetResult() });
        await live.Task;
        await setup.Client.DisposeAsync();

        SubscriptionException ended = await end;
        Assert.Equal((EmitErrorCode.Disposed, "4"), (ended.Error.Code, ended.Cursor));
        Assert.Throws<ObjectDisposedException>(() => setup.Client.SubscribeAsync(cancellationToken: Setup.Cancel));
    }

    public static TheoryData<SubscriptionOptions> Bad =>
    [
        new SubscriptionOptions { IdleTimeout = TimeSpan.FromMilliseconds(999) },
        new SubscriptionOptions { IdleTimeout = TimeSpan.FromHours(25) },
        new SubscriptionOptions { MaxBackoff = TimeSpan.FromTicks(-1) },
        new SubscriptionOptions { MaxBackoff = TimeSpan.FromMinutes(6) },
        new SubscriptionOptions { MaxReconnects = -1 },
        new SubscriptionOptions { Misfits = (MisfitPolicy)7 },
    ];

    [Theory]
    [MemberData(nameof(Bad))]
    public void Options_out_of_range_are_refused_at_the_call(SubscriptionOptions options)
    {
        using var setup = new Setup(Hangs());

        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Client.SubscribeAsync(options: options, cancellationToken: Setup.Cancel));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => setup.Client.SubscribeAsync<Track>(options: options, cancellationToken: Setup.Cancel));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Client.WatchThreadAsync("t", options, Setup.Cancel));
        Assert.Throws<ArgumentException>(() => setup.Client.WatchThreadAsync("", cancellationToken: Setup.Cancel));
    }

    private static async Task<SubscriptionException> EndAsync(Setup setup, SubscriptionOptions options) =>
        await Assert.ThrowsAsync<SubscriptionException>(async () =>
            await setup.Client.SubscribeAsync(options: options, cancellationToken: Setup.Cancel).ToListAsync(Setup.Cancel));

    private sealed class EndlessLine : MemoryStream
    {
        private bool _begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            if (!_begun) Encoding.ASCII.GetBytes("data: ").CopyTo(buffer);
            _begun = true;
            return new(buffer.Length);
        }
    }
}
