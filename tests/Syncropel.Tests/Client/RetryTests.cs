using System.Globalization;

namespace Syncropel.Tests.Client;

public class RetryTests
{
    private static readonly TimeSpan Backoff = TimeSpan.FromMilliseconds(250);

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(599)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task What_may_pass_is_tried_again_with_the_same_bytes(int status)
    {
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.Status(status), _ => Replies.Status(status), Replies.Accept));

        EmitResult result = await setup.EmitAsync();

        Assert.True(result.Success, result.ToString());
        Assert.Equal(2, result.Retried);
        Assert.Single(setup.Kernel.Requests.Select(request => request.Text).Distinct());
        Assert.Equal(3, setup.Kernel.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(422)]
    [InlineData(301)]
    public async Task What_will_not_pass_is_not_tried_again(int status)
    {
        using var setup = new Setup(_ => Replies.Status(status));

        EmitResult result = await setup.EmitAsync();

        Assert.Equal((status, 0), (result.Error?.Status, result.Retried));
        Assert.Single(setup.Kernel.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task There_are_as_many_retries_as_the_options_allow(int maxRetries)
    {
        using var setup = new Setup(_ => Replies.Status(500), maxRetries);

        EmitResult result = await setup.EmitAsync();

        Assert.Equal(maxRetries, result.Retried);
        Assert.Equal(maxRetries + 1, setup.Kernel.Requests.Count);
    }

    [Fact]
    public void A_synchronous_emit_is_tried_again_too()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(_ => throw new HttpRequestException("reset"), Replies.Accept));

        EmitResult result = setup.Client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.True(result.Success, result.ToString());
        Assert.Equal(1, result.Retried);
        Assert.Equal(setup.Kernel.Requests[0].Text, setup.Kernel.Requests[1].Text);
    }

    [Fact]
    public async Task A_retry_waits_for_the_backoff_and_comes_when_it_is_over()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.Status(500), Replies.Accept), backoff: Backoff);

        Task<EmitResult> emit = setup.EmitAsync();
        TimeSpan wait = await setup.Time.TimerAsync(IsBackoff);
        setup.Time.Advance(wait - TimeSpan.FromTicks(1));
        Assert.Single(setup.Kernel.Requests);
        setup.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(1, (await emit).Retried);
        Assert.InRange(wait, TimeSpan.FromTicks(1), 4 * Backoff);
    }

    [Fact]
    public async Task A_synchronous_retry_waits_for_the_backoff()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.Status(500), Replies.Accept), backoff: Backoff);

        Task<EmitResult> emit = Task.Run(() => setup.Client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel), Setup.Cancel);
        TimeSpan wait = await setup.Time.TimerAsync(IsBackoff);
        Assert.Single(setup.Kernel.Requests);
        setup.Time.Advance(wait);

        Assert.Equal(1, (await emit).Retried);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("300", 300)]
    public async Task Retry_After_in_seconds_is_obeyed(string header, int seconds)
    {
        var kernel = ScriptedHandler.InOrder(_ => Replies.Status(429).WithRetryAfter(header), Replies.Accept);
        using var setup = new Setup(kernel, backoff: Backoff);

        await AssertWaits(setup, TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Retry_After_as_a_date_is_obeyed()
    {
        using var setup = new Setup(new ScriptedHandler(Script()), backoff: Backoff);
        setup.Time.Set(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

        await AssertWaits(setup, TimeSpan.FromSeconds(90));

        static Func<SeenRequest, HttpResponseMessage> Script()
        {
            int calls = 0;
            string date = new DateTimeOffset(2026, 11, 20, 12, 1, 30, TimeSpan.Zero).ToString("R", CultureInfo.InvariantCulture);
            return request => calls++ == 0 ? Replies.Status(503).WithRetryAfter(date) : Replies.Accept(request);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT")]
    public async Task Retry_After_that_is_over_means_at_once(string header)
    {
        var kernel = ScriptedHandler.InOrder(_ => Replies.Status(503).WithRetryAfter(header), Replies.Accept);
        using var setup = new Setup(kernel, backoff: Backoff);

        Assert.Equal(1, (await setup.EmitAsync()).Retried);
    }

    [Theory]
    [InlineData("301")]
    [InlineData("86400")]
    [InlineData("Thu, 01 Jan 2099 00:00:00 GMT")]
    public async Task Retry_After_beyond_five_minutes_ends_the_retries(string header)
    {
        using var setup = new Setup(_ => Replies.Error(503, "MAINTENANCE", "tomorrow").WithRetryAfter(header));

        EmitResult result = await setup.EmitAsync();

        Assert.Equal(("MAINTENANCE", 0), (result.Error?.Code, result.Retried));
    }

    [Theory]
    [InlineData("600", 600)]
    [InlineData("Fri, 20 Nov 2026 12:10:00 GMT", 600)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task The_error_says_how_long_the_kernel_asks_to_wait(string? header, int? seconds)
    {
        using var setup = new Setup(
            _ => header is null ? Replies.Status(429) : Replies.Status(429).WithRetryAfter(header), maxRetries: 0);
        setup.Time.Set(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

        EmitResult emit = await setup.EmitAsync();
        ReadResult<KernelHealth> read = await setup.Client.TryHealthAsync(Setup.Cancel);

        TimeSpan? expected = seconds is { } count ? TimeSpan.FromSeconds(count) : null;
        Assert.Equal(("HTTP_429", expected), (emit.Error?.Code, emit.Error?.RetryAfter));
        Assert.Equal(expected, read.Error?.RetryAfter);
    }

    [Fact]
    public async Task Retry_After_that_cannot_be_read_leaves_the_backoff()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.Status(503).WithRetryAfter("soon"), Replies.Accept));

        Assert.Equal(1, (await setup.EmitAsync()).Retried);
    }

    [Fact]
    public async Task The_last_refusal_is_the_one_reported()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => throw new HttpRequestException("reset"), _ => Replies.Status(500), _ => Replies.Error(400, "INVALID_RECORD", "no")));

        EmitResult result = await setup.EmitAsync();

        Assert.Equal(("INVALID_RECORD", 2), (result.Error?.Code, result.Retried));
    }

    // The time-out of an attempt is a timer too, of 30 s.
    private static bool IsBackoff(TimeSpan due) => due < TimeSpan.FromSeconds(30);

    private static async Task AssertWaits(Setup setup, TimeSpan expected)
    {
        Task<EmitResult> emit = setup.EmitAsync();
        await setup.Time.TimerAsync(due => due == expected);
        setup.Time.Advance(expected - TimeSpan.FromTicks(1));
        Assert.Single(setup.Kernel.Requests);
        setup.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(1, (await emit).Retried);
    }
}
