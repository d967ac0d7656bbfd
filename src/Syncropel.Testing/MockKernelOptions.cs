namespace Syncropel.Testing;

/// <summary>How a <see cref="MockKernel"/> behaves. Immutable.</summary>
public sealed record MockKernelOptions
{
    /// <summary>The longest record that is taken unless <see cref="MaxRecordBytes"/> says otherwise: 1 MiB.</summary>
    public const int DefaultMaxRecordBytes = 1024 * 1024;

    /// <summary>The most records of one batch unless <see cref="MaxBatchRecords"/> says otherwise: 1,000.</summary>
    public const int DefaultMaxBatchRecords = 1000;

    /// <summary>The longest batch that is taken unless <see cref="MaxBatchBytes"/> says otherwise: 16 MiB.</summary>
    public const int DefaultMaxBatchBytes = 16 * 1024 * 1024;

    /// <summary>
    /// The token that every request but <c>GET /health</c> must bring as <c>Authorization: Bearer</c>; others are answered with
    /// 401 <c>UNAUTHORIZED</c>. Null, the default: no token is needed, and one that is sent is not looked at.
    /// </summary>
    public string? ApiKey { get; init; }

    /// <summary>
    /// The longest record that is taken, in bytes as it is sent, at least 1. Longer ones are answered with 413
    /// <c>RECORD_TOO_LARGE</c>. Default: <see cref="DefaultMaxRecordBytes"/>.
    /// </summary>
    public int MaxRecordBytes { get; init; } = DefaultMaxRecordBytes;

    /// <summary>
    /// Whether the kernel takes many records at once (<c>POST /v1/records/batch</c>). If not, the manifest says so, and the path is
    /// answered as any other that does not exist: with 404 <c>NOT_FOUND</c>. Default: true.
    /// </summary>
    public bool Batch { get; init; } = true;

    /// <summary>
    /// The most records of one batch, at least 1. Batches of more are answered with 413 <c>BATCH_TOO_LARGE</c>. Default:
    /// <see cref="DefaultMaxBatchRecords"/>.
    /// </summary>
    public int MaxBatchRecords { get; init; } = DefaultMaxBatchRecords;

    /// <summary>
    /// The longest batch that is taken, in bytes as it is sent, at least 1. Longer ones are answered with 413
    /// <c>BATCH_TOO_LARGE</c>. Default: <see cref="DefaultMaxBatchBytes"/>.
    /// </summary>
    public int MaxBatchBytes { get; init; } = DefaultMaxBatchBytes;

    /// <summary>
    /// The values that <c>body.namespace</c> may have, letter by letter; others are answered with 403 <c>NAMESPACE_REJECTED</c>.
    /// Records without one are always taken. Null, the default: every namespace is known.
    /// </summary>
    public IReadOnlyCollection<string>? Namespaces { get; init; }

    /// <summary>
    /// Whether the kernel has streams of records (<c>POST /v1/records/subscribe</c> and <c>GET /v1/threads/{id}/watch</c>). If not, the
    /// manifest says so, and the paths are answered as any others that do not exist: with 404 <c>NOT_FOUND</c>. Default: true.
    /// </summary>
    public bool Subscribe { get; init; } = true;

    /// <summary>
    /// How long a stream may be quiet before it says how far it has looked, from more than zero to one day.
    /// <see cref="Timeout.InfiniteTimeSpan"/>: for ever, as when a connection is dead and nobody has noticed. Default: 15 seconds.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The clock behind <c>created_at</c> and <see cref="Heartbeat"/>. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What the kernel has, and how much it takes; nothing that is secret.</summary>
    public override string ToString()
    {
        string batches = Batch ? $"batches of {MaxBatchRecords}" : "no batches";
        return $"records of {MaxRecordBytes} bytes, {batches}, {(Subscribe ? "" : "no ")}streams";
    }
}
