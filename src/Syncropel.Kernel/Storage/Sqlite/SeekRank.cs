namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// How well a test narrows what is looked at, the best first. SQLite knows nothing of what is in the records, so it is told: who declares a
/// field for an index knows that it tells records apart, while most records may be of one kind.
/// </summary>
internal enum SeekRank
{
    Id,
    FieldValue,
    Thread,
    Actor,
    FieldSpan,
    Kind,
    FieldRange,
}
