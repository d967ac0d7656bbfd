using Microsoft.Extensions.Logging;

namespace Syncropel.Synapse;

/// <summary>What SYNAPSE logs. Ids are stable, from 200.</summary>
internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Warning, "{Field} has {Size}, beyond the soft limit of {Limit}; use context_ref for what is large")]
    public static partial void BeyondSoftLimit(ILogger logger, string field, long size, long limit);
}
