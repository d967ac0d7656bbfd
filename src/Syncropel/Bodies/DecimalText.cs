using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>
/// Decimals as JSON numbers, without the loss of a digit. Canonical JSON prints integers in full and every other number as the nearest
/// double, so a decimal with more digits than that has no canonical form.
/// </summary>
internal static class DecimalText
{
    /// <summary>The most bytes that a decimal takes: a sign, 29 digits, a point.</summary>
    public const int MaxLength = 32;

    private const string Digits = "0.############################";

    // Beyond this many places no digit of a decimal is left.
    private const int MaxPlaces = 29;

    private static readonly BigInteger Largest = (BigInteger.One << 96) - 1;

    /// <summary>Whether canonical JSON says this very value.</summary>
    public static bool HasCanonicalForm(decimal value)
    {
        if (value == decimal.Truncate(value)) return true;
        Span<byte> digits = stackalloc byte[MaxLength];
        value.TryFormat(digits, out int length, Digits, CultureInfo.InvariantCulture);
        if (!Utf8Parser.TryParse(digits[..length], out double near, out _)) return false;
        Span<byte> printed = stackalloc byte[EcmaNumber.MaxLength];
        printed = printed[..EcmaNumber.Format(near, printed)];
        return TryParse(printed, out decimal same) && same == value;
    }

    /// <summary>
    /// Writes the number in full, as canonical JSON has it where that has it, and returns the length, at most
    /// <see cref="MaxLength"/>.
    /// </summary>
    public static int Format(decimal value, Span<byte> destination)
    {
        if (value == 0)
        {
            destination[0] = (byte)'0';
            return 1;
        }

        if (value == decimal.Truncate(value))
        {
            decimal.Truncate(value).TryFormat(destination, out int integer, "F0", CultureInfo.InvariantCulture);
            return integer;
        }

        Span<byte> nearest = stackalloc byte[EcmaNumber.MaxLength];
        value.TryFormat(destination, out int length, Digits, CultureInfo.InvariantCulture);
        if (!Utf8Parser.TryParse(destination[..length], out double near, out _)) return length;
        nearest = nearest[..EcmaNumber.Format(near, nearest)];
        if (!TryParse(nearest, out decimal same) || same != value) return length;
        nearest.CopyTo(destination);
        return nearest.Length;
    }

    /// <summary>Reads a JSON number, if a decimal holds its very value.</summary>
    public static bool TryParse(ReadOnlySpan<byte> token, out decimal value)
    {
        // Up to 28 digits always fit, and nothing is rounded then.
        bool plain = token.Length <= 28 && token.IndexOfAny((byte)'e', (byte)'E') < 0;
        if (plain) return Utf8Parser.TryParse(token, out value, out _);

        value = 0;
        bool negative = token[0] == '-';
        ReadOnlySpan<byte> rest = negative ? token[1..] : token;
        int mark = rest.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> mantissa = mark < 0 ? rest : rest[..mark];
        int point = mantissa.IndexOf((byte)'.');
        string digits = System.Text.Encoding.ASCII.GetString(mantissa).Replace(".", "", StringComparison.Ordinal);
        string significant = digits.TrimEnd('0');
        BigInteger power = (mark < 0 ? 0 : Exponent(rest[(mark + 1)..])) - (point < 0 ? 0 : mantissa.Length - point - 1)
            + (digits.Length - significant.Length);
        significant = significant.TrimStart('0');
        return significant.Length == 0 || TryBuild(significant, power, negative, out value);
    }

    private static bool TryBuild(string digits, BigInteger power, bool negative, out decimal value)
    {
        value = 0;
        if (digits.Length > MaxPlaces || power > MaxPlaces || power < 1 - MaxPlaces) return false;
        BigInteger magnitude = BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, Math.Max((int)power, 0));
        if (magnitude > Largest) return false;
        uint Word(int index) => (uint)((magnitude >> (32 * index)) & uint.MaxValue);
        value = new decimal((int)Word(0), (int)Word(1), (int)Word(2), negative, (byte)Math.Max(-(int)power, 0));
        return true;
    }

    private static BigInteger Exponent(ReadOnlySpan<byte> text) =>
        BigInteger.Parse(System.Text.Encoding.ASCII.GetString(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
