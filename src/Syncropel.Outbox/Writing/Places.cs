namespace Syncropel.Outbox.Writing;

/// <summary>Gives each record its place behind all others. For the writer's thread.</summary>
internal sealed class Places(long last)
{
    private long _last = last;

    public long Next() => ++_last;
}
