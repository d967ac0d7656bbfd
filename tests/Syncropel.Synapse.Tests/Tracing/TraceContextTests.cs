using System.Diagnostics;
using Syncropel.Synapse.Tests.Pipelines;

namespace Syncropel.Synapse.Tests.Tracing;

/// <summary>Trace contexts, without anybody who listens.</summary>
public sealed class TraceContextTests
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Span = "00f067aa0ba902b7";

    [Theory]
    [InlineData("00", ActivityTraceFlags.None)]
    [InlineData("01", ActivityTraceFlags.Recorded)]
    [InlineData("ff", (ActivityTraceFlags)0xff)]
    public void There_and_back_it_is_the_same(string flags, ActivityTraceFlags expected)
    {
        var trace = new TraceContext { TraceParent = $"00-{Trace}-{Span}-{flags}", TraceState = "vendor=1" };
        ActivityContext context = trace.ToActivityContext();
        Assert.Equal((Trace, Span, expected), (context.TraceId.ToHexString(), context.SpanId.ToHexString(), context.TraceFlags));
        Assert.True(context.IsRemote);
        Assert.Equal(trace, SynapseTracing.From(context));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("01")]
    public void The_next_is_a_child_of_what_came_with_the_task(string flags)
    {
        using Activity ambient = new Activity("ambient").Start();
        var incoming = new TraceContext { TraceParent = $"00-{Trace}-{Span}-{flags}", TraceState = "vendor=1" };
        TraceContext next = SynapseTracing.Next(incoming);
        Assert.Matches($"^00-{Trace}-[0-9a-f]{{16}}-{flags}$", next.TraceParent);
        Assert.DoesNotContain(Span, next.TraceParent, StringComparison.Ordinal);
        Assert.Equal("vendor=1", next.TraceState);
    }

    [Fact]
    public void Without_one_it_is_a_child_of_the_current_activity()
    {
        using Activity ambient = new Activity("ambient").SetIdFormat(ActivityIdFormat.W3C).Start();
        ambient.ActivityTraceFlags = ActivityTraceFlags.None;
        Assert.Equal(ambient.Id, SynapseTracing.Current!.TraceParent);
        TraceContext next = SynapseTracing.Next(null);
        Assert.StartsWith($"00-{ambient.TraceId}-", next.TraceParent, StringComparison.Ordinal);
        Assert.EndsWith("-00", next.TraceParent, StringComparison.Ordinal);
        Assert.NotEqual(ambient.Id, next.TraceParent);
    }

    [Fact]
    public void Without_either_it_is_a_new_root_with_the_flags_01()
    {
        Assert.Null(SynapseTracing.Current);
        TraceContext one = SynapseTracing.Next(null);
        TraceContext other = SynapseTracing.Next(null);
        Assert.EndsWith("-01", one.TraceParent, StringComparison.Ordinal);
        Assert.NotEqual(one.TraceParent[..35], other.TraceParent[..35]);
    }

    [Fact]
    public void An_activity_with_an_id_of_another_form_is_none()
    {
        using Activity ambient = new Activity("ambient").SetIdFormat(ActivityIdFormat.Hierarchical).Start();
        Assert.Null(SynapseTracing.Current);
        Assert.EndsWith("-01", SynapseTracing.Next(null).TraceParent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hops_have_their_spans_where_nobody_listens_and_the_header_is_left_alone()
    {
        var incoming = new TraceContext { TraceParent = $"00-{Trace}-{Span}-00" };
        CanonicalIR ir = Runs.IR(trace: incoming);
        AdapterPipeline pipeline = Runs.Start().Tag("a").FanOut(Runs.Branching.Tag("b"));
        PipelineResult result = await pipeline.RunAsync(ir, TestContext.Current.CancellationToken);
        Assert.All(result.Hops, static hop => Assert.Matches($"^00-{Trace}-[0-9a-f]{{16}}-00$", hop.TraceContext.TraceParent));
        Assert.Equal(3, result.Hops.Select(static hop => hop.TraceContext).Append(incoming).Distinct().Count());
        Assert.Equal(incoming, result.IR.TaskHeader.TraceContext);

        PipelineResult root = await Runs.Start().Tag("a").Tag("b").RunAsync(Runs.IR(), TestContext.Current.CancellationToken);
        Assert.Single(root.Hops.Select(static hop => hop.TraceContext.TraceParent[..35]).Distinct());
        Assert.EndsWith("-01", root.Hops[0].TraceContext.TraceParent, StringComparison.Ordinal);
        Assert.Null(root.IR.TaskHeader.TraceContext);
    }
}
