using System.Globalization;

namespace Syncropel.Json;

/// <summary>Prints a double as ECMAScript's Number::toString does, which RFC 8785, section 3.2.2.3, asks for.</summary>
internal static class EcmaNumber
{
    /// <summary>The longest output: <c>-2.2250738585072014e-308</c> has 24 bytes, <c>0.000001234…</c> one more.</summary>
    public const int MaxLength = 32;

    private const int LastPlainExponent = 21;
    private const int FirstPlainExponent = -6;

    /// <summary>Writes <paramref name="value"/> and returns the number of bytes.</summary>
    /// <exception cref="CanonicalJsonException">The value is NaN or infinite, which JSON cannot say.</exception>
    public static int Format(double value, Span<byte> destination)
    {
        if (!double.IsFinite(value))
        {
            throw new CanonicalJsonException($"{value.ToString(CultureInfo.InvariantCulture)} is not a JSON number");
        }

        if (value == 0)
        {
            destination[0] = (byte)'0';
            return 1;
        }

        // .NET prints the same shortest digits, but changes to exponents earlier and writes them as E+21.
        value.TryFormat(destination, out int length, default, CultureInfo.InvariantCulture);
        int exponent = destination[..length].IndexOf((byte)'E');
        return exponent < 0 ? length : Relayout(destination, length, exponent);
    }

    private static int Relayout(Span<byte> text, int length, int mark)
    {
        int exponent = int.Parse(text[(mark + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int sign = text[0] == '-' ? 1 : 0;

        Span<byte> digits = stackalloc byte[MaxLength];
        int count = 0;
        foreach (byte b in text[sign..mark])
        {
            if (b != '.') digits[count++] = b;
        }

        Span<byte> body = text[sign..];
        int point = exponent + 1;
        return sign + point switch
        {
            > 0 and <= LastPlainExponent => Plain(body, digits[..count], point),
            > FirstPlainExponent and <= 0 => Fraction(body, digits[..count], -point),
            _ => Scientific(body, digits[..count], exponent),
        };
    }

    // Of a number with a point among its digits .NET writes no exponent, so that here it lies behind them.
    private static int Plain(Span<byte> text, ReadOnlySpan<byte> digits, int point)
    {
        digits.CopyTo(text);
        text[digits.Length..point].Fill((byte)'0');
        return point;
    }

    private static int Fraction(Span<byte> text, ReadOnlySpan<byte> digits, int zeros)
    {
        "0."u8.CopyTo(text);
        text.Slice(2, zeros).Fill((byte)'0');
        digits.CopyTo(text[(2 + zeros)..]);
        return 2 + zeros + digits.Length;
    }

    private static int Scientific(Span<byte> text, ReadOnlySpan<byte> digits, int exponent)
    {
        int length = 0;
        text[length++] = digits[0];
        if (digits.Length > 1)
        {
            text[length++] = (byte)'.';
            digits[1..].CopyTo(text[length..]);
            length += digits.Length - 1;
        }

        text[length++] = (byte)'e';
        text[length++] = exponent < 0 ? (byte)'-' : (byte)'+';
        Math.Abs(exponent).TryFormat(text[length..], out int written, default, CultureInfo.InvariantCulture);
        return length + written;
    }
}
