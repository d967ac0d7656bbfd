using System.Diagnostics;
using System.Globalization;

namespace Syncropel.Synapse;

/// <summary>Between the trace context of a task and the activities of .NET, as W3C Trace Context has it.</summary>
/// <remarks>
/// Listen to the source by its name: <c>AddSource(SynapseTracing.SourceName)</c>. The ids are made, too, where nobody listens.
/// </remarks>
public static class SynapseTracing
{
    /// <summary>The name of the <see cref="ActivitySource"/>; its version is that of this assembly.</summary>
    public const string SourceName = "Syncropel.Synapse";

    /// <summary>
    /// The trace context of <see cref="Activity.Current"/>, for the header of a task. Null where there is none, or none of W3C's.
    /// </summary>
    public static TraceContext? Current => CurrentActivity is { } activity ? From(activity.Context) : null;

    // Its context is local, where that which came with a task is remote: samplers tell the two apart.
    private static Activity? CurrentActivity => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity : null;

    internal static ActivitySource Source { get; } = new(SourceName, typeof(SynapseTracing).Assembly.GetName().Version?.ToString(3));

    /// <summary>The trace context of an activity's.</summary>
    /// <param name="context">The context, of W3C's form.</param>
    /// <exception cref="IRInvalidFieldException">Its trace or span is all zeros.</exception>
    public static TraceContext From(ActivityContext context) => new()
    {
        TraceParent = $"00-{context.TraceId.ToHexString()}-{context.SpanId.ToHexString()}-{(byte)context.TraceFlags:x2}",
        TraceState = context.TraceState,
    };

    /// <summary>The activity context of a trace's: what an activity takes for its parent. It is remote, as it came with a task.</summary>
    /// <param name="trace">The trace context.</param>
    public static ActivityContext ToActivityContext(this TraceContext trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ReadOnlySpan<char> parent = trace.TraceParent;
        return new ActivityContext(
            ActivityTraceId.CreateFromString(parent.Slice(3, 32)),
            ActivitySpanId.CreateFromString(parent.Slice(36, 16)),
            (ActivityTraceFlags)byte.Parse(parent[53..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            trace.TraceState,
            isRemote: true);
    }

    /// <summary>
    /// The next trace context: a child of what came with the task (same trace, fresh span, same flags), else of
    /// <see cref="Activity.Current"/>, else a new root with the flags 01. Needs nobody who listens.
    /// </summary>
    /// <param name="incoming">What came with the task. Null for nothing.</param>
    public static TraceContext Next(TraceContext? incoming) => Child(ParentOf(incoming));

    /// <summary>
    /// The parent of what is to be traced. A new root has a trace and no span: all that is traced under it is one trace, and has no
    /// parent that nobody ever records.
    /// </summary>
    internal static ActivityContext ParentOf(TraceContext? incoming) =>
        incoming?.ToActivityContext()
        ?? CurrentActivity?.Context
        ?? new ActivityContext(ActivityTraceId.CreateRandom(), default, ActivityTraceFlags.Recorded);

    internal static TraceContext Child(ActivityContext parent) =>
        From(new ActivityContext(parent.TraceId, ActivitySpanId.CreateRandom(), parent.TraceFlags, parent.TraceState));
}
