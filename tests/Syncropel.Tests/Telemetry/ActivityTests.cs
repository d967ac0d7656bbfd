using System.Diagnostics;
using Syncropel.Tests.Client;
using Syncropel.TestServer;

namespace Syncropel.Tests.Telemetry;

public class ActivityTests
{
    [Fact]
    public async Task An_emit_is_an_activity_within_the_callers_and_says_what_came_of_it()
    {
        const string Kind = "test.activities.stored";
        using var listener = new Listener();
        using Activity caller = Begin();
        using var setup = new Setup(ScriptedHandler.InOrder(_ => Replies.Status(503), Replies.Accept));

        EmitResult result = await setup.Client.EmitAsync(Act.Put, Kind, default, "t", cancellationToken: Setup.Cancel);

        Activity emit = Single(listener, Kind);
        Assert.Equal((caller.TraceId, caller.SpanId, ActivityKind.Client), (emit.TraceId, emit.ParentSpanId, emit.Kind));
        Assert.Equal(ActivityStatusCode.Unset, emit.Status);
        Assert.Equal(
            ["syncropel.kind", "syncropel.outcome", "syncropel.record_id", "syncropel.retried", "syncropel.thread"],
            emit.TagObjects.Select(static tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("stored", 1, result.RecordId.ToString(), "t"), (
            emit.GetTagItem("syncropel.outcome"), emit.GetTagItem("syncropel.retried"), emit.GetTagItem("syncropel.record_id"),
            emit.GetTagItem("syncropel.thread")));
    }

    [Fact]
    public async Task A_failure_is_a_status_of_error_with_the_kernels_words()
    {
        const string Kind = "test.activities.failed";
        using var listener = new Listener();
        using var setup = new Setup(_ => Replies.Error(403, "NAMESPACE_REJECTED", "no such namespace"));

        _ = await setup.Client.EmitAsync(Act.Put, Kind, default, "t", cancellationToken: Setup.Cancel);

        Activity emit = Single(listener, Kind);
        Assert.Equal((ActivityStatusCode.Error, "no such namespace"), (emit.Status, emit.StatusDescription));
        Assert.Equal("NAMESPACE_REJECTED", emit.GetTagItem("error.type"));
    }

    [Fact]
    public async Task The_context_of_the_emit_is_sent_as_W3C_says()
    {
        const string Kind = "test.activities.sent";
        using var listener = new Listener();
        using var setup = new Setup(Replies.Accept);

        _ = await setup.Client.EmitAsync(Act.Put, Kind, default, "t", cancellationToken: Setup.Cancel);

        Activity emit = Single(listener, Kind);
        Assert.Equal($"00-{emit.TraceId}-{emit.SpanId}-01", Assert.Single(setup.Kernel.Requests[0].Headers.GetValues("traceparent")));
    }

    [Fact]
    public async Task A_read_is_an_activity_and_its_context_is_sent_too()
    {
        using var listener = new Listener();
        using Activity caller = Begin();
        using var setup = new Setup(_ => Replies.Error(403, "FORBIDDEN", "no"));

        _ = await setup.Client.GetAsync(RecordId.Compute("a"u8), Setup.Cancel);

        Activity read = Assert.Single(listener.Activities, one => one.OperationName == "syncropel.read" && one.TraceId == caller.TraceId);
        Assert.Equal(("Get", "HTTP_403", ActivityStatusCode.Error), (
            read.GetTagItem("syncropel.operation"), read.GetTagItem("error.type"), read.Status));
        Assert.Contains(read.SpanId.ToString(), Assert.Single(setup.Kernel.Requests[0].Headers.GetValues("traceparent")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>log in</html>", "UNREADABLE_ANSWER")]
    [InlineData("{}", "UNREADABLE_ANSWER")]
    [InlineData("[]", null)]
    public async Task A_read_of_an_answer_that_cannot_be_read_is_a_status_of_error(string answer, string? error)
    {
        using var listener = new Listener();
        using Activity caller = Begin();
        using var setup = new Setup(_ => Replies.Ok(answer));

        ReadResult<IReadOnlyList<Record>> result = await setup.Client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);

        Activity read = Assert.Single(listener.Activities, one => one.OperationName == "syncropel.read" && one.TraceId == caller.TraceId);
        Assert.Equal(error, result.Error?.Code);
        Assert.Equal(error, read.GetTagItem("error.type"));
        Assert.Equal(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error, read.Status);
    }

    [Theory]
    [InlineData("emit")]
    [InlineData("synchronous emit")]
    [InlineData("read")]
    [InlineData("subscription")]
    public async Task The_handler_of_the_clients_own_sends_the_context_too(string call)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = new(new() { Endpoint = server.Endpoint, Identity = Identity.Static(Setup.Did) });
        _ = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);
        using var listener = new Listener();
        using Activity caller = Begin();

        var options = new SubscriptionOptions { From = SubscriptionStart.Beginning };
        await (call switch
        {
            "emit" => client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel),
            "synchronous emit" => Task.Run(() => client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel), Setup.Cancel),
            "read" => client.HealthAsync(Setup.Cancel),
            _ => (Task)client.SubscribeAsync(options: options, cancellationToken: Setup.Cancel).FirstAsync(Setup.Cancel).AsTask(),
        });

        var sent = ActivityContext.Parse(server.Kernel.Requests[^1].Headers["traceparent"], null);
        Assert.Equal(caller.TraceId, sent.TraceId);
        Assert.NotEqual(caller.SpanId, sent.SpanId);
    }

    [Fact]
    public async Task Where_nobody_listens_and_nothing_is_going_on_nothing_is_sent()
    {
        Assert.Null(Activity.Current);
        using var setup = new Setup(_ => Replies.Ok("{}"));
        using var api = new Syncropel.Transport.HttpSyncropelApi(new("http://kernel"), handler: setup.Kernel);

        await api.GetHealthAsync(Setup.Cancel);

        Assert.False(setup.Kernel.Requests[0].Headers.Contains("traceparent"));
    }

    // A trace of its own, whatever else is going on.
    private static Activity Begin()
    {
        var activity = new Activity("caller");
        activity.SetIdFormat(ActivityIdFormat.W3C);
        activity.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        return activity.Start();
    }

    private static Activity Single(Listener listener, string kind) => Assert.Single(
        listener.Activities, one => one.OperationName == "syncropel.emit" && Equals(one.GetTagItem("syncropel.kind"), kind));
}
