namespace Syncropel.Outbox.Storage;

/// <summary>An outbox's file that is open and sound, and what is in it.</summary>
/// <param name="Paths">Where it is.</param>
/// <param name="Lock">What keeps others away.</param>
/// <param name="Database">What reads and writes it.</param>
/// <param name="Records">The records, in their order, each once.</param>
/// <param name="Surplus">
/// The places of rows of records that have another one: they were delivered, and could not be deleted from a full disk.
/// </param>
/// <param name="Clocks">The clocks that may have been given.</param>
/// <param name="Damage">What was found broken, and what was saved of it; null where the file was sound.</param>
internal sealed record OpenedFile(
    OutboxPaths Paths,
    FileLock Lock,
    Database Database,
    IReadOnlyList<KnownRecord> Records,
    IReadOnlyList<long> Surplus,
    IReadOnlyList<StoredClock> Clocks,
    OutboxDamage? Damage) : IDisposable
{
    /// <summary>Closes the file, and lets another client have it.</summary>
    public void Dispose()
    {
        using (Lock) Database.Dispose();
    }
}
