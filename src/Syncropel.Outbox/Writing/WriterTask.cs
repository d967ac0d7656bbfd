namespace Syncropel.Outbox.Writing;

/// <summary>Something to be done with the database, on the writer's thread, together with whatever else waits to be done.</summary>
internal abstract class WriterTask
{
    /// <summary>Whether it may change something on disk.</summary>
    public virtual bool Writes => true;

    /// <summary>Whether it looks at what others of its transaction have not committed yet, and so must have one of its own.</summary>
    public virtual bool IsAlone => false;

    /// <summary>Whether it is to be done again with the next one, where it could not be.</summary>
    public virtual bool IsOwed => false;

    /// <summary>Does it. May be called a second time, where the first transaction was taken back.</summary>
    public abstract void Run(Transaction transaction);

    /// <summary>What was done is on the disk, and known in memory.</summary>
    public abstract void Succeed();

    /// <summary>Nothing was done.</summary>
    public abstract void Fail(Exception problem);
}
