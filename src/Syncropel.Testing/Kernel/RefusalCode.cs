namespace Syncropel.Testing.Kernel;

/// <summary>The reasons for which the rules refuse a record, a batch of them, or a query.</summary>
internal enum RefusalCode
{
    InvalidRecord,
    RecordTooLarge,
    NamespaceRejected,
    DuplicateClock,
    NotTried,
    InvalidBatch,
    BatchTooLarge,
    InvalidQuery,
    UnknownField,
}
