using System.Collections.Frozen;
using Syncropel.Kernel.Ingest;

namespace Syncropel.Kernel.Server;

/// <summary>How a kernel in ASP.NET Core behaves. It is looked at once, when the kernel starts.</summary>
public sealed class SyncropelKernelOptions
{
    /// <summary>The longest record that is taken unless <see cref="MaxRecordBytes"/> says otherwise: 1 MiB.</summary>
    public const int DefaultMaxRecordBytes = 1024 * 1024;

    /// <summary>The most records of one batch unless <see cref="MaxBatchRecords"/> says otherwise: 1,000.</summary>
    public const int DefaultMaxBatchRecords = 1000;

    /// <summary>The longest batch that is taken unless <see cref="MaxBatchBytes"/> says otherwise: 16 MiB.</summary>
    public const int DefaultMaxBatchBytes = 16 * 1024 * 1024;

    /// <summary>The longest query document that is taken unless <see cref="MaxQueryBytes"/> says otherwise: 1 MiB.</summary>
    public const int DefaultMaxQueryBytes = KernelSettings.DefaultMaxQueryBytes;

    /// <summary>Where records and tokens are kept. Default: <see cref="KernelStore.InMemory"/>, which is gone with the process.</summary>
    public KernelStore Store { get; set; } = KernelStore.InMemory;

    /// <summary>
    /// Whether every request must bring a token that this kernel has issued, as <c>Authorization: Bearer</c>; but <c>/health</c>,
    /// <c>/health/ready</c> and <c>/openapi/v1.json</c> never need one. If not, a token that is sent is not looked at. Default: false.
    /// </summary>
    public bool RequireTokens { get; set; }

    /// <summary>
    /// Further names by which the kernel may be called where it needs no token and listens on loopback addresses alone, such as that by
    /// which a proxy on the same machine passes requests on; <c>*</c> for any. <c>localhost</c> and loopback addresses are names of it
    /// always. A name has no port. Without this rule a page of another site could, by a name that leads to this machine, read and write.
    /// Default: none.
    /// </summary>
    public IReadOnlyCollection<string> AllowedHosts { get; set; } = [];

    /// <summary>
    /// For how long a token that was looked up is trusted without looking again: so long after it was revoked a token may still be
    /// taken, and a stream that was opened with it may go on. From 100 milliseconds to one hour. Default: 5 seconds.
    /// </summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The longest record that is taken, in bytes as it is sent, at least 1. Default: <see cref="DefaultMaxRecordBytes"/>.
    /// </summary>
    public int MaxRecordBytes { get; set; } = DefaultMaxRecordBytes;

    /// <summary>Whether many records are taken at once. If not, the path does not exist. Default: true.</summary>
    public bool Batch { get; set; } = true;

    /// <summary>The most records of one batch, at least 1. Default: <see cref="DefaultMaxBatchRecords"/>.</summary>
    public int MaxBatchRecords { get; set; } = DefaultMaxBatchRecords;

    /// <summary>The longest batch that is taken, in bytes as it is sent, at least 1. Default: <see cref="DefaultMaxBatchBytes"/>.</summary>
    public int MaxBatchBytes { get; set; } = DefaultMaxBatchBytes;

    /// <summary>
    /// The longest query document that is taken, of a subscription too, in bytes as it is sent, at least 1. Default:
    /// <see cref="DefaultMaxQueryBytes"/>.
    /// </summary>
    public int MaxQueryBytes { get; set; } = DefaultMaxQueryBytes;

    /// <summary>
    /// The values that <c>body.namespace</c> may have, letter by letter. Records without one are always taken. Null, the default: every
    /// namespace is known.
    /// </summary>
    public IReadOnlyCollection<string>? Namespaces { get; set; }

    /// <summary>Whether there are streams of records. If not, the paths do not exist. Default: true.</summary>
    public bool Subscribe { get; set; } = true;

    /// <summary>
    /// How long a stream may be quiet before it says how far it has looked, from more than zero to one day;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for ever. Default: 15 seconds.
    /// </summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often one sender may ask. Null, the default: as often as they like.</summary>
    public KernelRateLimit? RateLimit { get; set; }

    /// <summary>
    /// The clock behind <c>created_at</c>, <see cref="Heartbeat"/> and tokens. Default: <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal KernelSettings ToSettings() => new()
    {
        Name = "syncropel-kernel",
        Records = new IngestRules(MaxRecordBytes, Namespaces?.ToFrozenSet(StringComparer.Ordinal)),
        Batches = Batch ? new BatchRules(MaxBatchRecords, MaxBatchBytes) : null,
        MaxQueryBytes = MaxQueryBytes,
        TokensRequired = RequireTokens,
        Streams = Subscribe,
        Heartbeat = Heartbeat,
        TimeProvider = TimeProvider,
    };
}
