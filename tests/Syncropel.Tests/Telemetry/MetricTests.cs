using System.Diagnostics.Metrics;
using Syncropel.Telemetry;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.Telemetry;

/// <summary>Each test has a kind of its own, by which it finds its measurements among those of the others.</summary>
public class MetricTests
{
    [Fact]
    public async Task Emits_are_counted_and_timed_by_outcome_and_kind()
    {
        const string Kind = "test.metrics.outcome";
        using var listener = new Listener();
        using var setup = new Setup(ScriptedHandler.InOrder(Replies.Accept, _ => Replies.Error(403, "NAMESPACE_REJECTED", "no")));

        _ = await EmitAsync(setup, Kind);
        _ = await EmitAsync(setup, Kind);

        Assert.Equal(
            [("stored", null, 1), ("failed", "NAMESPACE_REJECTED", 1)],
            listener.Of("syncropel.emits", "syncropel.kind", Kind).Select(one => (one.Tags["syncropel.outcome"], Error(one), one.Value)));
        Assert.Equal(
            ["stored", "failed"],
            listener.Of("syncropel.emit.duration", "syncropel.kind", Kind).Select(one => one.Tags["syncropel.outcome"]));
    }

    [Fact]
    public async Task The_duration_is_that_of_the_clients_time_in_seconds_with_the_waits_for_retries()
    {
        const string Kind = "test.metrics.duration";
        using var listener = new Listener();
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.Status(503).WithRetryAfter("60"), Replies.Accept));

        Task<EmitResult> emit = EmitAsync(setup, Kind);
        await setup.Time.TimerAsync(due => due == TimeSpan.FromSeconds(60));
        setup.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.True((await emit).Success);

        Listener.Measured duration = Assert.Single(listener.Of("syncropel.emit.duration", "syncropel.kind", Kind));
        Assert.Equal((60, "s"), (duration.Value, duration.Unit));
    }

    // Collectors choose bounds for milliseconds where they are not told: everything up to 5 s would be one.
    [Fact]
    public async Task The_duration_says_which_bounds_suit_seconds()
    {
        using var listener = new Listener();
        using var setup = new Setup(Replies.Accept);
        _ = await EmitAsync(setup, "test.metrics.bounds");

        Histogram<double> duration = Assert.IsType<Histogram<double>>(
            Assert.Single(listener.Instruments, static one => one.Name == "syncropel.emit.duration"));

        Assert.Equal((0.001, 60), (duration.Advice?.HistogramBucketBoundaries?[0], duration.Advice?.HistogramBucketBoundaries?[^1]));
        Assert.Equal(duration.Advice!.HistogramBucketBoundaries!.Order(), duration.Advice.HistogramBucketBoundaries);
    }

    [Fact]
    public async Task Records_that_travel_together_are_counted_each()
    {
        const string Kind = "test.metrics.many";
        using var listener = new Listener();
        var kernel = new Syncropel.Testing.MockKernel();
        await using var client = new SyncropelClient(new() { Identity = Identity.Static(Setup.Did), Handler = kernel.CreateHandler() });

        IEnumerable<Emission> emissions = Enumerable.Range(0, 30)
            .Select(static i => Emission.Of(Act.Put, Kind, RecordBody.Parse($$"""{"n":{{i}}}"""), "t"));
        await client.EmitManyAsync(emissions, null, Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.Equal(30, listener.Of("syncropel.emits", "syncropel.kind", Kind).Sum(static one => one.Value));
    }

    [Fact]
    public async Task Retries_are_counted_by_operation()
    {
        using var listener = new Listener();
        int calls = 0;
        using var setup = new Setup(_ => ++calls < 3 ? Replies.Status(503) : Replies.Ok("""{"status":"ok"}"""));

        Assert.True((await setup.Client.HealthAsync(Setup.Cancel)).IsHealthy);

        Assert.Contains(listener.Of("syncropel.retries", "syncropel.operation", "Health"), static one => one.Value == 2);
    }

    [Theory]
    [InlineData("test.metrics.code.v1", 400, "you sent 17 bad bytes at 12:30", "HTTP_400")]
    [InlineData("test.metrics.code.v2", 422, "E_7F3A91", "HTTP_422")]
    [InlineData("test.metrics.code.v3", 422, "INVALID_RECORD", "INVALID_RECORD")]
    public async Task A_code_that_nobody_knows_does_not_become_a_time_series(string kind, int status, string code, string tag)
    {
        using var listener = new Listener();
        using var setup = new Setup(_ => Replies.Error(status, code, "no"));

        EmitResult result = await EmitAsync(setup, kind);

        Assert.Equal(code, result.Error?.Code);
        Assert.Equal(tag, Error(Assert.Single(listener.Of("syncropel.emits", "syncropel.kind", kind))));
    }

    [Theory]
    [InlineData(null, "_OTHER")]
    [InlineData(0, "_OTHER")]
    [InlineData(99, "_OTHER")]
    [InlineData(600, "_OTHER")]
    [InlineData(7_777_777, "_OTHER")]
    [InlineData(100, "HTTP_100")]
    [InlineData(599, "HTTP_599")]
    public void A_status_that_is_none_does_not_either(int? status, string tag) =>
        Assert.Equal(tag, ErrorTag.Of(new EmitError("E_7F3A91", "no", status)));

    [Fact]
    public void Every_code_of_the_clients_own_is_known()
    {
        IEnumerable<string> codes = typeof(EmitErrorCode).GetFields()
            .Select(static field => (string)field.GetRawConstantValue()!)
            .Where(static code => code != EmitErrorCode.HttpPrefix);

        Assert.All(codes, static code => Assert.Equal(code, ErrorTag.Of(new EmitError(code, "no"))));
    }

    [Fact]
    public async Task A_refused_record_is_counted()
    {
        using var listener = new Listener();
        using var setup = new Setup(_ => Replies.Ok("[7,8]"));

        ReadResult<IReadOnlyList<Record>> result = await setup.Client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);

        Assert.Equal(2, result.Refused.Count);
        Assert.True(listener.Of("syncropel.records.refused", "syncropel.operation", "Query").Count >= 2);
    }

    private static object? Error(Listener.Measured one) => one.Tags.GetValueOrDefault("error.type");

    private static Task<EmitResult> EmitAsync(Setup setup, string kind) =>
        setup.Client.EmitAsync(Act.Put, kind, default, "t", cancellationToken: Setup.Cancel);
}
