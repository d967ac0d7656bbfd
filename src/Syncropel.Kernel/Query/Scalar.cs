using System.Globalization;
using System.Text.Json;

namespace Syncropel.Kernel.Query;

/// <summary>
/// A JSON value that queries compare: null, a boolean, a number or a string. Two are equal only if their JSON types are the same:
/// a string is never equal to a number.
/// </summary>
internal readonly record struct Scalar
{
    private Scalar(JsonValueKind type, ExactNumber number = default, string? text = null)
    {
        Type = type;
        Number = number;
        Text = text;
    }

    /// <summary>The JSON type.</summary>
    public JsonValueKind Type { get; }

    /// <summary>The number; zero where the value is none.</summary>
    public ExactNumber Number { get; }

    /// <summary>The string; null where the value is none.</summary>
    public string? Text { get; }

    /// <summary>Whether greater and less mean something for it: it is a number or a string.</summary>
    public bool IsOrdered => Type is JsonValueKind.Number or JsonValueKind.String;

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
        return scalar.Type != JsonValueKind.Undefined;
    }

    /// <summary>Compares two numbers or two strings; null where the values cannot be compared.</summary>
    public int? CompareTo(Scalar other)
    {
        if (Type != other.Type || !IsOrdered) return null;
        return Type == JsonValueKind.Number ? Number.CompareTo(other.Number) : CodePointOrder.Compare(Text!, other.Text!);
    }
}
