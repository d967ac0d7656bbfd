using System.Globalization;
using System.Numerics;

namespace Syncropel.Generators.Json;

/// <summary>The value of a JSON number token, exactly: digits without trailing zeros, times a power of ten.</summary>
internal readonly struct ExactDecimal : IComparable<ExactDecimal>
{
    // Beyond it a number is only compared by its magnitude, so that 1e999999999 costs nothing.
    private const int Spread = 10_000;

    private readonly BigInteger _digits;
    private readonly long _power;

    private ExactDecimal(BigInteger digits, long power)
    {
        _digits = digits;
        _power = digits.IsZero ? 0 : power;
    }

    public int Sign => _digits.Sign;

    /// <summary>Whether the value has no fraction.</summary>
    public bool IsInteger => _power >= 0;

    // How many digits stand before the point; less than 1 for a value below 0.1.
    private long Magnitude => BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture).Length + _power;

    /// <summary>Reads a token that is a JSON number.</summary>
    public static ExactDecimal Parse(string token)
    {
        int mark = token.IndexOfAny(['e', 'E']);
        string mantissa = mark < 0 ? token : token.Substring(0, mark);
        long power = mark < 0 ? 0 : ParsePower(token.Substring(mark + 1));
        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (point >= 0) power -= mantissa.Length - point - 1;
        string trimmed = digits.TrimEnd('0');
        power += digits.Length - trimmed.Length;
        BigInteger.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value);
        return new ExactDecimal(value, power);
    }

    /// <summary>The greatest integer of 64 bits that is not more, or the nearest end of their range.</summary>
    public long Floor()
    {
        if (CompareTo(new ExactDecimal(long.MaxValue, 0)) >= 0) return long.MaxValue;
        if (CompareTo(new ExactDecimal(long.MinValue, 0)) <= 0) return long.MinValue;
        if (_power >= 0) return (long)(_digits * BigInteger.Pow(10, (int)_power));
        if (Magnitude <= 0) return Sign < 0 ? -1 : 0;
        BigInteger divisor = BigInteger.Pow(10, (int)-_power);
        BigInteger quotient = BigInteger.DivRem(_digits, divisor, out BigInteger rest);
        return (long)(rest.Sign < 0 ? quotient - 1 : quotient);
    }

    /// <summary>Whether this is the other one times an integer. The other one is not 0.</summary>
    public bool IsMultipleOf(ExactDecimal other)
    {
        if (_digits.IsZero) return true;
        long power = _power - other._power;
        if (power >= 0)
        {
            BigInteger divisor = BigInteger.Abs(other._digits);
            return (BigInteger.Abs(_digits) * BigInteger.ModPow(10, power, divisor) % divisor).IsZero;
        }

        // Digits that end in no zero are no multiple of ten.
        return false;
    }

    public int CompareTo(ExactDecimal other)
    {
        if (Sign != other.Sign || Sign == 0) return Sign.CompareTo(other.Sign);
        long difference = Magnitude - other.Magnitude;
        if (difference != 0) return difference > 0 == Sign > 0 ? 1 : -1;
        long common = Math.Min(_power, other._power);
        if (Math.Max(_power, other._power) - common > Spread) return _power > other._power == Sign > 0 ? 1 : -1;
        BigInteger left = _digits * BigInteger.Pow(10, (int)(_power - common));
        BigInteger right = other._digits * BigInteger.Pow(10, (int)(other._power - common));
        return left.CompareTo(right);
    }

    /// <summary>Equal values have equal hashes: their digits end in no zero.</summary>
    public override int GetHashCode() => unchecked((_digits.GetHashCode() * 31) + _power.GetHashCode());

    public override bool Equals(object? obj) => obj is ExactDecimal other && CompareTo(other) == 0;

    private static long ParsePower(string digits)
    {
        bool fits = int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power);
        return fits ? power : digits[0] == '-' ? int.MinValue : int.MaxValue;
    }
}
