namespace Syncropel.Contract.Support;

/// <summary>What every kernel can be told about how to behave. What it is not told is as the kernel has it.</summary>
public sealed record ContractOptions
{
    public bool RequireTokens { get; init; }

    public int? MaxRecordBytes { get; init; }

    public bool Batch { get; init; } = true;

    public int? MaxBatchRecords { get; init; }

    public int? MaxBatchBytes { get; init; }

    public IReadOnlyCollection<string>? Namespaces { get; init; }

    public bool Subscribe { get; init; } = true;

    /// <summary>None, unless a test is about it: one that takes long on a busy machine must not read a heartbeat in between.</summary>
    public TimeSpan? Heartbeat { get; init; } = Timeout.InfiniteTimeSpan;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
