using System.Text.Json.Nodes;
using Syncropel.Testing;
using Syncropel.TestSupport;

namespace Syncropel.Tests.Client.Many;

/// <summary>
/// Records that travel together. What does so is settled here: they are all there when their lane turns to them, because a record of another
/// thread keeps it until then.
/// </summary>
public class BatchTests
{
    private const string PlugThread = "plug";

    private const string Offer = """{"capabilities":{"batch":true},"limits":{"batch_records":10,"batch_bytes":100000}}""";

    private Plug _plug = new();

    [Fact]
    public async Task A_record_is_sent_in_a_batch_as_the_bytes_that_it_is_alone()
    {
        using var setup = new Setup(Script(request => Answer(request, _ => null)));

        EmitResult[] results = await EmitAsync(setup, 3);

        SeenRequest batch = Assert.Single(setup.Kernel.Requests, static request => request.Route == "POST /v1/records/batch");
        JsonNode document = JsonNode.Parse(batch.Body)!;
        Assert.True((bool)document["ordered"]!);
        Assert.All(results, result => Assert.True(result.Success, result.ToString()));
        Assert.Equal(
            results.Select(static result => result.RecordId),
            document["records"]!.AsArray().Select(static record => (RecordId?)RecordId.Compute(
                System.Text.Encoding.UTF8.GetBytes(record!.ToJsonString()))));
    }

    [Fact]
    public async Task No_batch_is_larger_than_the_kernel_takes()
    {
        using var setup = new Setup(Script(request => Answer(request, _ => null)));

        await EmitAsync(setup, 25);

        Assert.Equal([10, 10, 5], Batches(setup).Select(static batch => batch.Count));
        Assert.DoesNotContain(Requests(setup), static request => request.Route == "POST /v1/records");
    }

    [Fact]
    public async Task A_limit_in_bytes_counts_too_and_one_record_always_goes()
    {
        using var setup = new Setup(Script(
            request => Answer(request, _ => null), Offer.Replace("100000", "600", StringComparison.Ordinal)));

        EmitResult[] results = await EmitAsync(setup, 4, title: new string('x', 200));

        Assert.All(results, static result => Assert.True(result.Success));
        Assert.All(Requests(setup).Where(static request => request.Method == HttpMethod.Post), static request => Assert.True(request.Body.Length <= 800));
        Assert.True(Batches(setup).Count() >= 2);
    }

