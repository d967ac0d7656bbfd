using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck.Fluent;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

/// <summary>Integers however they are spelled, held against arithmetic without limits.</summary>
public class IntegerTokenTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e-5", 0)]
    [InlineData("0e999999999999999999999", 0)]
    [InlineData("5", 5)]
    [InlineData("5.0", 5)]
    [InlineData("50e-1", 5)]
    [InlineData("0.05E+2", 5)]
    [InlineData("1000.0e-3", 1)]
    [InlineData("-12.5e1", -125)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("922337203685477580.7e1", long.MaxValue)]
    [InlineData("-92233720368547758080e-1", long.MinValue)]
    [InlineData("10000000000000000000000000000e-28", 1)]
    public void What_is_an_integer_is_read_exactly(string token, long value) => Assert.Equal(value, Read(token));

    [Theory]
    [InlineData("0.5")]
    [InlineData("5e-1")]
    [InlineData("12.50")]
    [InlineData("1e-999999999999999999999")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("18446744073709551625")]
    [InlineData("184467440737095516160")]
    [InlineData("1e19")]
    [InlineData("1e999999999999999999999")]
    public void What_is_none_of_64_bits_is_not_read(string token) => Assert.Null(Read(token));

    [Fact]
    public void Any_number_is_read_as_arithmetic_has_it() => Property.Holds(
        Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(0, 24).Zip(Gen.Choose(-24, 24))), static one =>
        {
            (int seed, (int point, int exponent)) = one;
            string digits = DigitsOf(new Random(seed));
            int places = Math.Min(point, digits.Length);
            string whole = places < digits.Length ? digits[..^places] : "0", rest = digits[^places..];
            string token = (seed % 2 == 0 ? "-" : "") + whole + (rest.Length == 0 ? "" : "." + rest)
                + (exponent == 0 ? "" : "e" + exponent.ToString(CultureInfo.InvariantCulture));

            Assert.True(Read(token) == Oracle(token), $"{token}: {Read(token)}, and not {Oracle(token)}");
        }, 5000);

    // Many of them near the ends of 64 bits, and many with zeros at their end.
    private static string DigitsOf(Random random)
    {
        BigInteger near = random.Next(4) switch
        {
            0 => BigInteger.Pow(2, 63) + random.Next(-3, 4),
            1 => BigInteger.Pow(2, 64) + random.Next(-3, 4),
            2 => random.NextInt64(),
            _ => random.Next(0, 1000),
        };
        return (near * BigInteger.Pow(10, random.Next(0, 5))).ToString(CultureInfo.InvariantCulture);
    }

    private static long? Oracle(string token)
    {
        string[] parts = token.Split('e');
        int exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int places = exponent - (point < 0 ? 0 : parts[0].Length - point - 1);
        var mantissa = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        BigInteger scale = BigInteger.Pow(10, Math.Abs(places)), value = places >= 0 ? mantissa * scale : mantissa / scale;
        bool isInteger = places >= 0 || mantissa % scale == 0;
        return isInteger && value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    private static long? Read(string token)
    {
        if (IntegerToken.TryParse(Encoding.ASCII.GetBytes(token), out long value)) return value;
        Assert.Equal(0, value);
        return null;
    }
}
