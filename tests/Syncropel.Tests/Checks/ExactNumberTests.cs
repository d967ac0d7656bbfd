using System.Globalization;
using System.Numerics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Checks;
using Syncropel.Grammar;

namespace Syncropel.Tests.Checks;

/// <summary>Numbers of any size against fractions of big integers, which are slow and certain.</summary>
public class ExactNumberTests
{
    // Few digits, so that equal numbers, multiples and neighbours come up often.
    private static readonly Gen<string> Tokens =
        from sign in Gen.Elements("", "", "-")
        from whole in Gen.Elements("0", "1", "7", "10", "12", "100", "120", "99", "123456789012345678901234567890")
        from fraction in Gen.Elements("", "", ".0", ".5", ".05", ".50", ".999", ".000", ".12345678901234567890")
        from exponent in Gen.Elements("", "", "e0", "e1", "E+2", "e-1", "e-2", "e30", "e-30")
        select sign + whole + fraction + exponent;

    [Fact]
    public void Numbers_are_in_the_order_of_their_values() =>
        Property.Holds(Gen.Two(Tokens), static pair =>
        {
            int expected = Cross(pair.Item1, pair.Item2).Sign;
            Assert.Equal(expected, Math.Sign(ExactNumber.Parse(pair.Item1).CompareTo(ExactNumber.Parse(pair.Item2))));
            Assert.Equal(expected == 0, ExactNumber.Parse(pair.Item1) == ExactNumber.Parse(pair.Item2));
        }, runs: 5000);

    [Fact]
    public void A_multiple_is_an_integer_times_the_divisor() =>
        Property.Holds(Gen.Two(Tokens), static pair =>
        {
            (BigInteger above, BigInteger below) = Fraction(pair.Item1);
            (BigInteger divisor, BigInteger part) = Fraction(pair.Item2);
            if (divisor.IsZero) return;
            bool expected = (above * part % (below * divisor)).IsZero;
            Assert.Equal(expected, ExactNumber.Parse(pair.Item1).IsMultipleOf(ExactNumber.Parse(pair.Item2)));
        }, runs: 5000);

    [Fact]
    public void An_integer_has_no_fraction_however_it_is_spelled() =>
        Property.Holds(Tokens, static token =>
        {
            (BigInteger above, BigInteger below) = Fraction(token);
            Assert.Equal((above % below).IsZero, ExactNumber.Parse(token).IsInteger);
        });

    [Theory]
    [InlineData("1e1000000000", "1e999999999", 1)]
    [InlineData("-1e1000000000", "1", -1)]
    [InlineData("1e-1000000000", "0", 1)]
    [InlineData("1e99999999999999999999999999", "1e99999999999999999999999998", 1)]
    [InlineData("10e99999999999999999999999998", "1e99999999999999999999999999", 0)]
    [InlineData("-0", "0e99999999999999999999999999", 0)]
    public void The_size_of_an_exponent_costs_nothing(string left, string right, int expected) =>
        Assert.Equal(expected, Math.Sign(ExactNumber.Parse(left).CompareTo(ExactNumber.Parse(right))));

    [Theory]
    [InlineData("1e1000000000", "0.125", true)]
    [InlineData("1e1000000000", "7", false)]
    [InlineData("7e1000000000", "7", true)]
    [InlineData("1e-1000000000", "1e-1000000001", true)]
    [InlineData("1e-1000000001", "1e-1000000000", false)]
    public void Nor_does_it_for_a_multiple(string number, string divisor, bool expected) =>
        Assert.Equal(expected, ExactNumber.Parse(number).IsMultipleOf(ExactNumber.Parse(divisor)));

    [Fact]
    public void Equal_json_has_equal_hashes() =>
        Property.Holds(Gen.Two(Tokens), static pair =>
        {
            JsonElement left = JsonElement.Parse($"{{\"a\": [{pair.Item1}], \"b\": \"x\"}}");
            JsonElement right = JsonElement.Parse($"{{\"b\": \"\\u0078\", \"a\": [{pair.Item2}]}}");
            bool equal = JsonComparer.Instance.Equals(left, right);
            Assert.Equal(Cross(pair.Item1, pair.Item2).IsZero, equal);
            if (equal) Assert.Equal(JsonComparer.Instance.GetHashCode(left), JsonComparer.Instance.GetHashCode(right));
        });

    private static BigInteger Cross(string left, string right)
    {
        (BigInteger a, BigInteger b) = Fraction(left);
        (BigInteger c, BigInteger d) = Fraction(right);
        return (a * d) - (c * b);
    }

    private static (BigInteger Above, BigInteger Below) Fraction(string token)
    {
        string[] parts = token.ToUpperInvariant().Split('E');
        string[] digits = parts[0].Split('.');
        int exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string all = digits[0] + (digits.Length == 1 ? "" : digits[1]);
        int power = exponent - (digits.Length == 1 ? 0 : digits[1].Length);
        var value = BigInteger.Parse(all, CultureInfo.InvariantCulture);
        return power >= 0 ? (value * BigInteger.Pow(10, power), 1) : (value, BigInteger.Pow(10, -power));
    }
}
