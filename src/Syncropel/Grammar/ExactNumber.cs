using System.Globalization;
using System.Numerics;

namespace Syncropel.Grammar;

/// <summary>
/// A JSON number as its token says it, of any size and without rounding: <c>digits × 10^power</c>, where the digits do not end in 0,
/// so that equal numbers are equal values. Nothing here costs more than the length of the tokens: 10^power is never written out.
/// Written for netstandard2.0.
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

    public int Sign => _digits.Sign;

    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a number's token.</summary>
    public static ExactNumber Parse(string token)
    {
        int mark = token.IndexOfAny(['e', 'E']);
        string mantissa = mark < 0 ? token : token.Substring(0, mark);
        BigInteger power = mark < 0 ? BigInteger.Zero : ToInteger(token.Substring(mark + 1));

        bool negative = mantissa[0] == '-';
        if (negative) mantissa = mantissa.Substring(1);
        int point = mantissa.IndexOf('.');
        if (point >= 0) power -= mantissa.Length - point - 1;

        string digits = (point < 0 ? mantissa : mantissa.Remove(point, 1)).TrimStart('0');
        string kept = digits.TrimEnd('0');
        if (kept.Length == 0) return default;
        BigInteger value = ToInteger(kept);
        return new(negative ? -value : value, power + (digits.Length - kept.Length), kept.Length);
    }

    /// <summary>The greatest integer of 64 bits that is not more, or the nearest end of their range.</summary>
    public long Floor()
    {
        // Beyond the digits of any long the sign alone decides; short of them the power of ten is small.
        BigInteger size = _power + _length;
        if (size > 19) return Sign < 0 ? long.MinValue : long.MaxValue;
        if (size <= 0) return Sign < 0 ? -1 : 0;
        BigInteger floor = IsInteger ? _digits * BigInteger.Pow(10, (int)_power) : Quotient(BigInteger.Pow(10, (int)-_power));
        return floor > long.MaxValue ? long.MaxValue : floor < long.MinValue ? long.MinValue : (long)floor;
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
        var modulus = BigInteger.Abs(divisor._digits);
        return (BigInteger.Remainder(_digits, modulus) * BigInteger.ModPow(10, apart, modulus) % modulus).IsZero;
    }

    private BigInteger Quotient(BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(_digits, divisor, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    private static BigInteger ToInteger(string digits) =>
        BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
