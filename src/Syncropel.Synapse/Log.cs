using Microsoft.Extensions.Logging;

namespace Syncropel.Synapse;

/// <summary>What SYNAPSE logs. Ids are stable, from 200.</summary>
internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Warning, "{Field} has {Size}, beyond the soft limit of {Limit}; use context_ref for what is large")]
    public static partial void BeyondSoftLimit(ILogger logger, string field, long size, long limit);

    [LoggerMessage(210, LogLevel.Warning, "Stage {StageIndex} ({ModelId}) failed by {Error}: {Detail}")]
    public static partial void StageFailed(ILogger logger, int? stageIndex, string modelId, string error, string? detail);

    [LoggerMessage(211, LogLevel.Warning, "Stage {StageIndex} ({ModelId}) breaks {RuleId}, which it should not: {Violation}")]
    public static partial void ShouldViolated(ILogger logger, int stageIndex, string modelId, string ruleId, string violation);

    [LoggerMessage(212, LogLevel.Information, "Stage {StageIndex}: {ModelId} stands in for {FailedModelId}")]
    public static partial void StoodIn(ILogger logger, int stageIndex, string modelId, string failedModelId);

    [LoggerMessage(213, LogLevel.Debug, "{ModelId} failed after the pipeline had stopped waiting for it")]
    public static partial void AbandonedCallFailed(ILogger logger, Exception problem, string modelId);
}
