using System.Globalization;
using System.Numerics;
using System.Text;

namespace Syncropel.Checks;

/// <summary>
/// A JSON number as its token says it, of any size and without rounding: <c>digits × 10^power</c>, where the digits do not end in 0,
/// so that equal numbers are equal values. Nothing here costs more than the length of the tokens: 10^power is never written out.
/// </summary>
internal readonly record struct ExactNumber : IComparable<ExactNumber>
{
    private readonly BigInteger _digits;
    private readonly BigInteger _power;
    private readonly int _length;

    private ExactNumber(BigInteger digits, BigInteger power, int length)
    {
        _digits = digits;
        _power = power;
        _length = length;
    }

    /// <summary>Whether it has no fraction: <c>1.0</c> and <c>1e9</c> have none.</summary>
    public bool IsInteger => _power.Sign >= 0;

    /// <summary>The number without its sign.</summary>
    public ExactNumber Magnitude => new(BigInteger.Abs(_digits), _power, _length);

    public bool IsZero => _digits.IsZero;

    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a number's token.</summary>
    public static ExactNumber Parse(string token) => Parse(Encoding.ASCII.GetBytes(token));

    /// <inheritdoc cref="Parse(string)"/>
    public static ExactNumber Parse(ReadOnlySpan<byte> token)
    {
        int mark = token.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> mantissa = mark < 0 ? token : token[..mark];
        BigInteger power = mark < 0 ? BigInteger.Zero : ToInteger(token[(mark + 1)..]);

        bool negative = mantissa[0] == '-';
        if (negative) mantissa = mantissa[1..];
        int point = mantissa.IndexOf((byte)'.');
        byte[] joined = point < 0 ? [.. mantissa] : [.. mantissa[..point], .. mantissa[(point + 1)..]];
        if (point >= 0) power -= mantissa.Length - point - 1;

        ReadOnlySpan<byte> digits = joined.AsSpan().TrimStart((byte)'0');
        ReadOnlySpan<byte> kept = digits.TrimEnd((byte)'0');
        if (kept.IsEmpty) return default;
        BigInteger value = ToInteger(kept);
        return new(negative ? -value : value, power + (digits.Length - kept.Length), kept.Length);
    }

    public int CompareTo(ExactNumber other)
    {
        int sign = _digits.Sign;
        if (sign != other._digits.Sign || sign == 0) return sign.CompareTo(other._digits.Sign);

        int size = (_power + _length).CompareTo(other._power + other._length);
        if (size != 0) return sign * size;

        // Of one size: the powers differ by no more than the tokens are long.
        BigInteger apart = _power - other._power;
        return apart.Sign >= 0
            ? (_digits * BigInteger.Pow(10, (int)apart)).CompareTo(other._digits)
            : _digits.CompareTo(other._digits * BigInteger.Pow(10, (int)-apart));
    }

    /// <summary>Whether this is an integer times the divisor, which is not 0.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (IsZero) return true;

        // Digits that do not end in 0 are no multiple of a power of ten.
        BigInteger apart = _power - divisor._power;
        if (apart.Sign < 0) return false;
        BigInteger modulus = BigInteger.Abs(divisor._digits);
        return (BigInteger.Remainder(_digits, modulus) * BigInteger.ModPow(10, apart, modulus) % modulus).IsZero;
    }

    private static BigInteger ToInteger(ReadOnlySpan<byte> digits) =>
        BigInteger.Parse(Encoding.ASCII.GetString(digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
