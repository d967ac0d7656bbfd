using Syncropel.Kernel.Ingest;

namespace Syncropel.Kernel;

/// <summary>What a kernel's keeper decides. Immutable.</summary>
internal sealed record KernelSettings
{
    /// <summary>The longest query document, unless the keeper says otherwise: 1 MiB.</summary>
    public const int DefaultMaxQueryBytes = 1024 * 1024;

    /// <summary>What the kernel is called in its manifest.</summary>
    public required string Name { get; init; }

    /// <summary>What is decided about the records that are taken.</summary>
    public required IngestRules Records { get; init; }

    /// <summary>How much is taken at once; null where the kernel takes no batches.</summary>
    public BatchRules? Batches { get; init; }

    /// <summary>The longest query document, in bytes as it is received.</summary>
    public int MaxQueryBytes { get; init; } = DefaultMaxQueryBytes;

    /// <summary>Whether whoever asks must bring a token.</summary>
    public bool TokensRequired { get; init; }

    /// <summary>Whether there are streams of records.</summary>
    public bool Streams { get; init; } = true;

    /// <summary>How long a stream may be quiet; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The clock behind <c>created_at</c> and <see cref="Heartbeat"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <exception cref="RefusalException">The query document is too long.</exception>
    public void CheckQuerySize(int length)
    {
        if (length > MaxQueryBytes) throw QueryTooLarge($"{length}");
    }

    /// <summary>The refusal of a query document that is too long.</summary>
    /// <param name="bytes">How many bytes it has, in words.</param>
    public RefusalException QueryTooLarge(string bytes) => new(new(
        RefusalCode.QueryTooLarge, $"The query has {bytes} bytes, and this kernel takes at most {MaxQueryBytes}; ask for less at once.")
    {
        Path = "$",
    });
}
