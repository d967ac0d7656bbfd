using Syncropel.Delivery;

namespace Syncropel.Outbox.Writing;

/// <summary>Adds records: for each null, or why it could not be kept.</summary>
internal sealed class AddTask(IReadOnlyList<OutboxRecord> records, EmitError reason, TimeProvider time, Capacity capacity, Action ended)
    : WriterTask<IReadOnlyList<EmitError?>>
{
    private readonly EmitError?[] _result = new EmitError?[records.Count];

    protected override IReadOnlyList<EmitError?> Result => _result;

    public override void Run(Transaction transaction)
    {
        DateTimeOffset now = time.GetUtcNow();
        for (int i = 0; i < records.Count; i++) _result[i] = transaction.TryAdd(records[i], reason, now) ? null : Full();
    }

    public override void Succeed()
    {
        ended();
        base.Succeed();
    }

    public override void Fail(Exception problem)
    {
        ended();
        var error = new EmitError(EmitErrorCode.OutboxFailed, $"the outbox cannot keep the record: {problem.Message}");
        End([.. records.Select(_ => error)]);
    }

    private EmitError Full() => new(EmitErrorCode.OutboxFull, $"the outbox is full: it holds {capacity}");
}
