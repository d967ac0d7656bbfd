namespace Syncropel.Testing.Kernel.Storage;

/// <summary>Whether an append changed the log.</summary>
internal enum AppendOutcome
{
    /// <summary>The record is new.</summary>
    Appended,

    /// <summary>A record of this id is there: the append changes nothing.</summary>
    AlreadyThere,

    /// <summary>Another record of the actor on the thread has this clock: the append changes nothing.</summary>
    ClockTaken,
}
