namespace Syncropel;

/// <summary>A kind in a <see cref="KindCatalog"/>: its type, and what its schema says beside the shape of the body. Immutable.</summary>
public sealed class KindEntry
{
    private readonly Func<Record, OpenedRecord> _open;

    private KindEntry(string kind, Type bodyType, Func<Record, OpenedRecord> open)
    {
        Kind = kind;
        BodyType = bodyType;
        _open = open;
    }

    /// <summary>The kind.</summary>
    public string Kind { get; }

    /// <summary>The type of the body.</summary>
    public Type BodyType { get; }

    /// <summary>The act with which the kind is emitted unless the caller says otherwise.</summary>
    public Act Act { get; private init; }

    /// <summary>The data type with which the kind is emitted unless the caller says otherwise.</summary>
    public DataType DataType { get; private init; }

    /// <summary>The kinds of references that a record should carry.</summary>
    public ValueList<string> RefKinds { get; private init; } = [];

    /// <summary>What the kind is for, in prose; null where its schema does not say.</summary>
    public string? Description { get; private init; }

    /// <summary>Which fields of the body deserve an index; null where the schema names none.</summary>
    public KindManifest? Manifest { get; private init; }

    /// <summary>Creates the entry of a type.</summary>
    /// <typeparam name="T">The type of the body, which knows its kind.</typeparam>
    /// <param name="refKinds">The kinds of references that a record should carry; null for none.</param>
    /// <param name="indexedFields">The paths of the fields that deserve an index, such as <c>body.title</c>; null for none.</param>
    /// <param name="description">What the kind is for, in prose.</param>
    /// <exception cref="SyncropelKindException">The type's kind breaks the grammar.</exception>
    /// <exception cref="ArgumentException">A path does not lead into the body.</exception>
    public static KindEntry Of<T>(
        ValueList<string>? refKinds = null, ValueList<string>? indexedFields = null, string? description = null)
        where T : class, IRecordBody<T>
    {
        KindName.ThrowIfInvalid(T.Kind);
        return new KindEntry(T.Kind, typeof(T), static record => record.As<T>())
        {
            Act = T.Act,
            DataType = T.DataType,
            RefKinds = refKinds ?? [],
            Description = description,
            Manifest = indexedFields is { Count: > 0 } ? new KindManifest(T.Kind, indexedFields, description) : null,
        };
    }

    /// <summary>Opens a record as one of this kind. A body that does not fit makes no exception here, but when it is asked for.</summary>
    /// <param name="record">The record. Its own kind is not looked at.</param>
    /// <returns>A <see cref="Record{T}"/> of <see cref="BodyType"/>.</returns>
    public OpenedRecord Open(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _open(record);
    }

    /// <summary>The kind and its type.</summary>
    public override string ToString() => $"{Kind} as {BodyType}";
}
