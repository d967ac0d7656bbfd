using System.Net;
using Microsoft.Extensions.Logging;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Server.Tests.Requests;

/// <summary>A store that fails: what is told of it, and to whom.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private const string Secret = "SELECT secret FROM tokens; Host=db.internal;Password=hunter2";

    private readonly FaultyStore _store = new();
    private TestKernel _kernel = null!;
    private KernelClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _kernel = await TestKernel.StartAsync(store: _store);
        _client = _kernel.Client();
    }

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    [Theory]
    [InlineData("POST", "/v1/records")]
    [InlineData("POST", "/v1/records/batch")]
    [InlineData("POST", "/v1/records/query")]
    [InlineData("POST", "/v1/records/subscribe")]
    [InlineData("GET", "/v1/records?thread=t")]
    [InlineData("GET", "/v1/threads")]
    [InlineData("GET", "/v1/threads/t/watch")]
    [InlineData("GET", "/health/ready")]
    public async Task A_store_that_is_gone_for_now_is_said_to_be_and_when_to_come_again(string method, string path)
    {
        _store.Fault = new StoreUnavailableException(Secret);
        Answer answer = (await Send(method, path)).MustBeError(HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE");

        Assert.Equal("1", Assert.Single(answer.Message.Headers.GetValues("Retry-After")));
        Assert.DoesNotContain("SELECT", answer.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _client.Get("/health")).Status);
    }

    [Fact]
    public async Task A_store_that_takes_too_long_is_said_to_and_not_to_be_asked_the_same_again()
    {
        _store.Fault = new StoreUnavailableException(Secret) { IsTooSlow = true };
        Answer answer = (await Send("POST", "/v1/records/query")).MustBeError(HttpStatusCode.ServiceUnavailable, "STORE_TIMEOUT");

        Assert.Contains("ask for less", answer.Text("message"), StringComparison.Ordinal);
        Assert.False(answer.Message.Headers.Contains("Retry-After"));
        Assert.DoesNotContain("SELECT", answer.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v1/records")]
    [InlineData("POST", "/v1/records/batch")]
    [InlineData("POST", "/v1/records/query")]
    [InlineData("GET", "/v1/threads/t/watch")]
    [InlineData("GET", "/health/ready")]
    public async Task What_goes_wrong_inside_is_for_the_log_alone(string method, string path)
    {
        _store.Fault = new InvalidOperationException(Secret);
        Answer answer = (await Send(method, path)).MustBeError(HttpStatusCode.InternalServerError, "INTERNAL");

        Assert.Equal(
            """{"object":"error","type":"internal","code":"INTERNAL",""" +
            "\"message\":\"Something went wrong inside the kernel; its log says what.\"}",
            answer.Json.GetRawText());
        LogCollector.LogLine line = Assert.Single(_kernel.Log.Lines, static line => line.Level == LogLevel.Error);
        Assert.Equal((2003, Secret), (line.Id, line.Exception!.Message));
    }

    [Fact]
    public async Task A_store_that_is_back_is_ready_again()
    {
        _store.Fault = new StoreUnavailableException("gone");
        (await _client.Get("/health/ready")).MustBeError(HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE");
        _store.Fault = null;

        Answer ready = await _client.Get("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "ok"), (ready.Status, ready.Text("status")));
    }

    [Fact]
    public async Task A_stream_whose_store_fails_breaks_off_and_whoever_comes_back_misses_nothing()
    {
        await using EventReader reader = await _client.Subscribe();
        await reader.NextPosition();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.Gate = gate.Task;
        Task<Answer> posting = _client.Post(Sample.Json(clock: 2));
        await _store.Appending.Task;
        _store.Fault = new InvalidOperationException(Secret);
        gate.SetResult();
        await posting;
        await Assert.ThrowsAnyAsync<IOException>(reader.NextClock);

        _store.Fault = null;
        await using EventReader again = await _client.Subscribe(cursor: reader.Cursor);
        await again.NextPosition();
        Assert.Equal(2, await again.NextClock());
    }

    private Task<Answer> Send(string method, string path)
    {
        string? body = path switch
        {
            "/v1/records" => Sample.Glow,
            "/v1/records/batch" => $$"""{"records":[{{Sample.Glow}}]}""",
            _ when method == "POST" => "{}",
            _ => null,
        };
        return _client.Send(new(method), path, body);
    }
}
