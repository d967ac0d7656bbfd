using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Syncropel.Synapse;

/// <summary>How a pipeline runs. Those of a branch give way to those of the pipeline that it is in.</summary>
public sealed record AdapterPipelineOptions
{
    /// <summary>What latencies and budgets are measured by, monotonically, and activities are dated by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who is told of stages that fail, and of what SHOULD not be.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Where the ids of branches come from, asked once a branch, in their order.</summary>
    public Func<Guid> NewBranchId { get; init; } = Guid.NewGuid;

    /// <summary>
    /// Whether <see cref="EgressContract.Check"/> runs on every hop, and <see cref="CanonicalIR.Validate"/> on what comes in. It costs a
    /// walk over the payload each. What the pipeline itself stands on is always checked: the message and the task header are carried, and
    /// there is one entry more, with none changed.
    /// </summary>
    /// <remarks>
    /// The default is true where the program is a Debug build: its entry assembly says that the JIT does not optimise it. A Debug build of
    /// this library says nothing of the program that uses it, and a debugger may be attached to any. Where there is no entry assembly (a
    /// native host), or trimming took the attribute away, it is false.
    /// </remarks>
    public bool ValidateContract { get; init; } = DebugBuild.IsProgram;
}
