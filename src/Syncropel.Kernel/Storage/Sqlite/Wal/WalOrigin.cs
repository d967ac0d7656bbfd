namespace Syncropel.Kernel.Storage.Sqlite.Wal;

/// <summary>Of what a frame is, by what marks it.</summary>
internal enum WalOrigin
{
    /// <summary>It is of this log.</summary>
    Log,

    /// <summary>It is of a log that lay in the file before: nothing was written here since.</summary>
    OlderLog,

    /// <summary>There are zeros, as where a file was made longer and nothing written.</summary>
    Nothing,

    /// <summary>It is of none, so that its header is damaged.</summary>
    Unknown,
}
