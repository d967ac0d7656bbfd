using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Grammar;
using Syncropel.Json;

namespace Syncropel.Checks.Formats;

/// <summary>The formats of numbers that the OpenAPI registry has, and <c>decimal</c>.</summary>
internal static class NumberFormats
{
    private static readonly ExactNumber MaxDecimal = ExactNumber.Parse("79228162514264337593543950335");

    /// <summary>An integer of 32 bits; a fraction is none.</summary>
    public static bool IsInt32(JsonElement number) => TryRead(number, out long value) && value is >= int.MinValue and <= int.MaxValue;

    /// <summary>An integer of 64 bits; a fraction is none.</summary>
    public static bool IsInt64(JsonElement number) => TryRead(number, out _);

    /// <summary>Within the range of a single; its digits may be rounded.</summary>
    public static bool IsSingle(JsonElement number) => number.TryGetSingle(out float value) && float.IsFinite(value);

    /// <summary>Within the range of a double; its digits may be rounded.</summary>
    public static bool IsDouble(JsonElement number) => number.TryGetDouble(out double value) && double.IsFinite(value);

    /// <summary>Within the range of <see cref="decimal"/>; digits beyond its 28 decimals may be rounded.</summary>
    public static bool IsDecimal(JsonElement number) => NumberTokens.Of(number).Magnitude <= MaxDecimal;

    private static bool TryRead(JsonElement number, out long value) =>
        IntegerToken.TryParse(JsonMarshal.GetRawUtf8Value(number), out value);
}
