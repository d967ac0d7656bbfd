namespace Syncropel.Cli.Commands;

/// <summary>What a command does with the store that it is given.</summary>
internal enum StoreUse
{
    /// <summary>It works on what is there; a file that is not there is a mistake, and is not made.</summary>
    Existing,

    /// <summary>It makes the store where there is none.</summary>
    MadeIfMissing,

    /// <summary>It makes the store where there is none, and may have one in memory.</summary>
    MadeOrInMemory,
}
