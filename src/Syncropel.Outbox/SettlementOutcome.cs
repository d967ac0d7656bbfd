namespace Syncropel;

/// <summary>What became of a record in an outbox.</summary>
public enum SettlementOutcome
{
    /// <summary>The outbox was full, and the record was dropped to make room. Nobody has it any more.</summary>
    Dropped,

    /// <summary>The kernel has refused it for good. It stays in the outbox until somebody retries or removes it.</summary>
    Refused,

    /// <summary>The kernel has it, and the outbox no longer does.</summary>
    Delivered,
}
