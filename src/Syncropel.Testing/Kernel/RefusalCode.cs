namespace Syncropel.Testing.Kernel;

/// <summary>The reasons for which the rules refuse a record or a query.</summary>
internal enum RefusalCode
{
    InvalidRecord,
    RecordTooLarge,
    NamespaceRejected,
    DuplicateClock,
    InvalidQuery,
    UnknownField,
}
