namespace Syncropel.Outbox.Salvage;

/// <summary>A page in SQLite's log. Immutable.</summary>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Offset">Where in the log its bytes begin.</param>
/// <param name="IsCommit">Whether a transaction ends with it.</param>
/// <param name="IsSound">Whether its bytes are those that were written.</param>
internal readonly record struct WalFrame(uint Page, long Offset, bool IsCommit, bool IsSound);
