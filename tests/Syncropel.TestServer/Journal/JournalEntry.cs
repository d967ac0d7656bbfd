namespace Syncropel.TestServer;

/// <summary>
/// One request, and what became of it. What has happened stands here before the client can know of it: whoever has seen an answer,
/// or a reset, finds <see cref="ReachedKernel"/> as it is. Safe for use by many threads.
/// </summary>
public sealed class JournalEntry
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<IReadOnlyList<RecordId>> _ids;
    private volatile byte[] _body = [];
    private volatile int _kernelStatus;

    internal JournalEntry(RequestInfo request, Fault? fault)
    {
        Request = request;
        Fault = fault;
        _ids = new(() => SentRecords.IdsOf(_body));
    }

    /// <summary>Which request.</summary>
    public RequestInfo Request { get; }

    /// <summary>The fault that was injected, or null for none.</summary>
    public Fault? Fault { get; }

    /// <summary>The body as it was received; empty where there is none, or where it has not been read.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>Whether the kernel has been given the request.</summary>
    public bool ReachedKernel => KernelStatus is not null;

    /// <summary>The status of the kernel's answer, which is not always what the client was told; null where it was not asked.</summary>
    public int? KernelStatus => _kernelStatus == 0 ? null : _kernelStatus;

    /// <summary>
    /// The ids of the records in <see cref="Body"/>, one or a batch, computed from their members without the kernel, in their order.
    /// What is no record has none.
    /// </summary>
    public IReadOnlyList<RecordId> Ids => _ids.Value;

    /// <summary>What went wrong in the server itself, where a test has a mistake; null, as it should be.</summary>
    public Exception? Failure { get; internal set; }

    /// <summary>
    /// Ends when <see cref="ReachedKernel"/> is final: the kernel has the request, or will not get it, because the server is silent from
    /// here on, or has <see cref="Ended"/>. A test that is about silence waits for this before it lets a client's time run out.
    /// </summary>
    public Task Settled => _settled.Task;

    /// <summary>Ends when the server has nothing more to do with the request: answered, reset, or given up by the client.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The request, its fault, and what the kernel said, in one line.</summary>
    public override string ToString() =>
        $"{Request.Number}: {Request.Method} {Request.PathAndQuery}, fault {Fault?.Name ?? "none"}, "
        + $"kernel {KernelStatus?.ToString() ?? "not asked"}";

    internal void Received(byte[] body) => _body = body;

    internal void Answered(int kernelStatus)
    {
        _kernelStatus = kernelStatus;
        Settle();
    }

    internal void Settle() => _settled.TrySetResult();

    internal void End()
    {
        Settle();
        _ended.SetResult();
    }
}
