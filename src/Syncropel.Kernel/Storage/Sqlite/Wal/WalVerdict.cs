namespace Syncropel.Kernel.Storage.Sqlite.Wal;

/// <summary>What is to be thought of the end of a log.</summary>
internal enum WalVerdict
{
    /// <summary>Nothing stands behind what is read.</summary>
    Whole,

    /// <summary>A transaction was being written when the process ended.</summary>
    Unfinished,

    /// <summary>
    /// A transaction is there to its end, and cannot be read: parts of it never came to the disk, as when the power fails, or are damaged.
    /// </summary>
    Doubtful,

    /// <summary>Frames stand behind a broken place that were written later.</summary>
    Damaged,
}
