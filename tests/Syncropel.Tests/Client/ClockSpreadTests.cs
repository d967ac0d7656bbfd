using Syncropel.Client;
using Syncropel.TestSupport;

namespace Syncropel.Tests.Client;

/// <summary>
/// Writers who do not know of each other spread further with each clock that is taken. How far is left to chance, within bounds.
/// </summary>
public sealed class ClockSpreadTests : IDisposable
{
    private const long Latest = 2_000_000_000_000;

    // Often enough that chance leaves none of a few values out: for sixteen of them once in 10^27 runs.
    private const int Tries = 1000;

    private readonly ListLogger _log = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 16)]
    public void Each_time_a_writer_chooses_among_four_times_as_many_clocks(int moves, int clocks)
    {
        IEnumerable<long> chosen = Enumerable.Range(0, Tries).Select(_ => Reseal(Latest, moves)).Distinct().Order();

        Assert.Equal(Enumerable.Range(1, clocks).Select(static i => Latest + i), chosen);
    }

    [Fact]
    public void However_often_it_is_they_are_no_more_than_65_536()
    {
        long[] chosen = [.. Enumerable.Range(0, Tries).Select(_ => Reseal(Latest, Sealer.MostMoves - 1))];

        Assert.All(chosen, static clock => Assert.InRange(clock, Latest + 1, Latest + 65_536));
        Assert.True(chosen.Distinct().Count() > Tries / 2);
    }

    [Fact]
    public void Near_the_end_of_all_clocks_it_does_not_go_beyond()
    {
        const long NearTheEnd = long.MaxValue - 5;

        Assert.All(
            Enumerable.Range(0, Tries).Select(_ => Reseal(NearTheEnd, Sealer.MostMoves - 1)),
            static clock => Assert.InRange(clock, NearTheEnd + 1, long.MaxValue));
    }

    [Fact]
    public void That_a_clock_is_left_behind_is_logged_with_both()
    {
        long chosen = Reseal(Latest, moves: 0);

        Assert.Contains(_log.Entries, entry => entry.Id.Id == 7
            && entry.Text.StartsWith($"Clock 1 on music.library is taken; going on with {chosen}", StringComparison.Ordinal));
    }

    public void Dispose() => _log.Dispose();

    private long Reseal(long latest, int moves)
    {
        var sealer = new Sealer(Identity.Static(Setup.Did), new AutoClock(new ManualTimeProvider(DateTimeOffset.UnixEpoch)), _log);
        EmitRequest request = EmitRequest.Typed(new Track("Glow"), "music.library", null, null);
        Assert.Null(sealer.TrySeal(request, out SealedRecord record));

        Assert.True(sealer.TryReseal(request, ref record, latest, moves));

        return record.Clock;
    }
}
