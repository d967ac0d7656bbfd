using Syncropel.Kernel.Ingest;

namespace Syncropel.Kernel;

/// <summary>What a kernel's keeper decides. Immutable.</summary>
internal sealed record KernelSettings
{
    /// <summary>What the kernel is called in its manifest.</summary>
    public required string Name { get; init; }

    /// <summary>What is decided about the records that are taken.</summary>
    public required IngestRules Records { get; init; }

    /// <summary>How much is taken at once; null where the kernel takes no batches.</summary>
    public BatchRules? Batches { get; init; }

    /// <summary>Whether there are streams of records.</summary>
    public bool Streams { get; init; } = true;

    /// <summary>How long a stream may be quiet; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The clock behind <c>created_at</c> and <see cref="Heartbeat"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