    [Fact]
    public async Task A_taken_clock_is_left_behind_and_what_follows_on_the_thread_keeps_its_place()
    {
        var time = new ManualTimeProvider();
        var kernel = new MockKernel(new() { TimeProvider = time });
        await using SyncropelClient other = ClientOf(kernel, time), client = ClientOf(kernel, time);
        for (int i = 0; i < 5; i++) Assert.True((await other.EmitAsync(new Track($"other {i}"), "t", cancellationToken: Setup.Cancel)).Success);

        List<EmitResult> results = await client.EmitManyAsync(
            Enumerable.Range(0, 20).Select(static i => new Track($"{i}")), "t", cancellationToken: Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.All(results, static result => Assert.True(result.Success, result.ToString()));
        Assert.Equal(
            Enumerable.Range(0, 20).Select(static i => $"{i}"),
            kernel.Records.Skip(5).Select(static record => record.Body.GetProperty("title").GetString()));
        Assert.Equal(results.Select(static result => result.Clock).Order(), results.Select(static result => result.Clock));
        Assert.Equal(1, results[0].Retried);
    }

    [Fact]
    public async Task A_clock_that_the_caller_gave_is_not_changed_and_the_others_go_on()
    {
        var kernel = new MockKernel();
        await using SyncropelClient client = ClientOf(kernel, TimeProvider.System);
        Assert.True((await client.EmitAsync(new Track("first"), "t", options: new() { Clock = 5 }, cancellationToken: Setup.Cancel)).Success);

        List<EmitResult> results = await client.EmitManyAsync(
            Enumerable.Range(4, 4).Select(static i => Emission.Of(new Track($"{i}"), "t", options: new() { Clock = i })),
            cancellationToken: Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.Equal([null, EmitErrorCode.DuplicateClock, null, null], results.Select(static result => result.Error?.Code));
        Assert.Equal([4, 5, 6, 7], results.Select(static result => result.Clock));
    }

    [Fact]
    public async Task A_kernel_that_never_lets_a_clock_pass_is_not_asked_for_ever()
    {
        using var setup = new Setup(Script(request => request.Uri.AbsolutePath == "/v1/records"
            ? Replies.DuplicateClock(5)
            : Answer(request, _ => """{"status":409,"object":"error","code":"DUPLICATE_CLOCK","message":"taken","details":{"latest_clock":5}}""")));

        EmitResult[] results = await EmitAsync(setup, 5);

        Assert.All(results, static result => Assert.Equal(EmitErrorCode.DuplicateClock, result.Error?.Code));
        Assert.InRange(setup.Kernel.Requests.Count, 2, 200);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    [InlineData(400)]
    [InlineData(413)]
    public async Task Where_the_kernel_has_no_batches_after_all_or_takes_not_this_one_records_go_one_by_one(int status)
    {
        using var setup = new Setup(Script(request =>
            request.Uri.AbsolutePath == "/v1/records" ? Replies.Accept(request) : Replies.Status(status)), maxRetries: 0);

        EmitResult[] results = await EmitAsync(setup, 30);

        Assert.All(results, static result => Assert.True(result.Success, result.ToString()));
        int batches = setup.Kernel.Requests.Count(static request => request.Uri.AbsolutePath.EndsWith("/batch", StringComparison.Ordinal));
        Assert.InRange(batches, 1, status is 400 or 413 ? 3 : 1);
    }

    [Fact]
    public async Task Records_of_a_batch_that_may_have_arrived_go_one_by_one_as_the_same_bytes()
    {
        int calls = 0;
        using var setup = new Setup(Script(request => request.Uri.AbsolutePath == "/v1/records"
            ? Replies.Accept(request)
            : Replies.Status(++calls == 1 ? 503 : 404)));

        EmitResult[] results = await EmitAsync(setup, 30);

        Assert.All(results, static result => Assert.True(result.Success, result.ToString()));
        string[] alone = [.. Requests(setup).Where(static one => one.Route == "POST /v1/records").Select(static one => one.Text)];
        string[] together = [.. Batches(setup).First().Select(static record => record!.ToJsonString())];
        Assert.NotEmpty(together);
        Assert.Empty(together.Except(alone));
        Assert.Equal(together.Length, results.Count(static result => result.Retried == 1));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_record_that_the_kernel_cannot_take_just_now_is_tried_again_alone_as_the_same_bytes(int status)
    {
        using var setup = new Setup(Script(request => Answer(request, index => index == 1 ? Busy(status) : null)));

        EmitResult[] results = await EmitAsync(setup, 3);

        Assert.Equal([0, 1, 0], results.Select(static result => result.Retried));
        Assert.All(results, static result => Assert.True(result.Success, result.ToString()));
        string busy = Batches(setup).First()[1]!.ToJsonString();
        Assert.Equal(busy, Assert.Single(Requests(setup), static request => request.Route == "POST /v1/records").Text);
    }

    [Fact]
    public async Task What_a_batch_has_brought_is_told_though_the_caller_cancels_while_another_of_it_is_tried_again()
    {
        using var caller = new CancellationTokenSource();
        using var setup = new Setup(Script(request =>
        {
            if (request.Uri.AbsolutePath != "/v1/records") return Answer(request, static index => index == 0 ? Busy(503) : null);
            caller.Cancel();
            return Replies.Status(503);
        }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await setup.Client.EmitManyAsync(
            [new Track("a"), new Track("b"), new Track("c")], "t", options: new() { MaxConcurrency = 1 }, cancellationToken: caller.Token)
            .ToListAsync(Setup.Cancel));

        Assert.Equal(
            [null, null, EmitErrorCode.Canceled],
            setup.Told.OrderBy(static one => one.Error is not null).Select(static one => one.Error?.Code));
    }

    [Fact]
    public async Task A_client_that_tries_nothing_again_does_not_try_one_of_a_batch_again_either()
    {
        using var setup = new Setup(Script(request => Answer(request, static index => index == 1 ? Busy(503) : null)), maxRetries: 0);

        EmitResult[] results = await EmitAsync(setup, 3);

        Assert.Equal([(null, 0), ("BUSY", 0), (null, 0)], results.Select(static result => (result.Error?.Code, result.Retried)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task Behind_the_first_failure_nothing_is_sent_of_what_the_kernel_does_not_take_at_once(int status)
    {
        const string No = """{"status":422,"code":"NO","message":"no"}""";
        HttpResponseMessage Refuse(SeenRequest request) => request.Uri.AbsolutePath == "/v1/records" ? Replies.Error(422, "NO", "no")
            : status == 200 ? Answer(request, static _ => No)
            : Replies.Status(status);
        using var setup = new Setup(Script(Refuse, Offer.Replace("records\":10", "records\":2", StringComparison.Ordinal)));

        EmitResult[] results = await setup.Client.EmitManyAsync(
            Enumerable.Range(0, 30).Select(static i => new Track($"{i}")),
            "t",
            options: new() { MaxConcurrency = 1, StopOnFailure = true },
            cancellationToken: Setup.Cancel).ToArrayAsync(Setup.Cancel);

        int refused = results.Count(static result => result.Error?.Code == "NO");
        Assert.InRange(refused, 1, 2);
        Assert.All(results.Skip(refused), static result => Assert.Equal(EmitErrorCode.NotSent, result.Error?.Code));
        Assert.Equal(refused, setup.Told.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"results":[]}""")]
    [InlineData("""{"results":[{"status":201},{"status":201}]}""")]
    [InlineData("[1,2,3]")]
    [InlineData("<html>")]
    public async Task An_answer_that_is_none_is_a_failure_of_every_record(string answer)
    {
        using var setup = new Setup(Script(_ => Replies.Ok(answer)));

        EmitResult[] results = await EmitAsync(setup, 3);

        Assert.All(results, static result => Assert.Equal(EmitErrorCode.UnreadableAnswer, result.Error?.Code));
    }

    [Theory]
    [InlineData("7", "HTTP_0")]
    [InlineData("""{"status":"201"}""", "HTTP_0")]
    [InlineData("""{"status":201}""", EmitErrorCode.UnreadableAnswer)]
    [InlineData("""{"status":201,"id":"0000000000000000000000000000000000000000000000000000000000000000"}""", EmitErrorCode.IdMismatch)]
    [InlineData("""{"status":403,"code":"NAMESPACE_REJECTED","message":"no"}""", "NAMESPACE_REJECTED")]
    public async Task A_result_that_is_none_is_a_failure_of_its_record_alone(string result, string code)
    {
        using var setup = new Setup(Script(request => Answer(request, index => index == 1 ? result : null)));

        EmitResult[] results = await EmitAsync(setup, 3);

        Assert.Equal([null, code, null], results.Select(static one => one.Error?.Code));
    }

    [Fact]
    public async Task A_batch_that_fails_is_tried_again_as_the_same_bytes()
    {
        int call = 0;
        using var setup = new Setup(Script(request => ++call < 3 ? Replies.Status(503) : Answer(request, _ => null)));

        EmitResult[] results = await EmitAsync(setup, 3);

        Assert.All(results, static result => Assert.Equal((true, 2), (result.Success, result.Retried)));
        string[] sent = [.. Requests(setup).Where(static request => request.Method == HttpMethod.Post).Select(static request => request.Text)];
        Assert.Equal(3, sent.Length);
        Assert.Single(sent.Distinct());
    }

    [Fact]
    public async Task A_batch_that_fails_for_good_fails_all_of_its_records_and_the_hook_hears_of_each()
    {
        using var setup = new Setup(Script(_ => Replies.Error(503, "KERNEL_DOWN", "later")));

        EmitResult[] results = await EmitAsync(setup, 3);

        Assert.All(results, static result => Assert.Equal(("KERNEL_DOWN", 2), (result.Error?.Code, result.Retried)));
        Assert.Equal(results.Select(static result => result.Clock).Order(), setup.Told.Where(static result => result.Thread != PlugThread).Select(static result => result.Clock).Order());
    }

    [Fact]
    public async Task The_manifest_is_asked_for_once_and_again_when_it_is_old()
    {
        using var setup = new Setup(Script(request => Answer(request, _ => null)));
        int Manifests() => setup.Kernel.Requests.Count(static request => request.Route == "GET /.well-known/syncropel");

        await EmitAsync(setup, 25);
        await EmitAsync(setup, 25);
        Assert.Equal(1, Manifests());

        setup.Time.Advance(TimeSpan.FromMinutes(5));
        await EmitAsync(setup, 25);
        Assert.Equal(2, Manifests());
    }

    [Fact]
    public async Task A_kernel_without_a_manifest_is_not_asked_with_every_batch()
    {
        using var setup = new Setup(Plugged(request =>
            request.Method == HttpMethod.Get ? Replies.Status(500) : Replies.Accept(request)), maxRetries: 0);

        EmitResult[] results = await EmitAsync(setup, 25);
        await EmitAsync(setup, 25);

        Assert.All(results, static result => Assert.True(result.Success));
        Assert.Single(setup.Kernel.Requests, static request => request.Method == HttpMethod.Get);
    }

    private async Task<EmitResult[]> EmitAsync(Setup setup, int count, string title = "Glow")
    {
        Plug plug = _plug = new Plug();
        IAsyncEnumerable<Emission> emissions = PluggedAsync(plug, Enumerable.Range(0, count).Select(i => $"{title} {i}"));
        EmitResult[] results = await setup.Client.EmitManyAsync(emissions, new() { MaxConcurrency = 1 }, Setup.Cancel)
            .ToArrayAsync(Setup.Cancel);
        return results[1..];
    }

    private static async IAsyncEnumerable<Emission> PluggedAsync(Plug plug, IEnumerable<string> titles)
    {
        yield return Emission.Of(new Track(PlugThread), PlugThread);
        await plug.Sent.WaitAsync(Setup.Cancel);
        foreach (string title in titles) yield return Emission.Of(new Track(title), "t");
        plug.Pull();
    }

    private static IEnumerable<SeenRequest> Requests(Setup setup) => setup.Kernel.Requests.Where(static request => !IsPlug(request));

    private static bool IsPlug(SeenRequest request) => request.Text.Contains($"\"thread\":\"{PlugThread}\"", StringComparison.Ordinal);

    private static IEnumerable<JsonArray> Batches(Setup setup) => Requests(setup)
        .Where(static request => request.Route == "POST /v1/records/batch")
        .Select(static request => JsonNode.Parse(request.Body)!["records"]!.AsArray());

    private ScriptedHandler Script(Func<SeenRequest, HttpResponseMessage> post, string manifest = Offer) =>
        Plugged(request => request.Method == HttpMethod.Get ? Replies.Ok(manifest) : post(request));

    private ScriptedHandler Plugged(Func<SeenRequest, HttpResponseMessage> reply) => new(async (request, cancel) =>
    {
        if (!IsPlug(request)) return reply(request);
        await _plug.HoldAsync(cancel);
        return Replies.Accept(request);
    });

    // Stores every record but those for which there is another result.
    private static HttpResponseMessage Answer(SeenRequest request, Func<int, string?> other)
    {
        if (request.Uri.AbsolutePath == "/v1/records") return Replies.Accept(request);
        JsonArray records = JsonNode.Parse(request.Body)!["records"]!.AsArray();
        IEnumerable<string> results = records.Select((record, index) =>
        {
            RecordId id = RecordId.Compute(System.Text.Encoding.UTF8.GetBytes(record!.ToJsonString()));
            return other(index) ?? $$"""{"status":201,"object":"record","id":"{{id}}"}""";
        });
        return Replies.Ok($$"""{"object":"batch","results":[{{string.Join(',', results)}}]}""");
    }

    private static string Busy(int status) => $$"""{"status":{{status}},"object":"error","code":"BUSY","message":"later"}""";

    private static SyncropelClient ClientOf(MockKernel kernel, TimeProvider time) => new(new()
    {
        Identity = Identity.Static(Setup.Did),
        Handler = kernel.CreateHandler(),
        TimeProvider = time,
        Backoff = TimeSpan.Zero,
    });

    /// <summary>What keeps the lane.</summary>
    private sealed class Plug
    {
        private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _pulled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Complete when the lane is kept.</summary>
        public Task Sent => _sent.Task;

        public void Pull() => _pulled.TrySetResult();

        public Task HoldAsync(CancellationToken cancellationToken)
        {
            _sent.TrySetResult();
            return _pulled.Task.WaitAsync(cancellationToken);
        }
    }
}
