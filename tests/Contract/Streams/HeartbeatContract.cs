using Syncropel.Contract.Support;
using Syncropel.TestSupport;

namespace Syncropel.Contract.Streams;

public abstract class HeartbeatContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private const string Nothing = """{"filter":{"body.no":"where"}}""";

    private readonly ManualTimeProvider _time = new();

    protected override ContractOptions Options => new() { TimeProvider = _time, Heartbeat = null };

    [Fact]
    public async Task After_15_quiet_seconds_a_stream_says_how_far_it_has_looked_and_so_on()
    {
        await Client.Fill("{}");
        await using EventReader reader = await Client.Subscribe();
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
        await using EventReader reader = await Client.Subscribe(Nothing);
        await reader.NextPosition();
        await TimerIn(seconds: 15);

        _time.Advance(TimeSpan.FromSeconds(10));
        await Client.Post(Sample.Json(clock: 1));
        _time.Advance(TimeSpan.FromSeconds(4));
        await Client.Post(Sample.Json(clock: 2));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("2", await reader.NextPosition());
    }

    [Fact]
    public async Task A_record_puts_the_heartbeat_off()
    {
        await using EventReader reader = await Client.Subscribe();
        await reader.NextPosition();
        await TimerIn(seconds: 15);

        _time.Advance(TimeSpan.FromSeconds(14));
        await Client.Post(Sample.Json(clock: 7));
        Assert.Equal(7, await reader.NextClock());

        // The timer of before fires, finds that it is too early, and is set for the rest.
        _time.Advance(TimeSpan.FromSeconds(1));
        await TimerIn(seconds: 14);
        _time.Advance(TimeSpan.FromSeconds(13));
        await Client.Post(Sample.Json(clock: 8));
        Assert.Equal(8, await reader.NextClock());

        _time.Advance(TimeSpan.FromSeconds(1));
        await TimerIn(seconds: 14);
        _time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal("2", await reader.NextPosition());
    }

    [Fact]
    public async Task The_heartbeat_is_an_option()
    {
        KernelClient client = await StartAsync(new() { TimeProvider = _time, Heartbeat = TimeSpan.FromSeconds(2) });
        await using EventReader reader = await client.Watch("t");
        await reader.NextPosition();

        await TimerIn(seconds: 2);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("0", await reader.NextPosition());
    }

    [Fact]
    public async Task A_stream_without_heartbeat_still_begins_with_its_position_and_then_keeps_quiet()
    {
        KernelClient client = await StartAsync(new() { TimeProvider = _time, Heartbeat = Timeout.InfiniteTimeSpan });
        await using EventReader reader = await client.Subscribe();
        Assert.Equal("0", await reader.NextPosition());

        for (int clock = 1; clock <= 3; clock++)
        {
            await client.Post(Sample.Json(clock: clock));
            Assert.Equal(clock, await reader.NextClock());
            _time.Advance(TimeSpan.FromDays(1));
        }

    }

    [Fact]
    public async Task A_position_is_a_cursor_behind_what_did_not_match()
    {
        await using EventReader reader = await Client.Subscribe(Nothing);
        await reader.NextPosition();
        await TimerIn(seconds: 15);
        await Client.Post(Sample.Json(clock: 1));
        _time.Advance(TimeSpan.FromSeconds(15));
        await reader.NextPosition();
        await Client.Post(Sample.Json(clock: 2));
        await using EventReader other = await Client.Subscribe(cursor: reader.Cursor);

        Assert.Equal("1", await other.NextPosition());
        Assert.Equal(2, await other.NextClock());
    }

    private Task<TimeSpan> TimerIn(int seconds) => _time.TimerAsync(due => due == TimeSpan.FromSeconds(seconds));
}
