using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Telemetry;

public sealed class TelemetryTests
{
    private readonly ConcurrentQueue<(string Name, long Value, string? Outcome)> _measured = new();

    [Fact]
    public async Task What_becomes_of_records_is_counted()
    {
        using MeterListener listener = Listen();
        await using TestKernel kernel = await TestKernel.StartAsync();
        string thread = $"telemetry-{Guid.NewGuid():N}";
        KernelClient client = kernel.Client();
        _measured.Clear();
        await client.Post(Sample.Json(clock: 1, thread: thread));
        await client.Post(Sample.Json(clock: 1, thread: thread));
        string other = Sample.Json(clock: 1, thread: thread, body: "{}");
        await client.PostMany(ordered: false, other, Sample.Json(clock: 2, thread: thread), "7");

        // Other tests' kernels are heard too.
        string?[] outcomes = [.. _measured.Where(static one => one.Name == "syncropel.kernel.ingests").Select(static one => one.Outcome)];
        Assert.All(
            ["created", "already_there", "duplicate_clock", "invalid_record"],
            outcome => Assert.Contains(outcome, outcomes));
        Assert.InRange(outcomes.Length, 5, int.MaxValue);
    }

    [Fact]
    public async Task Open_streams_and_records_are_gauged()
    {
        using MeterListener listener = Listen();
        await using TestKernel kernel = await TestKernel.StartAsync();
        KernelClient client = kernel.Client();
        await client.Fill([.. Enumerable.Repeat("{}", 321)]);
        await using (EventReader reader = await client.Subscribe()) await reader.NextPosition();
        await client.WaitForSubscribers(0);
        listener.RecordObservableInstruments();

        Assert.Contains(("syncropel.kernel.subscribers", 1L, null), _measured);
        Assert.Contains(("syncropel.kernel.subscribers", -1L, null), _measured);
        Assert.Contains(("syncropel.kernel.records", 321L, null), _measured);
    }

    [Fact]
    public async Task Each_call_is_an_activity_within_the_requests()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == SyncropelKernelTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using TestKernel kernel = await TestKernel.StartAsync();
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/records") { Content = new StringContent(Sample.Glow) };
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        await kernel.Client().Send(request);

        Activity activity = Assert.Single(activities, one => one.TraceId == trace);
        Assert.Equal("syncropel.kernel ingest", activity.DisplayName);
        Assert.Equal(201, activity.GetTagItem("http.response.status_code"));
        Assert.DoesNotContain(activity.TagObjects, static tag => $"{tag.Value}".Contains(Sample.Thread, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_ASPNET_Core_measures_says_which_call_it_was()
    {
        var calls = new ConcurrentQueue<object?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "http.server.request.duration") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag.Key == "syncropel.call") calls.Enqueue(tag.Value);
            }
        });
        listener.Start();
        await using (TestKernel kernel = await TestKernel.StartAsync()) await kernel.Client().Get("/v1/threads");

        Assert.Contains("list_threads", calls);
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == SyncropelKernelTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _measured.Enqueue((instrument.Name, value, tags.Length > 0 ? tags[0].Value as string : null)));
        listener.Start();
        return listener;
    }
}
