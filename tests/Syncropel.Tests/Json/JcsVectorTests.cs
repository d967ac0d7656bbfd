using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

public class JcsVectorTests
{
    [Theory]
    [InlineData("arrays")]
    [InlineData("french")]
    [InlineData("structures")]
    [InlineData("unicode")]
    [InlineData("values")]
    [InlineData("weird")]
    public void A_published_document_has_its_published_canonical_form(string name)
    {
        byte[] canonical = CanonicalJson.Canonicalize(JcsVectors.Read("input", name + ".json"));

        Assert.Equal(Encoding.UTF8.GetString(JcsVectors.Read("output", name + ".json")), Encoding.UTF8.GetString(canonical));
        string hex = string.Concat(Encoding.ASCII.GetString(JcsVectors.Read("outhex", name + ".txt")).Where(char.IsAsciiHexDigit));
        Assert.Equal(hex, Convert.ToHexStringLower(canonical));
        Assert.Equal(canonical, CanonicalJson.Canonicalize(canonical));
    }

    [Fact]
    public void The_thousand_published_numbers_print_as_published()
    {
        int count = 0;
        foreach ((double value, string expected) in JcsVectors.Numbers("es6testfile1k.txt"))
        {
            Assert.Equal(expected, Print(value));
            count++;
        }

        Assert.Equal(1000, count);
    }

    [Fact]
    public void The_nine_fixed_numbers_print_as_published_or_are_refused()
    {
        (double Value, string Expected)[] numbers = [.. JcsVectors.Numbers("numbers-fixed.csv")];

        Assert.Equal((9, 3), (numbers.Length, numbers.Count(static number => number.Expected == "null")));
        Assert.All(numbers, static number =>
        {
            if (number.Expected == "null")
            {
                var error = Assert.Throws<CanonicalJsonException>(() => Print(number.Value));
                Assert.Contains("is not a JSON number", error.Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(number.Expected, Print(number.Value));
            }
        });
    }

    [Theory]
    [InlineData(1_000, "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687")]
    [InlineData(10_000, "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892")]
    [InlineData(100_000, "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7")]
    public void The_published_sequence_of_numbers_has_its_published_digest(int lines, string sha256)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (double value in JcsVectors.Sequence().Take(lines))
        {
            string bits = BitConverter.DoubleToUInt64Bits(value).ToString("x", CultureInfo.InvariantCulture);
            digest.AppendData(Encoding.ASCII.GetBytes($"{bits},{Print(value)}\n"));
        }

        Assert.Equal(sha256, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    [Fact]
    public void A_printed_number_reads_back_as_the_same_bits()
    {
        foreach (double value in JcsVectors.Sequence().Skip(2).Take(20_000))
        {
            double back = double.Parse(Print(value), NumberStyles.Float, CultureInfo.InvariantCulture);
            Assert.Equal(BitConverter.DoubleToUInt64Bits(value), BitConverter.DoubleToUInt64Bits(back));
        }
    }

    private static string Print(double value)
    {
        var writer = new CanonicalJsonWriter(stackalloc byte[64]);
        writer.WriteNumber(value);
        return Encoding.ASCII.GetString(writer.Written);
    }
}
