namespace Syncropel;

/// <summary>What of an emit is seldom said. Everything is optional. Immutable.</summary>
public sealed record EmitOptions
{
    /// <summary>The records that the new one builds on, in any order; null for none.</summary>
    public IReadOnlyCollection<RecordId>? Parents { get; init => field = value?.ToValueList(); }

    /// <summary>What sort of data the body is. Null: what the schema says; of an untyped body, <see cref="DataType.Scalar"/>.</summary>
    public DataType? DataType { get; init; }

    /// <summary>The act of a typed emit, instead of the schema's. An untyped emit has its act as an argument.</summary>
    public Act? Act { get; init; }

    /// <summary>
    /// The logical time, not negative. Null: the client gives one, greater than any it gave on the thread before. With one given,
    /// the same emit can be repeated: the same content is the same record, and is stored once.
    /// </summary>
    public long? Clock { get; init; }

    /// <summary>The record whose judgment the new one reflects. It is sent and not hashed.</summary>
    public RecordId? JudgedBy { get; init; }
}
