namespace Syncropel;

/// <summary>How far an emit of many records has come. Immutable.</summary>
/// <param name="Stored">How many records the kernel has.</param>
/// <param name="Queued">How many wait in the outbox.</param>
/// <param name="Failed">How many failed.</param>
public readonly record struct EmitProgress(long Stored, long Queued, long Failed)
{
    /// <summary>How many results there are so far.</summary>
    public long Done => Stored + Queued + Failed;

    internal EmitProgress With(EmitOutcome outcome) => outcome switch
    {
        EmitOutcome.Stored => this with { Stored = Stored + 1 },
        EmitOutcome.Queued => this with { Queued = Queued + 1 },
        _ => this with { Failed = Failed + 1 },
    };
}
