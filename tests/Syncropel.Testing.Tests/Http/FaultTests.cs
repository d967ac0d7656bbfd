using System.Net;
using Syncropel.Contract.Support;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Http;

public sealed class FaultTests : IDisposable
{
    private readonly MockClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_next_ingests_fail_and_store_nothing_and_reads_go_on()
    {
        _client.Kernel.FailNextPost(2);

        (await _client.Post(Sample.Glow)).MustBeError(HttpStatusCode.ServiceUnavailable, "INJECTED_FAILURE");
        Assert.Equal(HttpStatusCode.OK, (await _client.Get("/health")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _client.Query("{}")).Status);
        (await _client.Post(Sample.Glow)).MustBeError(HttpStatusCode.ServiceUnavailable, "INJECTED_FAILURE");
        Assert.Equal(0, _client.Kernel.Count);
        Assert.Equal(HttpStatusCode.Created, (await _client.Post(Sample.Glow)).Status);
        Assert.Equal(5, _client.Kernel.Requests.Count);
    }

    [Fact]
    public async Task The_next_reads_fail_queries_and_health_among_them_and_ingests_go_on()
    {
        _client.Kernel.FailNextGet(3, HttpStatusCode.InternalServerError);

        (await _client.Get("/health")).MustBeError(HttpStatusCode.InternalServerError, "INJECTED_FAILURE");
        (await _client.Query("{}")).MustBeError(HttpStatusCode.InternalServerError, "INJECTED_FAILURE");
        Assert.Equal(HttpStatusCode.Created, (await _client.Post(Sample.Glow)).Status);
        (await _client.Get("/v1/threads")).MustBeError(HttpStatusCode.InternalServerError, "INJECTED_FAILURE");
        Assert.Equal(HttpStatusCode.OK, (await _client.Get("/v1/threads")).Status);
    }

    [Fact]
    public async Task Subscriptions_and_watches_are_reads()
    {
        _client.Kernel.FailNextGet(2);
        using HttpRequestMessage request = KernelClient.SubscribeRequest();

        (await _client.Send(request)).MustBeError(HttpStatusCode.ServiceUnavailable, "INJECTED_FAILURE");
        (await _client.Get("/v1/threads/t/watch")).MustBeError(HttpStatusCode.ServiceUnavailable, "INJECTED_FAILURE");
        await using EventReader reader = await _client.Subscribe();
        Assert.Equal("0", await reader.NextPosition());
    }

    [Fact]
    public async Task A_batch_is_one_ingest()
    {
        _client.Kernel.FailNextPost(2);
        string[] records = [Sample.Json(clock: 1), Sample.Json(clock: 2), Sample.Json(clock: 3)];

        Answer failed = await _client.PostMany(ordered: false, records);
        failed.MustBeError(HttpStatusCode.ServiceUnavailable, "INJECTED_FAILURE");
        Assert.Equal(0, _client.Kernel.Count);
        (await _client.Post(records[0])).MustBeError(HttpStatusCode.ServiceUnavailable, "INJECTED_FAILURE");
        Assert.Equal([201, 201, 201], (await _client.PostMany(ordered: false, records)).Statuses);
    }

    [Fact]
    public async Task A_failure_may_say_when_to_come_back()
    {
        _client.Kernel.FailNextPost(1, HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1.2));
        Answer answer = await _client.Post(Sample.Glow);

        Assert.Equal(TimeSpan.FromSeconds(2), answer.Message.Headers.RetryAfter?.Delta);
        _client.Kernel.FailNextPost(1);
        Assert.Null((await _client.Post(Sample.Glow)).Message.Headers.RetryAfter);
    }

    [Fact]
    public async Task Asking_again_replaces_what_was_asked_before()
    {
        _client.Kernel.FailNextPost(100);
        _client.Kernel.FailNextPost(0);

        Assert.Equal(HttpStatusCode.Created, (await _client.Post(Sample.Glow)).Status);
    }

    [Fact]
    public async Task Of_many_posts_at_once_exactly_the_next_ones_fail()
    {
        _client.Kernel.FailNextPost(30);
        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => _client.Post(Sample.Json(clock: i)))));

        Assert.Equal(30, answers.Count(static answer => answer.Status == HttpStatusCode.ServiceUnavailable));
        Assert.Equal(70, _client.Kernel.Count);
    }

    [Fact]
    public void What_is_no_failure_cannot_be_asked_for()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _client.Kernel.FailNextPost(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _client.Kernel.FailNextPost(1, HttpStatusCode.OK));
        Assert.Throws<ArgumentOutOfRangeException>(() => _client.Kernel.FailNextGet(1, retryAfter: TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task What_a_kernel_does_not_have_does_not_use_up_a_failure()
    {
        using var client = new MockClient(new() { Batch = false });
        client.Kernel.FailNextPost(1);

        (await client.PostMany(ordered: false, Sample.Glow)).MustBeError(HttpStatusCode.NotFound, "NOT_FOUND");
        (await client.Post(Sample.Glow)).MustBeError(HttpStatusCode.ServiceUnavailable, "INJECTED_FAILURE");
    }
}
