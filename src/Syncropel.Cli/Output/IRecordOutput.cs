namespace Syncropel.Cli.Output;

/// <summary>Writes records as they come.</summary>
internal interface IRecordOutput
{
    /// <summary>How many were written.</summary>
    int Count { get; }

    /// <summary>Whether more have come than are written.</summary>
    bool HasMore { get; }

    void Add(Record record);

    /// <summary>Nothing more is coming.</summary>
    void End();
}
