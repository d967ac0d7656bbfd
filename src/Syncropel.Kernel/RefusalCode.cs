namespace Syncropel.Kernel;

/// <summary>The reasons for which the rules refuse a record, a batch of them, a query, or a place to go on from.</summary>
internal enum RefusalCode
{
    InvalidRecord,
    RecordTooLarge,
    NamespaceRejected,
    ActorNotAllowed,
    DuplicateClock,
    NotTried,
    InvalidBatch,
    BatchTooLarge,
    InvalidQuery,
    QueryTooLarge,
    UnknownField,
    InvalidCursor,
}
