namespace Syncropel;

/// <summary>What an outbox does with a record for which it has no room.</summary>
public enum WhenFull
{
    /// <summary>
    /// It refuses the record, and the emit fails with <see cref="EmitErrorCode.OutboxFull"/>. Nothing that was queued is lost.
    /// </summary>
    Refuse,

    /// <summary>
    /// It drops the oldest records that wait, until there is room. Each is counted, logged and told to
    /// <see cref="OutboxOptions.OnSettled"/>. Refused ones are not dropped, and neither are those on their way at this moment.
    /// </summary>
    DropOldest,
}
