using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>A number of JSON exactly as it is written: <c>Digits × 10^Exponent</c>.</summary>
internal readonly record struct ExactDecimal(BigInteger Digits, int Exponent) : IComparable<ExactDecimal>
{
    public bool IsInteger => Exponent >= 0 || (Digits % BigInteger.Pow(10, -Exponent)).IsZero;

    public static ExactDecimal Of(int value) => new(value, 0);

    public static ExactDecimal Of(JsonElement number)
    {
        string text = number.GetRawText();
        int e = text.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? text : text[..e];
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) exponent -= mantissa.Length - point - 1;
        BigInteger digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return new ExactDecimal(digits, exponent);
    }

    public int CompareTo(ExactDecimal other)
    {
        (BigInteger left, BigInteger right) = Aligned(this, other);
        return left.CompareTo(right);
    }

    public bool IsMultipleOf(ExactDecimal divisor)
    {
        (BigInteger value, BigInteger unit) = Aligned(this, divisor);
        return (value % unit).IsZero;
    }

    private static (BigInteger Left, BigInteger Right) Aligned(ExactDecimal left, ExactDecimal right)
    {
        int least = Math.Min(left.Exponent, right.Exponent);
        return (left.Digits * BigInteger.Pow(10, left.Exponent - least), right.Digits * BigInteger.Pow(10, right.Exponent - least));
    }
}
