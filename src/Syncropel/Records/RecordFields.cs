using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Records;

/// <summary>
/// Reads the fields of a received record, strictly: duplicate keys, lone surrogates and wrong types are refused with the byte
/// offset. Members that are no fields are ignored, as the protocol asks.
/// </summary>
internal sealed class RecordFields
{
    private static readonly string[] Hashed = ["act", "actor", "body", "clock", "data_type", "parents", "thread"];

    private readonly Dictionary<string, Range> _values = new(StringComparer.Ordinal);

    private string _idName = "";

    private RecordFields() { }

    public RecordId Id { get; private set; }

    public Act Act { get; private set; }

    public string Actor { get; private set; } = "";

    public long Clock { get; private set; }

    public DataType DataType { get; private set; }

    public ValueList<RecordId> Parents { get; private set; } = [];

    public string Thread { get; private set; } = "";

    public RecordId? JudgedBy { get; private set; }

    /// <summary>Whether there is a member <c>sig</c>; null is none.</summary>
    public bool HasSignature { get; private set; }

    /// <summary>That member, where it is a text.</summary>
    public string? Signature { get; private set; }

    /// <summary>The body's JSON as it was received.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    public static RecordFields Read(ReadOnlyMemory<byte> json)
    {
        var fields = new RecordFields();

        // One level more than a body may have, so that whatever can be emitted can be read back.
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = CanonicalJson.DefaultMaxDepth + 1 });
        try
        {
            fields.ReadAll(ref reader, json);
        }
        catch (JsonException malformed)
        {
            throw JsonFault.FromReader(malformed, json.Span);
        }

        return fields;
    }

    /// <summary>Writes the canonical form of the seven hashed fields, from the received JSON.</summary>
    public void WriteHashed(ref CanonicalJsonWriter writer, ReadOnlySpan<byte> json)
    {
        writer.WriteStartObject();
        foreach (string name in Hashed)
        {
            writer.WriteName(name);
            CanonicalJson.Canonicalize(json[_values[name]], ref writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The JSON of a member beside the body, whatever it holds; null where there is none. The id has one of two names.</summary>
    public ReadOnlyMemory<byte>? MemberOf(string name, ReadOnlyMemory<byte> json) =>
        _values.TryGetValue(name == "id" ? _idName : name, out Range range) ? json[range] : null;

    private void ReadAll(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new CanonicalJsonException($"a record is a JSON object, and {reader.TokenType} found", reader.TokenStartIndex);
        }

        var strict = new CanonicalJsonWriter([]);
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) ReadField(ref reader, ref strict, json);
        }
        finally
        {
            strict.Dispose();
        }

        long end = reader.TokenStartIndex;
        reader.Read();
        foreach (string name in Hashed)
        {
            if (!_values.ContainsKey(name)) throw new CanonicalJsonException($"the record has no '{name}'", end);
        }

        if (_idName.Length == 0) throw new CanonicalJsonException("the record has no 'id'", end);
    }

    private void ReadField(ref Utf8JsonReader reader, ref CanonicalJsonWriter strict, ReadOnlyMemory<byte> json)
    {
        long nameAt = reader.TokenStartIndex;
        string name = JsonFault.ReadText(ref reader);
        reader.Read();
        int start = (int)reader.TokenStartIndex;
        Utf8JsonReader value = reader;
        CanonicalJson.WriteValue(ref reader, ref strict);
        var range = new Range(start, (int)reader.BytesConsumed);
        if (!_values.TryAdd(name, range))
        {
            throw new CanonicalJsonException($"the key '{JsonText.Shorten(name)}' stands twice in the record", nameAt);
        }

        Take(name, ref value, json[range]);
    }

    private void Take(string name, ref Utf8JsonReader value, ReadOnlyMemory<byte> json)
    {
        switch (name)
        {
            case "id" or "record_id":
                TakeId(name, ref value);
                break;
            case "act":
                Act = WireNames.TryParseAct(ReadText(name, ref value), out Act act) ? act : throw Unknown(name, ref value);
                break;
            case "actor":
                Actor = ReadText(name, ref value);
                break;
            case "thread":
                Thread = ReadText(name, ref value);
                break;
            case "data_type":
                DataType = WireNames.TryParseDataType(ReadText(name, ref value), out DataType type) ? type : throw Unknown(name, ref value);
                break;
            case "clock":
                bool isClock = value.TokenType == JsonTokenType.Number && value.TryGetInt64(out long clock) && clock >= 0;
                Clock = isClock ? value.GetInt64() : throw Wrong("clock", "an integer from 0 to 2^63-1", value.TokenStartIndex);
                break;
            case "parents":
                Parents = ReadParents(ref value);
                break;
            case "judged_by":
                JudgedBy = value.TokenType == JsonTokenType.Null ? null : ReadId(name, ref value);
                break;
            case "sig":
                // Whatever it is: one that is no signature makes the record no less readable, and shows when it is verified.
                HasSignature = value.TokenType != JsonTokenType.Null;
                Signature = value.TokenType == JsonTokenType.String ? value.GetString() : null;
                break;
            case "body":
                if (value.TokenType != JsonTokenType.StartObject) throw Wrong("body", "an object", value.TokenStartIndex);
                Body = json;
                break;
        }
    }

    // Kernels call it one or the other; one that sends both has to mean the same.
    private void TakeId(string name, ref Utf8JsonReader value)
    {
        RecordId id = ReadId(name, ref value);
        if (_idName.Length > 0 && id != Id)
        {
            throw new CanonicalJsonException($"'{name}' is {id} and '{_idName}' is {Id}; a record has one id", value.TokenStartIndex);
        }

        _idName = name;
        Id = id;
    }

    private static ValueList<RecordId> ReadParents(ref Utf8JsonReader value)
    {
        if (value.TokenType != JsonTokenType.StartArray) throw Wrong("parents", "an array of record ids", value.TokenStartIndex);
        var parents = new List<RecordId>();
        while (value.Read() && value.TokenType != JsonTokenType.EndArray) parents.Add(ReadId("parents", ref value));
        return parents.ToValueList();
    }

    private static string ReadText(string name, ref Utf8JsonReader value) =>
        value.TokenType == JsonTokenType.String ? value.GetString()! : throw Wrong(name, "a string", value.TokenStartIndex);

    private static RecordId ReadId(string name, ref Utf8JsonReader value) =>
        RecordId.TryParse(ReadText(name, ref value), out RecordId id)
            ? id
            : throw Wrong(name, $"a record id of {RecordId.TextLength} lower-case hex digits", value.TokenStartIndex);

    private static CanonicalJsonException Unknown(string name, ref Utf8JsonReader value) =>
        new($"'{name}' has the unknown value \"{JsonText.Shorten(value.GetString()!)}\"", value.TokenStartIndex);

    private static CanonicalJsonException Wrong(string name, string expected, long offset) => new($"'{name}' is not {expected}", offset);
}
