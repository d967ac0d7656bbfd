using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Store;

public sealed class ClockTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reserved_clocks_are_the_floor_after_a_crash_and_each_thread_has_its_own()
    {
        await using var box = new Box(_folder);
        long now = box.Time.UnixMilliseconds;
        box.Outbox.ReserveClocks("a", now + 1000);
        box.Outbox.ReserveClocks("b", now + 2000);
        box.Outbox.ReserveClocks("a", now + 5000);

        await using var again = new Box(_folder, file: _folder.Crash("copy.db"));
        Assert.Equal((now + 5000, now + 2000, 0L), (again.Outbox.ClockFloorOf("a"), again.Outbox.ClockFloorOf("b"), again.Outbox.ClockFloorOf("c")));
    }

    [Fact]
    public async Task What_time_has_passed_is_no_floor_any_more_and_is_forgotten()
    {
        await using (var box = new Box(_folder))
        {
            for (int i = 0; i < 50; i++) box.Outbox.ReserveClocks($"t{i}", box.Time.UnixMilliseconds + 1000);
            box.Time.Advance(TimeSpan.FromSeconds(2));
            box.Outbox.ReserveClocks("last", box.Time.UnixMilliseconds + 60_000);
        }

        await using var again = new Box(_folder);
        Assert.Equal((0L, again.Time.UnixMilliseconds + 62_000), (again.Outbox.ClockFloorOf("t7"), again.Outbox.ClockFloorOf("last")));
    }

    [Fact]
    public async Task What_waits_is_a_floor_too_where_its_clock_is_ahead_of_time()
    {
        int ahead = 1_900_000_000;
        await using (var box = Box.Closed(_folder)) await box.PutAsync(Sample.Record(ahead));
        var past = new TestSupport.ManualTimeProvider(DateTimeOffset.UnixEpoch.AddDays(1));

        await using var again = new Box(_folder, time: past);
        Assert.Equal(ahead, again.Outbox.ClockFloorOf("t"));
    }

    [Fact]
    public async Task A_floor_that_cannot_be_kept_is_logged_and_throws_nothing()
    {
        await using var box = new Box(_folder);
        await box.DisposeAsync();
        box.Outbox.ReserveClocks("t", long.MaxValue);

        Assert.Single(box.Log.Of(112));
    }

    [Fact]
    public async Task The_clocks_of_another_actor_are_not_ours()
    {
        await using (var box = new Box(_folder)) box.Outbox.ReserveClocks("t", box.Time.UnixMilliseconds + 60_000);
        await using (var you = new Box(_folder, actor: "did:test:you")) Assert.Equal(0, you.Outbox.ClockFloorOf("t"));
    }
}
