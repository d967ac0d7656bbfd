using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>
/// What generated readers call for each value. Each method expects the reader at the value's first token, leaves it at the last,
/// and throws a <see cref="RecordBodyException"/> that says what is expected and what is there. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BodyReader
{
    /// <summary>Expects the beginning of an object.</summary>
    public static void ReadStartObject(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.StartObject, "an object");

    /// <summary>Goes to the next member's name, or to the end of the object.</summary>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="CanonicalJsonException">The name has a lone surrogate.</exception>
    public static bool ReadMember(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName) return false;

        // Comparing a name that is no text would throw an exception that names no place.
        if (reader.ValueIsEscaped) _ = JsonFault.ReadText(ref reader);
        return true;
    }

    /// <summary>Expects the beginning of an array.</summary>
    public static void ReadStartArray(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.StartArray, "an array");

    /// <summary>Goes to the next element, or to the end of the array.</summary>
    /// <returns>False at the end of the array.</returns>
    public static bool ReadElement(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Goes from a member's name to its value, and refuses a second member of the same name.</summary>
    public static void ReadValue(ref Utf8JsonReader reader, ref bool seen)
    {
        if (seen) throw Twice(ref reader);
        seen = true;
        reader.Read();
    }

    /// <summary>Whether the value is null.</summary>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Reads a string.</summary>
    public static string ReadString(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "a string");
        return JsonFault.ReadText(ref reader);
    }

    /// <summary>Reads a boolean.</summary>
    public static bool ReadBoolean(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) throw Unexpected(ref reader, "true or false");
        return reader.TokenType == JsonTokenType.True;
    }

    /// <summary>Reads an integer of 64 bits. A token such as <c>1.0</c> or <c>1e3</c> is an integer too.</summary>
    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "an integer");
        if (reader.TryGetInt64(out long value) || IntegerToken.TryParse(TokenOf(ref reader), out value)) return value;
        throw Unexpected(ref reader, "an integer of 64 bits");
    }

    /// <summary>Reads an integer of 32 bits. A token such as <c>1.0</c> or <c>1e3</c> is an integer too.</summary>
    public static int ReadInt32(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "an integer");
        bool fits = reader.TryGetInt64(out long value) || IntegerToken.TryParse(TokenOf(ref reader), out value);
        return fits && value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Unexpected(ref reader, "an integer of 32 bits");
    }

    /// <summary>Reads a number exactly; one with more digits than a decimal holds is refused, and never rounded.</summary>
    public static decimal ReadDecimal(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a number");
        return DecimalText.TryParse(TokenOf(ref reader), out decimal value)
            ? value
            : throw Unexpected(ref reader, "a number that a decimal holds exactly, of at most 28 digits,");
    }

    /// <summary>Reads a number.</summary>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "a number");
        if (reader.TryGetDouble(out double value) && double.IsFinite(value)) return value;
        throw Unexpected(ref reader, "a number within a double");
    }

    /// <summary>Reads a time with its offset, as RFC 3339 writes it.</summary>
    public static DateTimeOffset ReadDateTime(ref Utf8JsonReader reader)
    {
        string text = ReadString(ref reader);
        return DateTimeText.TryParse(text, out DateTimeOffset value)
            ? value
            : throw Unexpected(ref reader, "a date and time with an offset, such as 2026-11-20T12:30:00Z,");
    }

    /// <summary>Reads a date: <c>2026-11-20</c>.</summary>
    public static DateOnly ReadDate(ref Utf8JsonReader reader)
    {
        string text = ReadString(ref reader);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value)
            ? value
            : throw Unexpected(ref reader, "a date, such as 2026-11-20,");
    }

    /// <summary>Reads a time of day with its offset: <c>12:30:00Z</c>, with up to seven digits of a second.</summary>
    public static OffsetTime ReadTime(ref Utf8JsonReader reader)
    {
        string text = ReadString(ref reader);
        if (OffsetTimeText.TryParse(text, out OffsetTime value)) return value;
        throw Unexpected(ref reader, OffsetTimeText.IsLeapSecond(text)
            ? "a time of day without a leap second, which no .NET time can hold,"
            : "a time of day with an offset, such as 12:30:00Z,");
    }

    /// <summary>Reads a time of day that has no offset: <c>12:30:00</c>, with up to seven digits of a second.</summary>
    public static TimeOnly ReadLocalTime(ref Utf8JsonReader reader)
    {
        string text = ReadString(ref reader);
        return DateTimeText.TryParseTime(text, out TimeOnly value)
            ? value
            : throw Unexpected(ref reader, "a time of day, such as 12:30:00,");
    }

    /// <summary>Reads a UUID of 36 characters.</summary>
    public static Guid ReadUuid(ref Utf8JsonReader reader)
    {
        string text = ReadString(ref reader);
        return Guid.TryParseExact(text, "D", out Guid value)
            ? value
            : throw Unexpected(ref reader, "a UUID, such as 123e4567-e89b-12d3-a456-426614174000,");
    }

    /// <summary>Reads an absolute URI. Its text is kept as it is.</summary>
    public static Uri ReadUri(ref Utf8JsonReader reader)
    {
        string text = ReadString(ref reader);
        return UriText.TryParse(text, out Uri? value)
            ? value
            : throw Unexpected(ref reader, "an absolute URI, such as https://example.org/,");
    }

    /// <summary>Reads the member <c>kind</c>, which must be the one expected.</summary>
    public static void ReadKind(ref Utf8JsonReader reader, string kind)
    {
        bool same = reader.TokenType == JsonTokenType.String
            && (reader.ValueIsEscaped ? ReadString(ref reader) == kind : reader.ValueTextEquals(kind));
        if (!same) throw Unexpected(ref reader, $"the kind \"{kind}\"");
    }

    /// <summary>Skips the member <c>_refs</c>; references belong to the record, not to the typed body.</summary>
    public static void SkipRefs(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "an array of references");
        RefuseUncanonical(ref reader);
    }

    /// <summary>Reads any JSON. Its text is kept as it is; what has no canonical form is refused.</summary>
    /// <exception cref="CanonicalJsonException">
    /// A key stands twice, a text has a lone surrogate, or a number is beyond a double.
    /// </exception>
    public static JsonElement ReadJson(ref Utf8JsonReader reader)
    {
        Utf8JsonReader ahead = reader;
        RefuseUncanonical(ref ahead);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The error for a member that is required and was not there. The reader stands at the end of the object.</summary>
    public static RecordBodyException Missing(ref Utf8JsonReader reader, string name) =>
        Fail(ref reader, $"the required member '{name}' is missing");

    /// <summary>The error for a member that a closed object does not have. The reader stands at its name.</summary>
    public static RecordBodyException Undeclared(ref Utf8JsonReader reader) =>
        Fail(ref reader, "the schema declares no such member, and is closed to others");

    /// <summary>The error for a value that is not what is expected.</summary>
    public static RecordBodyException Unexpected(ref Utf8JsonReader reader, string expected) =>
        Fail(ref reader, $"{expected} is expected, and {Describe(ref reader)} found");

    /// <summary>The error for a name that an object has already had. The reader stands at the name.</summary>
    internal static RecordBodyException Twice(ref Utf8JsonReader reader) => Fail(ref reader, "the key stands twice in one object");

    /// <summary>An error at the token at which the reader stands.</summary>
    internal static RecordBodyException Fail(ref Utf8JsonReader reader, string problem) => new(problem, reader.TokenStartIndex);

    private static void RefuseUncanonical(ref Utf8JsonReader reader)
    {
        var discarded = new CanonicalJsonWriter([]);
        try
        {
            CanonicalJson.WriteValue(ref reader, ref discarded);
        }
        finally
        {
            discarded.Dispose();
        }
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string expected)
    {
        if (reader.TokenType != type) throw Unexpected(ref reader, expected);
    }

    private static ReadOnlySpan<byte> TokenOf(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static string Describe(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: return "an object";
            case JsonTokenType.StartArray: return "an array";
            case JsonTokenType.Null: return "null";
            case JsonTokenType.True: return "true";
            case JsonTokenType.False: return "false";
        }

        string raw = JsonText.Shorten(System.Text.Encoding.UTF8.GetString(TokenOf(ref reader)), 40);
        return reader.TokenType == JsonTokenType.String ? $"\"{raw}\"" : raw;
    }
}
