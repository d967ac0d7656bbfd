using System.Text.Json;
using Syncropel.Json;

namespace Syncropel;

/// <summary>A body that writes itself as canonical JSON.</summary>
public interface IRecordBody
{
    /// <summary>Writes the body as one canonical JSON object, its <c>kind</c> and the references among its members.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="refs">The references for <c>_refs</c>; with none, the member is left out.</param>
    /// <exception cref="CanonicalJsonException">A value has no JSON form: NaN, an infinity, a lone surrogate.</exception>
    void WriteBody(ref CanonicalJsonWriter writer, scoped ReadOnlySpan<Ref> refs);

    /// <summary>Holds the body against its schema.</summary>
    ValidationResult Validate();
}

/// <summary>The typed body of records of one kind. Types generated from <c>*.kind.json</c> implement it.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IRecordBody<TSelf> : IRecordBody
    where TSelf : IRecordBody<TSelf>
{
    /// <summary>The kind.</summary>
    static abstract string Kind { get; }

    /// <summary>The act with which it is emitted unless the caller says otherwise.</summary>
    static abstract Act Act { get; }

    /// <summary>The data type with which it is emitted unless the caller says otherwise.</summary>
    static abstract DataType DataType { get; }

    /// <summary>Reads a body. The reader stands at its first token and is left at its last.</summary>
    /// <exception cref="RecordBodyException">The JSON does not have the shape of the kind.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    static abstract TSelf ReadBody(ref Utf8JsonReader reader);
}
