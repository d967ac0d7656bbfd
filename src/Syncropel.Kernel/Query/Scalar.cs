using System.Globalization;
using System.Text.Json;

namespace Syncropel.Kernel.Query;

/// <summary>
/// A JSON value that queries compare: null, a boolean, a number or a string. Two are equal only if their JSON types are the same:
/// a string is never equal to a number.
/// </summary>
internal readonly record struct Scalar
{
    private readonly JsonValueKind _type;
    private readonly ExactNumber _number;
    private readonly string? _text;

    private Scalar(JsonValueKind type, ExactNumber number = default, string? text = null)
    {
        _type = type;
        _number = number;
        _text = text;
    }

    /// <summary>Whether greater and less mean something for it: it is a number or a string.</summary>
    public bool IsOrdered => _type is JsonValueKind.Number or JsonValueKind.String;

    /// <summary>The value's JSON type.</summary>
    public JsonValueKind Type => _type;

    /// <summary>The number; zero where the value is none.</summary>
    public ExactNumber Number => _number;

    /// <summary>The string; null where the value is none.</summary>
    public string? Text => _text;

    public static Scalar Of(string text) => new(JsonValueKind.String, text: text);

    public static Scalar Of(long number) =>
        new(JsonValueKind.Number, ExactNumber.Parse(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads a value of canonical JSON, and says whether it is a scalar.</summary>
    public static bool TryRead(JsonElement value, out Scalar scalar)
    {
        scalar = value.ValueKind switch
        {
            JsonValueKind.Number => new(JsonValueKind.Number, ExactNumber.Parse(value.GetRawText())),
            JsonValueKind.String => Of(value.GetString()!),
            JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False => new(value.ValueKind),
            _ => default,
        };
        return scalar._type != JsonValueKind.Undefined;
    }

    /// <summary>Compares two numbers or two strings; null where the values cannot be compared.</summary>
    public int? CompareTo(Scalar other)
    {
        if (_type != other._type || !IsOrdered) return null;
        return _type == JsonValueKind.Number ? _number.CompareTo(other._number) : CodePointOrder.Compare(_text!, other._text!);
    }
}
