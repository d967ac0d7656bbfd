using System.Globalization;

namespace Syncropel.Generators.Json;

/// <summary>What a JSON number token is, and what it means as a C# number.</summary>
internal static class JsonNumbers
{
    /// <summary>Whether a text is a number by the grammar of RFC 8259, section 6.</summary>
    public static bool IsNumber(string text)
    {
        int i = 0;
        if (i < text.Length && text[i] == '-') i++;
        int integer = SkipDigits(text, i);
        if (integer == i || (text[i] == '0' && integer > i + 1)) return false;
        i = integer;
        if (i < text.Length && text[i] == '.')
        {
            int fraction = SkipDigits(text, i + 1);
            if (fraction == i + 1) return false;
            i = fraction;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-') i++;
            int exponent = SkipDigits(text, i);
            if (exponent == i) return false;
            i = exponent;
        }

        return i == text.Length;
    }

    /// <summary>The token's value, where it is an integer of 64 bits: <c>5</c>, <c>5.0</c>, <c>5e2</c>.</summary>
    public static bool TryGetInteger(string token, out long value)
    {
        if (long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)) return true;
        bool integral = decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue;
        value = integral ? (long)number : 0;
        return integral;
    }

    /// <summary>The token's value as a double, where it is finite.</summary>
    public static bool TryGetNumber(string token, out double value) =>
        double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    private static int SkipDigits(string text, int start)
    {
        int i = start;
        while (i < text.Length && text[i] is >= '0' and <= '9') i++;
        return i;
    }
}
