using Syncropel.Kernel.Query;

namespace Syncropel.Testing.Tests.Query;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("0", "0.000")]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("100", "1E+2")]
    [InlineData("0.01", "1e-2")]
    [InlineData("-12.50", "-1.25e1")]
    [InlineData("12345678901234567890000", "1.234567890123456789e22")]
    public void Spellings_of_one_number_are_equal(string left, string right)
    {
        Assert.Equal(ExactNumber.Parse(left), ExactNumber.Parse(right));
        Assert.Equal(0, ExactNumber.Parse(left).CompareTo(ExactNumber.Parse(right)));
    }

    [Fact]
    public void Numbers_are_in_their_order()
    {
        string[] ascending =
        [
            "-1e300", "-9007199254740993", "-9007199254740992", "-10", "-9.99", "-1", "-0.1", "-0.01", "-5e-324", "0", "5e-324", "0.01",
            "0.011", "0.1", "1", "1.000000000000000000001", "9", "10", "9007199254740992", "9007199254740993",
            "9223372036854775807", "1e300",
        ];
        ExactNumber[] numbers = [.. ascending.Select(ExactNumber.Parse)];
        for (int i = 0; i < numbers.Length; i++)
        {
            for (int j = 0; j < numbers.Length; j++)
            {
                Assert.True(
                    Math.Sign(numbers[i].CompareTo(numbers[j])) == i.CompareTo(j), $"{ascending[i]} against {ascending[j]}");
            }
        }
    }
}
