using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Syncropel.Client;

namespace Syncropel.Synapse;

/// <summary>What all stages of one run share.</summary>
internal sealed class PipelineRun : IDisposable
{
    public PipelineRun(AdapterPipelineOptions options, TaskHeader header, CancellationToken caller)
    {
        Options = options;
        Logger = new QuietLogger(options.Logger);
        Header = header;
        Caller = caller;
        Budget = new LatencyBudget(header.LatencyBudgetMs, options.Clock, caller);
        Costs = new CostLedger(header.CostCeiling);
        Parent = SynapseTracing.ParentOf(header.TraceContext);
    }

    public AdapterPipelineOptions Options { get; }

    public TimeProvider Clock => Options.Clock;

    /// <summary>Quiet: a log that is broken must not break a run that is not.</summary>
    public ILogger Logger { get; }

    /// <summary>The header that the run came with; its bounds hold, whatever an adapter does to its own.</summary>
    public TaskHeader Header { get; }

    public CancellationToken Caller { get; }

    public LatencyBudget Budget { get; }

    public CostLedger Costs { get; }

    public ActivityContext Parent { get; }

    /// <summary>Logs a failure, and gives it back.</summary>
    public FailedStage Failed(StageException failure, string modelId, int stageIndex)
    {
        FailedStage failed = failure.ToFailedStage(modelId, stageIndex);
        Log.StageFailed(Logger, failed.StageIndex, failed.ModelId, failed.Error, failed.Detail);
        return failed;
    }

    public void Dispose() => Budget.Dispose();
}
