namespace Syncropel.Outbox.Writing;

/// <summary>How much the outbox holds. Immutable.</summary>
internal sealed record Capacity(int Records, long Bytes, WhenFull WhenFull)
{
    public override string ToString() => $"{Records} records and {Bytes} bytes";
}
