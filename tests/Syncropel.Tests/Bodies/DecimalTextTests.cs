using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Bodies;

public class DecimalTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("1.10", "1.1")]
    [InlineData("-100.000", "-100")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("0.0000000000000000000000000001", "1e-28")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-1000000000000000000000000", "-1000000000000000000000000")]
    [InlineData("0.1234567890123456789", "0.1234567890123456789")]
    [InlineData("7922816251426433759354395033.5", "7922816251426433759354395033.5")]
    public void A_decimal_is_written_without_the_loss_of_a_digit(string value, string json) =>
        Assert.Equal(json, Format(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData("1.50E+1", "15")]
    [InlineData("0e999999999999999999999", "0")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("1000000000000000000000000000000e-30", "1")]
    [InlineData("0.00000000000000000000000000010000000", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_that_a_decimal_holds_is_read_exactly(string json, string value)
    {
        Assert.True(DecimalText.TryParse(Encoding.ASCII.GetBytes(json), out decimal read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e29")]
    [InlineData("1e-29")]
    [InlineData("1e999999999999999999999")]
    [InlineData("1e-999999999999999999999")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("123456789012345678901234567890.5")]
    public void A_number_that_no_decimal_is_is_refused_and_never_rounded(string json) =>
        Assert.False(DecimalText.TryParse(Encoding.ASCII.GetBytes(json), out _));

    [Fact]
    public void Every_decimal_comes_back()
    {
        Gen<decimal> decimals = Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(3).SelectMany(static bits =>
            Gen.Choose(0, 28).SelectMany(scale => Gen.Elements(true, false).SelectMany(negative => Gen.Choose(0, 2)
                .Select(words => new decimal(bits[0], words > 0 ? bits[1] : 0, words > 1 ? bits[2] : 0, negative, (byte)scale)))));
        Property.Holds(decimals, static value =>
        {
            string json = Format(value);
            Assert.True(DecimalText.TryParse(Encoding.ASCII.GetBytes(json), out decimal back));
            Assert.Equal(value, back);
            Assert.Equal(json, Format(back));
        });
    }

    [Fact]
    public void What_a_double_holds_as_well_is_written_as_canonical_JSON()
    {
        Gen<decimal> decimals = Gen.Choose(0, int.MaxValue).SelectMany(static digits => Gen.Choose(0, 28).SelectMany(scale =>
            Gen.Elements(true, false).Select(negative => new decimal(digits, 0, 0, negative, (byte)scale))));
        Property.Holds(decimals, static value => Assert.Equal(CanonicalJson.Canonicalize(Format(value)), Format(value)));
    }

    [Theory]
    [InlineData("0.1", true)]
    [InlineData("9.99", true)]
    [InlineData("1.10", true)]
    [InlineData("123456789.12345", true)]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("0.1234567890123456789", false)]
    [InlineData("7922816251426433759354395033.5", false)]
    [InlineData("100000000000000000.1", false)]
    public void A_decimal_with_more_digits_than_canonical_JSON_keeps_is_told_and_not_written(string text, bool isKept)
    {
        decimal value = decimal.Parse(text, CultureInfo.InvariantCulture);
        var check = new BodyValidator();
        check.Range(value);
        Assert.Equal(isKept, check.ToResult().IsValid);
        if (isKept) Assert.Equal(CanonicalJson.Canonicalize(Format(value)), Write(value));
        else Assert.Contains("round it", Assert.Throws<CanonicalJsonException>(() => Write(value)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("0.35", "0.1", false)]
    [InlineData("79228162514264337593543950335", "0.0000000000000000000000000001", true)]
    [InlineData("7922816251426433759354395033.5", "3", false)]
    [InlineData("-1.50", "0.5", true)]
    public void Multiples_of_decimals_are_exact(string value, string divisor, bool holds) =>
        Assert.Equal(holds, DecimalMultiple.Holds(
            decimal.Parse(value, CultureInfo.InvariantCulture), decimal.Parse(divisor, CultureInfo.InvariantCulture)));

    private static string Format(decimal value)
    {
        Span<byte> text = stackalloc byte[DecimalText.MaxLength];
        return Encoding.ASCII.GetString(text[..DecimalText.Format(value, text)]);
    }

    private static string Write(decimal value)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            BodyWriter.Write(ref writer, value);
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
