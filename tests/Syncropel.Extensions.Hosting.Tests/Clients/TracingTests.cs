using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Syncropel.Hosting.Tests.Support;
using Syncropel.Testing;
using Syncropel.TestServer;

namespace Syncropel.Hosting.Tests.Clients;

/// <summary>The W3C context reaches the kernel once, and as that of whoever sends the request.</summary>
public sealed class TracingTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _started = new();
    private readonly ActivityListener _listener;
    private readonly Activity _root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C);

    public TracingTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is SyncropelTelemetry.Name or "System.Net.Http",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _started.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        _root.Start();
    }

    public void Dispose()
    {
        _root.Dispose();
        _listener.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_the_network_it_is_that_of_the_HTTP_request(bool synchronous)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using ServiceProvider services = Setup.Services(services =>
        {
            services.AddTransient<Orders>();
            services.AddSyncropel(Setup.Section(("Identity", Setup.Did), ("Endpoint", server.Endpoint.ToString())));
        });

        EmitResult result = synchronous ? services.Orders().Place() : await services.Orders().PlaceAsync();

        Assert.True(result.Success);
        Assert.Equal(Own("System.Net.Http").SpanId, SentTo(server.Kernel).SpanId);
    }

    [Fact]
    public async Task Where_a_test_s_handler_sends_nothing_of_its_own_it_is_that_of_the_emit()
    {
        var kernel = new MockKernel();
        await using ServiceProvider services = Setup.Services(services => services.AddShop(kernel));

        EmitResult result = await services.Orders().PlaceAsync();

        Assert.True(result.Success);
        Assert.Equal(Own(SyncropelTelemetry.Name).SpanId, SentTo(kernel).SpanId);
    }

    private Activity Own(string source) =>
        Assert.Single(_started, activity => activity.Source.Name == source && activity.TraceId == _root.TraceId);

    private ActivityContext SentTo(MockKernel kernel)
    {
        ActivityContext sent = ActivityContext.Parse(Assert.Single(kernel.Requests).Headers["traceparent"], null);
        Assert.Equal(_root.TraceId, sent.TraceId);
        return sent;
    }
}
