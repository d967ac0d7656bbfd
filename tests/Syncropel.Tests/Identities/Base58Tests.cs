using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Identities;

namespace Syncropel.Tests.Identities;

public class Base58Tests
{
    private const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(),
        Gen.Elements<byte>(0, 1, 57, 58, 255).ArrayOf());

    // From draft-msporny-base58, section 5.
    [Theory]
    [InlineData("48656c6c6f20576f726c6421", "2NEpo7TZRRrLZSi2U")]
    [InlineData("0000287fb4cd", "11233QC4")]
    [InlineData("", "")]
    public void The_published_vectors_hold(string hex, string text)
    {
        byte[] bytes = Convert.FromHexString(hex);
        byte[] read = new byte[bytes.Length];

        Assert.Equal(text, Base58.Encode(bytes));
        Assert.True(Base58.TryDecode(text, read));
        Assert.Equal(bytes, read);
    }

    [Fact]
    public void Any_bytes_are_what_dividing_their_number_by_58_gives_and_come_back() => Property.Holds(Bytes, static bytes =>
    {
        string text = Base58.Encode(bytes);
        byte[] read = new byte[bytes.Length];

        Assert.Equal(Naive(bytes), text);
        Assert.True(Base58.TryDecode(text, read));
        Assert.Equal(bytes, read);
    });

    [Fact]
    public void What_is_read_is_written_again_as_the_same_text() => Property.Holds(
        from digits in Gen.Elements(Digits.ToCharArray()).ArrayOf()
        from length in Gen.Choose(0, 40)
        select (Text: new string(digits), Length: length),
        static given =>
        {
            byte[] bytes = new byte[given.Length];
            if (Base58.TryDecode(given.Text, bytes)) Assert.Equal(given.Text, Base58.Encode(bytes));
        });

    [Theory]
    [InlineData("0", 1)]
    [InlineData("2NEpo7TZRRrLZSi2O", 12)]
    [InlineData("2NEpo7TZRRrLZSi2I", 12)]
    [InlineData("2NEpo7TZRRrLZSi2l", 12)]
    [InlineData(" 2NEpo7TZRRrLZSi2U", 12)]
    [InlineData("2NEpo7TZRRrLZSi2U\n", 12)]
    [InlineData("2NEpo7TZRRrLZSi2Ü", 12)]
    [InlineData("2NEpo7TZRRrLZSi2U", 11)]
    [InlineData("2NEpo7TZRRrLZSi2U", 13)]
    [InlineData("12NEpo7TZRRrLZSi2U", 12)]
    [InlineData("1", 0)]
    [InlineData("", 1)]
    [InlineData("5R", 1)]
    public void What_is_not_exactly_that_many_bytes_is_refused(string text, int length) =>
        Assert.False(Base58.TryDecode(text, new byte[length]));

    private static string Naive(byte[] bytes)
    {
        var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        var text = new StringBuilder();
        for (; number > 0; number /= 58) text.Insert(0, Digits[(int)(number % 58)]);
        return new string('1', bytes.TakeWhile(static b => b == 0).Count()) + text;
    }
}
