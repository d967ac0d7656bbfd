using Syncropel.Client;
using Syncropel.TestSupport;

namespace Syncropel.Tests.Client;

public class AutoClockTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void It_is_the_time_and_never_stands_still()
    {
        var clock = new AutoClock(_time);
        long now = _time.UnixMilliseconds;

        Assert.Equal([now, now + 1, now + 2], [clock.Next("t"), clock.Next("t"), clock.Next("t")]);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(now + 1000, clock.Next("t"));
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var clock = new AutoClock(_time);

        Assert.Equal(clock.Next("a"), clock.Next("b"));
    }

    [Fact]
    public async Task Each_of_a_hundred_parallel_writers_sees_its_own_clocks_grow()
    {
        var clock = new AutoClock(_time);

        long[][] series = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => Task.Run(() => Enumerable.Range(0, 200).Select(_ => clock.Next("t")).ToArray())));

        Assert.All(series, own => Assert.Equal(own.Order(), own));
        Assert.Equal(20_000, series.SelectMany(own => own).Distinct().Count());
    }

    [Fact]
    public void Setting_the_time_back_does_not_set_the_clock_back()
    {
        var clock = new AutoClock(_time);
        long before = clock.Next("t");
        _time.Set(_time.GetUtcNow().AddYears(-1));

        Assert.Equal(before + 1, clock.Next("t"));
    }

    [Fact]
    public void It_forgets_threads_whose_clocks_the_time_has_passed_and_keeps_those_ahead_of_it()
    {
        var clock = new AutoClock(_time);
        long ahead = _time.UnixMilliseconds + 1_000_000;
        clock.MovePast("ahead", ahead);
        for (int i = 0; i < 100_000; i++)
        {
            clock.Next($"thread {i}");
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(clock.Count, 1, 5000);
        Assert.Equal(ahead + 1, clock.Next("ahead"));
    }

    [Fact]
    public void It_does_not_forget_the_clocks_of_the_present_millisecond_however_many_there_are()
    {
        var clock = new AutoClock(_time);
        for (int i = 0; i < 5000; i++) clock.Next($"thread {i}");

        Assert.Equal(_time.UnixMilliseconds + 1, clock.Next("thread 0"));
    }

    [Fact]
    public void What_was_forgotten_is_not_given_again_even_if_the_time_is_set_back()
    {
        var clock = new AutoClock(_time);
        DateTimeOffset start = _time.GetUtcNow();
        long forgotten = clock.Next("old");
        for (int i = 0; i < 10_000; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            clock.Next($"thread {i}");
        }

        _time.Set(start.AddDays(-1));

        Assert.True(clock.Next("old") > forgotten);
    }

    [Fact]
    public void At_the_end_of_all_clocks_it_stays()
    {
        var clock = new AutoClock(_time);
        clock.MovePast("t", long.MaxValue);

        Assert.Equal(long.MaxValue, clock.Next("t"));
    }

    [Fact]
    public void Before_1970_it_begins_at_one()
    {
        _time.Set(new DateTimeOffset(1969, 7, 20, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(1, new AutoClock(_time).Next("t"));
    }
}
