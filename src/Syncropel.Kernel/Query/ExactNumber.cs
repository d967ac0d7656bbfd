using System.Globalization;

namespace Syncropel.Kernel.Query;

/// <summary>
/// A JSON number as its token says it, without rounding: <c>0.digits × 10^magnitude</c>. Integers beyond 2^53 compare exactly,
/// and two spellings of one number are equal.
/// </summary>
internal readonly record struct ExactNumber : IComparable<ExactNumber>
{
    private ExactNumber(int sign, string digits, int magnitude)
    {
        Sign = sign;
        Digits = digits;
        Magnitude = magnitude;
    }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign { get; }

    /// <summary>The digits, of which neither the first nor the last is 0; none of zero.</summary>
    public string Digits { get; }

    /// <summary>Where the point is, counted from before the first digit.</summary>
    public int Magnitude { get; }

    /// <summary>Reads a number's token. Its exponent, if it has one, fits an int, as that of a double does.</summary>
    public static ExactNumber Parse(string token)
    {
        bool negative = token[0] == '-';
        int mark = token.AsSpan().IndexOfAny('e', 'E');
        int exponent = mark < 0 ? 0 : int.Parse(token.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = token[(negative ? 1 : 0)..(mark < 0 ? token.Length : mark)];

        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string all = point < 0 ? mantissa : mantissa.Remove(point, 1);
        string significant = all.TrimStart('0');
        if (significant.Length == 0) return new(0, "", 0);

        int whole = (point < 0 ? mantissa.Length : point) - (all.Length - significant.Length);
        return new(negative ? -1 : 1, significant.TrimEnd('0'), whole + exponent);
    }

    /// <summary>A JSON token of the number, exactly.</summary>
    public override string ToString() => string.IsNullOrEmpty(Digits)
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{(Sign < 0 ? "-" : "")}0.{Digits}e{Magnitude}");

    /// <summary>The number as an integer; false where it is none, or none of 64 bits.</summary>
    public bool TryGetInt64(out long value)
    {
        const int MostDigits = 19;
        value = 0;
        if (string.IsNullOrEmpty(Digits)) return true;
        if (Magnitude < Digits.Length || Magnitude > MostDigits) return false;
        string token = (Sign < 0 ? "-" : "") + Digits.PadRight(Magnitude, '0');
        return long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public int CompareTo(ExactNumber other)
    {
        if (Sign != other.Sign) return Sign.CompareTo(other.Sign);
        int size = Magnitude.CompareTo(other.Magnitude);

        // Neither has trailing zeros, so the shorter of two with a common beginning is the smaller.
        return Sign * (size != 0 ? size : string.CompareOrdinal(Digits, other.Digits));
    }
}
