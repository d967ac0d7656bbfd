using Syncropel.Client;
using Syncropel.Delivery;
using Syncropel.TestSupport;

namespace Syncropel.Tests.Client;

/// <summary>
/// With an outbox, clocks that run ahead of time are reserved there, so that a process that starts again gives none twice.
/// </summary>
public sealed class ReservedClockTests : IDisposable
{
    private const long AtOnce = 4096;

    private readonly ManualTimeProvider _time = new();
    private readonly ReservationBook _book = new();
    private readonly AutoClock _clock;

    public ReservedClockTests() => _clock = new AutoClock(_time, _book);

    private long Now => _time.UnixMilliseconds;

    [Fact]
    public void A_clock_of_the_present_needs_none()
    {
        Assert.Equal(Now, _clock.Next("t"));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Now, _clock.Next("t"));

        Assert.Empty(_book.Reserved);
    }

    [Fact]
    public void The_first_clock_ahead_of_time_reserves_thousands_and_those_within_them_reserve_nothing()
    {
        _clock.MovePast("t", Now);

        Assert.Equal(Now + 1, _clock.Next("t"));
        _clock.MovePast("t", Now + AtOnce);
        Assert.Equal(Now + 1 + AtOnce, _clock.Next("t"));

        Assert.Equal([("t", Now + 1 + AtOnce)], _book.Reserved);
    }

    [Fact]
    public void The_first_clock_behind_a_reservation_makes_the_next_one()
    {
        _clock.MovePast("t", Now);
        _clock.Next("t");
        _clock.MovePast("t", Now + 1 + AtOnce);

        long next = _clock.Next("t");

        Assert.Equal([("t", Now + 1 + AtOnce), ("t", next + AtOnce)], _book.Reserved);
    }

    [Theory]
    [InlineData(AtOnce + 1, 1)]
    [InlineData(AtOnce, 0)]
    [InlineData(1, 0)]
    public void Near_the_end_of_all_clocks_what_is_left_is_reserved(long before, long left)
    {
        _clock.MovePast("t", long.MaxValue - before - 1);

        Assert.Equal(long.MaxValue - before, _clock.Next("t"));

        Assert.Equal([("t", long.MaxValue - left)], _book.Reserved);
    }

    [Fact]
    public void Clocks_begin_behind_what_may_have_been_given_before_the_process_was_started()
    {
        _book.Floor = Now + 100;

        Assert.Equal(Now + 101, _clock.Next("t"));
        Assert.Equal([("t", Now + 101 + AtOnce)], _book.Reserved);
    }

    public void Dispose() => _book.Dispose();

    private sealed class ReservationBook : IOutboxIntake
    {
        public List<(string Thread, long Through)> Reserved { get; } = [];

        public long Floor { get; set; }

        public OutboxStatus Status => throw new NotSupportedException();

        public long ClockFloorOf(string thread) => Floor;

        public void ReserveClocks(string thread, long through) => Reserved.Add((thread, through));

        public EmitError? MustWait(string thread) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<EmitError?>> AddAsync(IReadOnlyList<OutboxRecord> records, EmitError reason) =>
            throw new NotSupportedException();

        public Task<FlushReport> FlushAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<OutboxEntry> ReadAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> RetryAsync(RecordId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> RemoveAsync(RecordId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Dispose() { }

        public ValueTask DisposeAsync() => default;
    }
}
