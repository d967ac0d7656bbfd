using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Syncropel.Synapse.Tests.Pipelines;
using Syncropel.TestSupport;

namespace Syncropel.Synapse.Tests.Tracing;

/// <summary>Who listens hears of all tests: these run apart, so that elsewhere nobody does.</summary>
[CollectionDefinition(nameof(AdapterActivityTests), DisableParallelization = true)]
public sealed class ListeningAlone;

/// <summary>The activities of ingress and egress.</summary>
[Collection(nameof(AdapterActivityTests))]
public sealed class AdapterActivityTests : IDisposable
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Span = "00f067aa0ba902b7";

    private readonly ConcurrentQueue<Activity> _heard = [];
    private readonly ActivityListener _listener;

    public AdapterActivityTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Syncropel.Synapse",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _heard.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData("00", ActivityTraceFlags.None)]
    [InlineData("01", ActivityTraceFlags.Recorded)]
    public async Task They_are_children_of_what_came_with_the_task_with_names_and_attributes(string flags, ActivityTraceFlags expected)
    {
        using Activity ambient = new Activity("ambient").Start();
        var clock = new ManualTimeProvider();
        DateTime start = clock.GetUtcNow().UtcDateTime;
        CanonicalIR ir = Runs.IR(trace: new TraceContext { TraceParent = $"00-{Trace}-{Span}-{flags}", TraceState = "vendor=1" });
        AdapterPipeline pipeline = Runs.Start(clock).Then(new Tagger("org/a"), Runs.Takes(clock, TimeSpan.FromMilliseconds(5)));
        PipelineResult result = await pipeline.RunAsync(ir, Stop);

        Assert.Equal(["synapse.adapter.org/a.ingress", "synapse.adapter.org/a.egress"], _heard.Select(static one => one.OperationName));
        Assert.All(_heard, one =>
        {
            Assert.Equal((Trace, Span), (one.TraceId.ToHexString(), one.ParentSpanId.ToHexString()));
            Assert.Equal(expected, one.ActivityTraceFlags);
            Assert.True(one.HasRemoteParent);
            Assert.Equal("vendor=1", one.TraceStateString);
            Assert.Equal(TimeSpan.FromTicks(1), one.Duration); // The least that .NET has: the clock stands still in them.
            Assert.Equal(typeof(CanonicalIR).Assembly.GetName().Version!.ToString(3), one.Source.Version);
        });
        Assert.Equal([start, start.AddMilliseconds(5)], _heard.Select(static one => one.StartTimeUtc));
        Assert.Equal(["model_id=org/a", "adapter_version=1.2.3", "task_type=classify", "domain=finance"], Tags(_heard.First()));
        Assert.Equal(
            ["model_id=org/a", "adapter_version=1.2.3", "task_type=classify", "domain=finance", "latency_ms=5", "confidence=0.9"],
            Tags(_heard.Last()));
        Assert.Equal(_heard.Last().Id, result.Hops[0].TraceContext.TraceParent);
        Assert.Same(ambient, Activity.Current);
    }

    [Fact]
    public async Task Without_one_they_are_children_of_the_current_activity()
    {
        using Activity ambient = new Activity("ambient").Start();
        await Runs.Start().Tag("a").FanOut(Runs.Branching.Tag("b"), Runs.Branching.Tag("c")).RunAsync(Runs.IR(), Stop);
        Assert.Equal(6, _heard.Count);
        Assert.All(_heard, one =>
        {
            Assert.Equal((ambient.TraceId, ambient.SpanId), (one.TraceId, one.ParentSpanId));
            Assert.False(one.HasRemoteParent);
        });
    }

    [Fact]
    public async Task Without_either_they_are_roots_of_one_new_trace_with_the_flags_01()
    {
        Assert.Null(Activity.Current);
        await Runs.Start().Tag("a").Tag("b").RunAsync(Runs.IR(), Stop);
        Assert.Equal(4, _heard.Count);
        Assert.Single(_heard.Select(static one => one.TraceId).Distinct());
        Assert.Equal(4, _heard.Select(static one => one.SpanId).Distinct().Count());
        Assert.All(_heard, static one => Assert.Equal((null, ActivityTraceFlags.Recorded), (one.ParentId, one.ActivityTraceFlags)));
        Assert.NotEqual(default, _heard.First().TraceId);
    }

    [Fact]
    public async Task One_that_throws_says_so()
    {
        var broken = new Tagger("a") { OnEgress = static _ => throw new FormatException("no label") };
        await Runs.Start().Then(broken, Runs.Gives(1)).RunAsync(Runs.IR(), Stop);
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], _heard.Select(static one => one.Status));
        Assert.Equal("System.FormatException: no label", _heard.Last().StatusDescription);
    }

    private static string[] Tags(Activity activity) =>
        [.. activity.TagObjects.Select(static tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}"))];
}
