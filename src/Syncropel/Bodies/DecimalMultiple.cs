using System.Globalization;
using System.Numerics;

namespace Syncropel.Bodies;

/// <summary>
/// Says whether one number is a multiple of another. Both are taken as the decimals that JSON prints and not as the binary
/// fractions behind them: 0.3 is a multiple of 0.1, and 0.30000000000000004 is none.
/// </summary>
internal static class DecimalMultiple
{
    private const int MaxLength = 32;

    /// <summary>Exact for all finite numbers. The divisor is not 0.</summary>
    public static bool Holds(double value, double divisor)
    {
        if (FitsDecimal(value) && FitsDecimal(divisor)) return ToDecimal(value) % ToDecimal(divisor) == 0;

        (BigInteger left, int leftPower) = ToDigits(value);
        (BigInteger right, int rightPower) = ToDigits(divisor);
        int common = Math.Min(leftPower, rightPower);
        return left * BigInteger.Pow(10, leftPower - common) % (right * BigInteger.Pow(10, rightPower - common)) == 0;
    }

    /// <summary>Exact for all decimals. The divisor is not 0.</summary>
    public static bool Holds(decimal value, decimal divisor)
    {
        // The remainder of decimals is rounded where their powers of ten are far apart, so it is taken of integers.
        int common = Math.Max(value.Scale, divisor.Scale);
        return Scaled(value, common) % Scaled(divisor, common) == 0;
    }

    private static BigInteger Scaled(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return digits * BigInteger.Pow(10, scale - value.Scale);
    }

    /// <summary>Whether the 17 digits that a double may have are all among the 28 of a decimal.</summary>
    private static bool FitsDecimal(double value) => value == 0 || Math.Abs(value) is >= 1e-11 and < 1e28;

    private static decimal ToDecimal(double value)
    {
        Span<char> text = stackalloc char[MaxLength];
        value.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        return decimal.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static (BigInteger Digits, int Power) ToDigits(double value)
    {
        string[] parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        int power = parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) power -= parts[0].Length - point - 1;
        return (BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), power);
    }
}
