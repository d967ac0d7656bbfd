using System.Globalization;
using System.Text.Json;

namespace ModelAdapters.Outputs;

/// <summary>Reads the numbers that models give, as Python's float() would.</summary>
internal static class ModelNumber
{
    /// <summary>A number, a boolean as 1 or 0, or null for what is none.</summary>
    public static double? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => null,
    };

    /// <summary>A number from 0 to 1, which may be written as text; null for what is none. NaN is none.</summary>
    public static double? ReadShare(JsonElement value)
    {
        double? number = Read(value);
        if (ModelText.Read(value) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed))
        {
            number = parsed;
        }

        return number is >= 0 and <= 1 ? number : null;
    }
}
