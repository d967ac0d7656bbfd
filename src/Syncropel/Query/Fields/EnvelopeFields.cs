using Syncropel.Records;

namespace Syncropel.Query;

/// <summary>The fields that every record has, whatever its kind: <c>Record.Fields.Clock &gt;= 5</c>.</summary>
public sealed class EnvelopeFields
{
    internal EnvelopeFields() { }

    /// <summary><c>id</c>: the record's id.</summary>
    public EqualityField<RecordId> Id { get; } = new("id");

    /// <summary><c>thread</c>: the thread that the record belongs to.</summary>
    public TextField Thread { get; } = new("thread");

    /// <summary><c>actor</c>: the DID of the emitter.</summary>
    public TextField Actor { get; } = new("actor");

    /// <summary><c>act</c>: what the record does.</summary>
    public EqualityField<Act> Act { get; } = new("act", WireNames.Of);

    /// <summary><c>clock</c>: the logical time.</summary>
    public OrderedField<long> Clock { get; } = new("clock");

    /// <summary><c>data_type</c>: what sort of data the body is.</summary>
    public EqualityField<DataType> DataType { get; } = new("data_type", WireNames.Of);

    /// <summary><c>namespace</c>: the namespace that the body names, if any.</summary>
    public TextField Namespace { get; } = new("namespace");

    /// <summary>
    /// <c>created_at</c>: when the kernel stored the record, as the text that the kernel gave it, such as
    /// <c>2026-11-20T12:30:00Z</c>. Compare it with the beginning of such a text: <c>CreatedAt &gt;= "2026-11"</c>.
    /// </summary>
    public TextField CreatedAt { get; } = new("created_at");

    /// <summary><c>body.kind</c>: what the record is about. Queries of a type ask for its kind by themselves.</summary>
    public TextField Kind { get; } = new("body.kind");
}
