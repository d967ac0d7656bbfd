namespace Syncropel.Cli.Comparison;

/// <summary>What a change of a schema breaks.</summary>
[Flags]
internal enum Breaks
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>Records of the older schema do not all fit the newer: whoever reads or emits by the newer one meets that.</summary>
    OldRecords = 1,

    /// <summary>Records of the newer schema do not all fit the older: whoever still reads by the older one meets that.</summary>
    NewRecords = 2,

    /// <summary>Both.</summary>
    Both = OldRecords | NewRecords,
}
