using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Says JSON's numbers in C#; null where the type would write another number than the untyped body.</summary>
internal static class NumberTexts
{
    // Every number of so many digits comes back from a double as it went in.
    private const int SafeDigits = 15;

    // A longer fraction a decimal rounds.
    private const int MaxDecimalLength = 28;

    // From here on not every integer is a double.
    private const long SafeInteger = 1L << 53;

    /// <summary>The literal for a token.</summary>
    public static string? Of(string token, SpecialType type)
    {
        bool isWhole = IsWhole(token);
        switch (type)
        {
            case SpecialType.System_Int32:
                return isWhole && int.TryParse(token, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? token : null;
            case SpecialType.System_Int64:
                return isWhole && long.TryParse(token, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? token : null;
            case SpecialType.System_Double:
                // Without a suffix, digits that fit no integer do not compile.
                return IsDouble(token, isWhole) ? token + (isWhole ? "d" : "") : null;
            case SpecialType.System_Decimal:
                return IsExact(token) ? token + "m" : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// Whether a decimal and an untyped body write the same: integers are written digit by digit by both; a fraction is a double where
    /// it is untyped, and the typed body refuses one that no double holds.
    /// </summary>
    public static bool IsExact(string token)
    {
        if (token.IndexOfAny(['e', 'E']) >= 0) return false;
        if (!decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return false;
        return IsWhole(token) || (token.Length <= MaxDecimalLength && SignificantDigits(token) <= SafeDigits);
    }

    private static bool IsDouble(string token, bool isWhole)
    {
        if (isWhole) return long.TryParse(token, NumberStyles.Integer, CultureInfo.InvariantCulture, out long integer)
            && integer is <= SafeInteger and >= -SafeInteger;
        return double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value);
    }

    private static bool IsWhole(string token) => token.IndexOfAny(['.', 'e', 'E']) < 0;

    private static int SignificantDigits(string token)
    {
        int digits = 0;
        foreach (char character in token.TrimStart('-', '0', '.'))
        {
            if (character != '.') digits++;
        }

        return digits;
    }
}
