using Syncropel.Testing.Tests.Support;
using Syncropel.TestSupport;

namespace Syncropel.Testing.Tests.Streams;

public sealed class HeartbeatTests : IDisposable
{
    private const string Nothing = """{"filter":{"body.no":"where"}}""";

    private readonly ManualTimeProvider _time = new();
    private readonly KernelClient _client;

    public HeartbeatTests() => _client = new(new() { TimeProvider = _time });

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task After_15_quiet_seconds_a_stream_says_how_far_it_has_looked_and_so_on()
    {
        await _client.Fill("{}");
        await using EventReader reader = await _client.Subscribe();
        await reader.NextPosition();

        for (int i = 0; i < 3; i++)
        {
            await TimerIn(seconds: 15);
            _time.Advance(TimeSpan.FromSeconds(15));
            Assert.Equal("1", await reader.NextPosition());
        }
    }

    [Fact]
    public async Task Records_that_do_not_match_put_the_heartbeat_off_no_further_and_move_the_cursor()
    {
        await using EventReader reader = await _client.Subscribe(Nothing);
        await reader.NextPosition();
        await TimerIn(seconds: 15);

        _time.Advance(TimeSpan.FromSeconds(10));
        await _client.Post(Sample.Json(clock: 1));
        _time.Advance(TimeSpan.FromSeconds(4));
        await _client.Post(Sample.Json(clock: 2));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("2", await reader.NextPosition());
    }

    [Fact]
    public async Task A_record_puts_the_heartbeat_off()
    {
        await using EventReader reader = await _client.Subscribe();
        await reader.NextPosition();
        await TimerIn(seconds: 15);

        _time.Advance(TimeSpan.FromSeconds(14));
        await _client.Post(Sample.Json(clock: 7));
        Assert.Equal(7, await reader.NextClock());

        // The timer of before fires, finds that it is too early, and is set for the rest.
        _time.Advance(TimeSpan.FromSeconds(1));
        await TimerIn(seconds: 14);
        _time.Advance(TimeSpan.FromSeconds(13));
        await _client.Post(Sample.Json(clock: 8));
        Assert.Equal(8, await reader.NextClock());

        _time.Advance(TimeSpan.FromSeconds(1));
        await TimerIn(seconds: 14);
        _time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal("2", await reader.NextPosition());
    }

    [Fact]
    public async Task The_heartbeat_is_an_option()
    {
        using var client = new KernelClient(new() { TimeProvider = _time, Heartbeat = TimeSpan.FromSeconds(2) });
        await using EventReader reader = await client.Watch("t");
        await reader.NextPosition();

        await TimerIn(seconds: 2);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("0", await reader.NextPosition());
    }

    [Fact]
    public async Task A_stream_without_heartbeat_still_begins_with_its_position_and_then_keeps_quiet()
    {
        using var client = new KernelClient(new() { TimeProvider = _time, Heartbeat = Timeout.InfiniteTimeSpan });
        await using EventReader reader = await client.Subscribe();
        Assert.Equal("0", await reader.NextPosition());

        for (int clock = 1; clock <= 3; clock++)
        {
            await client.Post(Sample.Json(clock: clock));
            Assert.Equal(clock, await reader.NextClock());
            _time.Advance(TimeSpan.FromDays(1));
        }

        Assert.False(_time.TimerAsync(static _ => true).IsCompleted);
    }

    [Fact]
    public async Task A_position_is_a_cursor_behind_what_did_not_match()
    {
        await using EventReader reader = await _client.Subscribe(Nothing);
        await reader.NextPosition();
        await TimerIn(seconds: 15);
        await _client.Post(Sample.Json(clock: 1));
        _time.Advance(TimeSpan.FromSeconds(15));
        await reader.NextPosition();
        await _client.Post(Sample.Json(clock: 2));
        await using EventReader other = await _client.Subscribe(cursor: reader.Cursor);

        Assert.Equal("1", await other.NextPosition());
        Assert.Equal(2, await other.NextClock());
    }

    private Task<TimeSpan> TimerIn(int seconds) => _time.TimerAsync(due => due == TimeSpan.FromSeconds(seconds));
}
