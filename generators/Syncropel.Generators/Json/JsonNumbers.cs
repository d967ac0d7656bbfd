using System.Globalization;
using Syncropel.Grammar;

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
        return long.TryParse(Expand(token), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a token's value has no fraction, of whatever size it is.</summary>
    public static bool IsInteger(string token) => ExactNumber.Parse(token).IsInteger;

    /// <summary>The token's value as a double, where it is finite.</summary>
    public static bool TryGetNumber(string token, out double value) =>
        double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    // The digits without point and exponent, or "" where they are no integer that could fit. A decimal would round 1e-30 to 0.
    private static string Expand(string token)
    {
        int mark = token.IndexOfAny(['e', 'E']);
        string mantissa = mark < 0 ? token : token.Substring(0, mark);
        string power = mark < 0 ? "0" : token.Substring(mark + 1);
        if (!long.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent)) return "";

        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (point >= 0) exponent -= mantissa.Length - point - 1;
        if (digits.TrimStart('-').Trim('0').Length == 0) return "0";
        for (; exponent < 0 && digits[digits.Length - 1] == '0'; exponent++) digits = digits.Substring(0, digits.Length - 1);
        return exponent is < 0 or > 19 ? "" : digits + new string('0', (int)exponent);
    }

    private static int SkipDigits(string text, int start)
    {
        int i = start;
        while (i < text.Length && text[i] is >= '0' and <= '9') i++;
        return i;
    }
}
