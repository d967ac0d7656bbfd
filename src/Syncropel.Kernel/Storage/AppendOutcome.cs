namespace Syncropel.Kernel.Storage;

/// <summary>Whether an append changed the store.</summary>
internal enum AppendOutcome
{
    /// <summary>The record is new.</summary>
    Appended,

    /// <summary>A record of this id is there: the append changes nothing.</summary>
    AlreadyThere,

    /// <summary>Another record of the actor on the thread has this clock: the append changes nothing.</summary>
    ClockTaken,

    /// <summary>The record was not tried: an earlier one of its batch, of the same actor on the same thread, was refused for its clock.</summary>
    HeldBack,
}
