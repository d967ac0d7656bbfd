using System.Diagnostics;

namespace Syncropel.Synapse;

/// <summary>The activities of one hop. All of them are children of one parent, whoever listens.</summary>
internal sealed class AdapterTrace(IAdapter adapter, TaskHeader header, ActivityContext parent, TimeProvider clock)
{
    public const string Ingress = "ingress";
    public const string Egress = "egress";

    /// <summary>The span of egress, which makes the entry. Derived before it where nobody listens.</summary>
    public TraceContext Context { get; private set; } = SynapseTracing.Child(parent);

    /// <summary>Runs ingress or egress within its activity.</summary>
    /// <param name="side">Which of them.</param>
    /// <param name="action">What runs; it is told the activity, which is null where nobody listens.</param>
    public T Run<T>(string side, Func<Activity?, T> action)
    {
        using Activity? activity = Start(side);
        try
        {
            return action(activity);
        }
        catch (Exception problem)
        {
            activity?.SetStatus(ActivityStatusCode.Error, problem.Message);
            throw;
        }
        finally
        {
            activity?.SetEndTime(clock.GetUtcNow().UtcDateTime);
        }
    }

    /// <summary>Tells the activity of egress what came of it.</summary>
    public static void Tell(Activity? egress, long latencyMs, ProvenanceEntry? entry)
    {
        egress?.SetTag("latency_ms", latencyMs);
        if (entry is not null) egress?.SetTag("confidence", entry.Confidence);
    }

    private Activity? Start(string side)
    {
        // Nothing is put together where nobody listens.
        if (!SynapseTracing.Source.HasListeners()) return null;
        Activity? activity = SynapseTracing.Source.StartActivity(
            $"synapse.adapter.{adapter.ModelId}.{side}", ActivityKind.Internal, parent, startTime: clock.GetUtcNow());
        if (activity is null) return null;

        // A sampler sets the flags by what it records; the specification wants those of the parent.
        activity.ActivityTraceFlags = parent.TraceFlags;
        activity.SetTag("model_id", adapter.ModelId);
        activity.SetTag("adapter_version", adapter.AdapterVersion);
        activity.SetTag("task_type", header.TaskType.ToString().ToLowerInvariant());
        activity.SetTag("domain", header.Domain.ToString().ToLowerInvariant());
        if (side == Egress) Context = SynapseTracing.From(activity.Context);
        return activity;
    }
}
