using System.Runtime.CompilerServices;
using Syncropel.Testing;

namespace Syncropel.Tests.Client.Many;

/// <summary>What holds of many emits whether they travel in batches or one by one.</summary>
public class EmitManyTests
{
    public static TheoryData<bool> Ways => [true, false];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Results_come_in_the_order_of_the_source_and_records_in_that_of_their_threads(bool batch)
    {
        var kernel = new MockKernel(new() { Batch = batch });
        await using SyncropelClient client = ClientOf(kernel);
        Emission[] source = [.. Enumerable.Range(0, 1000).Select(i => Emission.Of(new Track($"{i}"), $"thread {i % 7}"))];

        List<EmitResult> results = await client.EmitManyAsync(source, new() { MaxConcurrency = 4, BatchSize = 50 }, Setup.Cancel)
            .ToListAsync(Setup.Cancel);

        Assert.All(results, static result => Assert.True(result.Success, result.ToString()));
        Assert.Equal(source.Select(static one => one.Thread), results.Select(static result => result.Thread));
        Dictionary<RecordId, Record> stored = kernel.Records.ToDictionary(static record => record.Id);
        Assert.Equal(
            Enumerable.Range(0, 1000).Select(static i => $"{i}"),
            results.Select(result => stored[result.RecordId!.Value].Body.GetProperty("title").GetString()));
        Assert.All(Enumerable.Range(0, 7), thread =>
        {
            IReadOnlyList<Record> own = kernel.RecordsIn($"thread {thread}");
            Assert.Equal(own.OrderBy(static record => record.Clock), own);
            Assert.Equal(own.OrderBy(static record => int.Parse(record.Body.GetProperty("title").GetString()!, null)), own);
        });
        Assert.Equal(batch, kernel.Requests.Any(static request => request.PathAndQuery == "/v1/records/batch"));
        if (batch) Assert.InRange(kernel.Requests.Count, 2, 900);
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_allowed_and_never_two_of_one_thread()
    {
        var gate = new Lock();
        var underWay = new List<string>();
        int most = 0;
        using var setup = new Setup(new ScriptedHandler(async (request, cancel) =>
        {
            if (request.Method == HttpMethod.Get) return Replies.Status(404);
            string thread = System.Text.Json.Nodes.JsonNode.Parse(request.Body)!["thread"]!.ToString();
            lock (gate)
            {
                Assert.DoesNotContain(thread, underWay);
                underWay.Add(thread);
                most = Math.Max(most, underWay.Count);
            }

            await Task.Yield();
            lock (gate) underWay.Remove(thread);
            return Replies.Accept(request);
        }));

        List<EmitResult> results = await setup.Client.EmitManyAsync(
            Enumerable.Range(0, 500).Select(i => Emission.Of(new Track($"{i}"), $"thread {i % 11}")),
            new() { MaxConcurrency = 3 }, Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.All(results, static result => Assert.True(result.Success, result.ToString()));
        Assert.InRange(most, 1, 3);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_failure_keeps_nothing_else_from_being_emitted(bool batch)
    {
        var kernel = new MockKernel(new() { Batch = batch, Namespaces = ["good"] });
        await using SyncropelClient client = ClientOf(kernel);
        IEnumerable<Emission> source = Enumerable.Range(0, 100).Select(i => Emission.Of(
            Act.Put, Track.Kind, RecordBody.Parse($$"""{"title":"{{i}}","namespace":"{{(i % 10 == 3 ? "bad" : "good")}}"}"""), "t"));

        List<EmitResult> results = await client.EmitManyAsync(source, null, Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.Equal(
            Enumerable.Range(0, 100).Select(static i => i % 10 == 3 ? "NAMESPACE_REJECTED" : null),
            results.Select(static result => result.Error?.Code));
        Assert.Equal(90, kernel.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task By_option_the_first_failure_is_the_last_and_every_record_that_was_taken_has_a_result(bool batch)
    {
        var kernel = new MockKernel(new() { Batch = batch, Namespaces = ["good"] });
        await using SyncropelClient client = ClientOf(kernel);
        int taken = 0;
        IEnumerable<Emission> Source()
        {
            while (true)
            {
                int i = taken++;
                yield return Emission.Of(
                    Act.Put, Track.Kind, RecordBody.Parse($$"""{"title":"{{i}}","namespace":"{{(i == 20 ? "bad" : "good")}}"}"""), "t");
            }
        }

        // The source has no end, so that the enumeration ends only where it stops by itself.
        List<EmitResult> results = await client.EmitManyAsync(
            Source(), new() { StopOnFailure = true, MaxConcurrency = 1, BatchSize = 8 }, Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.Equal(taken, results.Count);
        Assert.Equal("NAMESPACE_REJECTED", results[20].Error?.Code);
        Assert.All(results.Take(20), static result => Assert.True(result.Success));
        Assert.All(results.Skip(21), static result => Assert.True(result.Success || result.Error.Code == EmitErrorCode.NotSent));
        Assert.Equal(results.Count(static result => result.Success), kernel.Count);
        if (!batch) Assert.All(results.Skip(21), static result => Assert.Equal(EmitErrorCode.NotSent, result.Error?.Code));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_source_that_waits_for_something_does_not_hold_up_the_end_behind_the_first_failure(bool batch)
    {
        var kernel = new MockKernel(new() { Batch = batch, Namespaces = ["good"] });
        await using SyncropelClient client = ClientOf(kernel);
        static async IAsyncEnumerable<Emission> Source([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return Emission.Of(Act.Put, Track.Kind, RecordBody.Parse("""{"namespace":"bad"}"""), "t");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        List<EmitResult> results = await client.EmitManyAsync(Source(Setup.Cancel), new() { StopOnFailure = true }, Setup.Cancel)
            .ToListAsync(Setup.Cancel);

        Assert.Equal("NAMESPACE_REJECTED", Assert.Single(results).Error?.Code);
    }

    [Fact]
    public async Task Progress_is_told_after_each_result()
    {
        var kernel = new MockKernel(new() { Namespaces = ["good"] });
        await using SyncropelClient client = ClientOf(kernel);
        var told = new Told();
        string[] namespaces = ["good", "bad", "good"];

        List<EmitResult> results = await client.EmitManyAsync(
            namespaces.Select(name => Emission.Of(Act.Put, Track.Kind, RecordBody.Parse($$"""{"namespace":"{{name}}"}"""), name)),
            new() { Progress = told }, Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.Equal([new(1, 0, 0), new(1, 0, 1), new(2, 0, 1)], told.Steps);
        Assert.Equal(results.Count, told.Steps[^1].Done);
    }

    [Fact]
    public async Task Nothing_is_taken_or_sent_before_the_results_are_enumerated()
    {
        using var setup = new Setup(Replies.Accept);
        bool begun = false;
        IEnumerable<Emission> Source()
        {
            begun = true;
            yield return Emission.Of(new Track("Glow"), "t");
        }

        IAsyncEnumerable<EmitResult> results = setup.Client.EmitManyAsync(Source(), cancellationToken: Setup.Cancel);
        Assert.False(begun);

        Assert.Single(await results.ToListAsync(Setup.Cancel));
        Assert.True(begun);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_the_source_throws_comes_behind_the_results_of_what_it_gave_before(bool batch)
    {
        var kernel = new MockKernel(new() { Batch = batch });
        await using SyncropelClient client = ClientOf(kernel);
        var seen = new List<EmitResult>();
        Track[] bodies = [new("a"), new("b"), new(""), new("c")];

        InvalidBodyException thrown = await Assert.ThrowsAsync<InvalidBodyException>(async () =>
        {
            await foreach (EmitResult result in client.EmitManyAsync(bodies, "t", cancellationToken: Setup.Cancel)) seen.Add(result);
        });

        Assert.Contains("title", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(2, seen.Count(static result => result.Success));
        Assert.Equal(2, kernel.Count);
    }

    [Fact]
    public async Task A_caller_who_leaves_takes_nothing_more_from_the_source()
    {
        var kernel = new MockKernel();
        await using SyncropelClient client = ClientOf(kernel);
        bool disposed = false;
        async IAsyncEnumerable<Emission> Source([EnumeratorCancellation] CancellationToken cancel)
        {
            try
            {
                for (int i = 0; ; i++)
                {
                    yield return Emission.Of(new Track($"{i}"), "t");
                    await Task.Yield();
                }
            }
            finally
            {
                disposed = true;
            }
        }

        await foreach (EmitResult result in client.EmitManyAsync(Source(Setup.Cancel), new() { BatchSize = 10 }, Setup.Cancel))
        {
            Assert.True(result.Success, result.ToString());
            break;
        }

        Assert.True(disposed);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_callers_cancellation_ends_the_enumeration_and_the_hook_hears_of_each_emit_once(bool batch)
    {
        using var caller = new CancellationTokenSource();
        var kernel = new MockKernel(new() { Batch = batch });
        var told = new List<EmitResult>();
        await using var client = new SyncropelClient(new()
        {
            Identity = Identity.Static(Setup.Did),
            Handler = kernel.CreateHandler(),
            OnEmit = result =>
            {
                lock (told) told.Add(result);
            },
        });
        int seen = 0;

        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            IEnumerable<Emission> source = Enumerable.Range(0, 100_000).Select(static i => Emission.Of(new Track($"{i}"), $"{i % 50}"));
            await foreach (EmitResult _ in client.EmitManyAsync(source, new() { BatchSize = 20 }, caller.Token))
            {
                if (++seen == 100) await caller.CancelAsync();
            }
        });

        Assert.Equal(caller.Token, thrown.CancellationToken);
        Assert.Equal(100, seen);
        Assert.Equal(told.Count, told.Select(static result => (result.Thread, result.Clock)).Distinct().Count());
        Assert.True(kernel.Count < 100_000);
        Assert.True(told.Count(static result => result.Success) <= kernel.Count);
    }

    [Fact]
    public async Task A_client_that_is_disposed_meanwhile_says_so_of_what_was_not_emitted()
    {
        var kernel = new MockKernel();
        SyncropelClient client = ClientOf(kernel);
        int seen = 0;
        var errors = new HashSet<string>();
        IEnumerable<Emission> source = Enumerable.Range(0, 5000).Select(static i => Emission.Of(new Track($"{i}"), "t"));
        try
        {
            await foreach (EmitResult result in client.EmitManyAsync(source, new() { BatchSize = 20, MaxConcurrency = 2 }, Setup.Cancel))
            {
                if (++seen == 10) await client.DisposeAsync();
                if (result.Error is { } error) errors.Add(error.Code);
            }
        }
        catch (ObjectDisposedException)
        {
            errors.Add(EmitErrorCode.Disposed);
        }

        Assert.Equal([EmitErrorCode.Disposed], errors);
        Assert.True(kernel.Count < 5000);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(257, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 10_001)]
    public async Task Options_out_of_range_are_refused_at_the_call(int concurrency, int batch)
    {
        await using SyncropelClient client = ClientOf(new MockKernel());

        Assert.Throws<ArgumentOutOfRangeException>(() => client.EmitManyAsync(
            Array.Empty<Emission>(), new() { MaxConcurrency = concurrency, BatchSize = batch }, Setup.Cancel));
    }

    [Fact]
    public async Task A_null_among_the_emissions_is_named_by_its_place()
    {
        await using SyncropelClient client = ClientOf(new MockKernel());
        Emission[] source = [Emission.Of(new Track("Glow"), "t"), null!];

        ArgumentException thrown = await Assert.ThrowsAsync<ArgumentException>(
            async () => await client.EmitManyAsync(source, cancellationToken: Setup.Cancel).ToListAsync(Setup.Cancel));

        Assert.Contains("Emission 1 is null", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_emission_refuses_at_once_what_an_emit_refuses()
    {
        Assert.Throws<InvalidBodyException>(() => Emission.Of(new Track(""), "t"));
        Assert.Throws<InvalidBodyException>(() => Emission.Of(new Track("half \ud83d"), "t"));
        Assert.Throws<InvalidBodyException>(() => Emission.Of(new Track("Glow", double.NaN), "t"));
        Assert.Throws<ArgumentException>(() => Emission.Of(new Track("Glow"), ""));
        Assert.Throws<SyncropelKindException>(() => Emission.Of(Act.Put, "Music", default, "t"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Emission.Of(new Track("Glow"), "t", options: new() { Clock = -1 }));
        Assert.Equal("music.catalog.track on t", Emission.Of(new Track("Glow"), "t").ToString());
    }

    private static SyncropelClient ClientOf(MockKernel kernel) =>
        new(new() { Identity = Identity.Static(Setup.Did), Handler = kernel.CreateHandler(), Backoff = TimeSpan.Zero });

    private sealed class Told : IProgress<EmitProgress>
    {
        public List<EmitProgress> Steps { get; } = [];

        public void Report(EmitProgress value) => Steps.Add(value);
    }
}
