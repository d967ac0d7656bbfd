using Syncropel.Client;
using Syncropel.Testing;
using Syncropel.TestSupport;

namespace Syncropel.Tests.Client;

public class ClockTests
{
    [Fact]
    public async Task A_taken_clock_is_left_behind_and_the_rebuilt_record_counts_as_a_retry()
    {
        var start = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.DuplicateClock(start + 50), Replies.Accept, Replies.Accept));

        EmitResult result = await setup.EmitAsync();
        EmitResult next = await setup.EmitAsync();

        Assert.True(result.Success, result.ToString());
        Assert.Equal((start + 51, 1), (result.Clock, result.Retried));
        Assert.Contains($"\"clock\":{start + 51},", setup.Kernel.Requests[1].Text, StringComparison.Ordinal);
        Assert.Equal(start + 52, next.Clock);
    }

    [Fact]
    public void A_synchronous_emit_leaves_a_taken_clock_behind_too()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.DuplicateClock(long.MaxValue - 1), Replies.Accept));

        EmitResult result = setup.Client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal((true, long.MaxValue, 1), (result.Success, result.Clock, result.Retried));
    }

    [Fact]
    public async Task The_record_is_rebuilt_a_bounded_number_of_times_and_each_counts_as_a_retry()
    {
        using var setup = new Setup(_ => Replies.DuplicateClock(5));

        EmitResult result = await setup.EmitAsync();

        Assert.Equal((EmitErrorCode.DuplicateClock, 409, Sealer.MostMoves), (result.Error?.Code, result.Error?.Status, result.Retried));
        Assert.Equal(Sealer.MostMoves + 1, setup.Kernel.Requests.Count);
    }

    [Fact]
    public async Task Writers_who_do_not_know_of_each_other_get_a_clock_each()
    {
        // The kernel's own check of clocks is the oracle: a hundred clients, with one identity, one time and one thread.
        var time = new ManualTimeProvider();
        var kernel = new MockKernel(new MockKernelOptions { TimeProvider = time });
        SyncropelClient[] clients = [.. Enumerable.Range(0, 100).Select(_ => new SyncropelClient(new()
        {
            Identity = Identity.Static(Setup.Did),
            Handler = kernel.CreateHandler(),
            TimeProvider = time,
            Backoff = TimeSpan.Zero,
        }))];

        long[][] clocks = await Task.WhenAll(clients.Select((client, writer) => Task.Run(async () =>
        {
            var own = new List<long>();
            for (int i = 0; i < 10; i++)
            {
                EmitResult result = await client.EmitAsync(new Track($"{writer}/{i}"), "music.library", cancellationToken: Setup.Cancel);
                Assert.True(result.Success, result.ToString());
                own.Add(result.Clock.Value);
            }

            return own.ToArray();
        })));

        Assert.Equal(1000, kernel.Count);
        Assert.Equal(1000, clocks.SelectMany(static own => own).Distinct().Count());
        Assert.All(clocks, static own => Assert.Equal(own.Order().Distinct(), own));
    }

    [Fact]
    public async Task A_refusal_that_does_not_name_the_latest_clock_goes_on_with_the_next_one()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.Error(409, "DUPLICATE_CLOCK", "taken"), Replies.Accept));

        EmitResult result = await setup.EmitAsync();

        Assert.Equal((true, setup.Time.UnixMilliseconds + 1), (result.Success, result.Clock));
    }

    [Fact]
    public async Task A_refusal_that_names_the_last_clock_there_is_is_final_and_spoils_no_later_clock()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.DuplicateClock(long.MaxValue), Replies.Accept));

        EmitResult refused = await setup.EmitAsync();
        EmitResult next = await setup.EmitAsync();

        Assert.Equal((EmitErrorCode.DuplicateClock, 0), (refused.Error?.Code, refused.Retried));
        Assert.Equal((true, refused.Clock + 1), (next.Success, next.Clock));
    }

    [Theory]
    [InlineData("\"99999999999999\"")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    [InlineData("[7]")]
    public async Task A_latest_clock_that_is_none_is_passed_over(string latest)
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Error(409, "DUPLICATE_CLOCK", "taken", $$"""{"latest_clock":{{latest}}}"""), Replies.Accept));

        EmitResult result = await setup.EmitAsync();

        Assert.Equal((true, setup.Time.UnixMilliseconds + 1), (result.Success, result.Clock));
    }

    [Fact]
    public async Task What_the_caller_changes_meanwhile_does_not_reach_the_rebuilt_record()
    {
        List<RecordId> parents = [RecordId.Compute("a"u8)];
        List<Ref> refs = [Ref.MusicTrack(isrc: "USJI19810404")];
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ =>
            {
                parents.Clear();
                refs.Clear();
                return Replies.Error(409, "DUPLICATE_CLOCK", "taken");
            },
            Replies.Accept));

        EmitResult result = await setup.Client.EmitAsync(
            new Track("Glow"), "t", refs, new EmitOptions { Parents = parents }, Setup.Cancel);

        Assert.True(result.Success, result.ToString());
        string[] sent = [.. setup.Kernel.Requests.Select(request => request.Text)];
        Assert.Equal(
            sent[0].Replace($"\"clock\":{result.Clock - 1}", "", StringComparison.Ordinal),
            sent[1].Replace($"\"clock\":{result.Clock}", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_that_the_caller_gave_is_not_changed()
    {
        using var setup = new Setup(_ => Replies.DuplicateClock(9));

        EmitResult result = await setup.EmitAsync(new EmitOptions { Clock = 9 });

        Assert.Equal((EmitErrorCode.DuplicateClock, 9, 0), (result.Error?.Code, result.Clock, result.Retried));
        Assert.Single(setup.Kernel.Requests);
    }

    [Fact]
    public async Task Another_conflict_is_no_taken_clock()
    {
        using var setup = new Setup(_ => Replies.Error(409, "THREAD_CLOSED", "no", """{"latest_clock":9}"""));

        EmitResult result = await setup.EmitAsync();

        Assert.Equal(("THREAD_CLOSED", 0), (result.Error?.Code, result.Retried));
    }

    [Fact]
    public async Task A_clock_that_the_caller_gave_is_left_behind_by_those_that_follow()
    {
        using var setup = new Setup(Replies.Accept);
        long ahead = setup.Time.UnixMilliseconds + 1000;

        await setup.EmitAsync(new EmitOptions { Clock = ahead });
        EmitResult next = await setup.EmitAsync();

        Assert.Equal(ahead + 1, next.Clock);
    }

    [Fact]
    public async Task A_hundred_parallel_writers_on_one_thread_get_a_hundred_clocks()
    {
        using var setup = new Setup(Replies.Accept);

        EmitResult[] results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => setup.EmitAsync())));

        long first = setup.Time.UnixMilliseconds;
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long?)(first + i)), results.Select(result => result.Clock).Order());
    }
}
