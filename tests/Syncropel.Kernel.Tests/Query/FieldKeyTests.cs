using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Json;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Query;

public sealed class FieldKeyTests
{
    private static readonly FieldPath Field = FieldPath.Parse("body.v", "$");

    private static readonly Gen<string?> Value = Gen.Frequency(
        (1, Gen.Constant<string?>(null)),
        (8, QueryCases.Extreme.Value.Select(static value => (string?)value)),
        (3, Gen.Choose(-1200, 1200).Select(static number => (string?)$"{number}")),
        (3, from digits in Gen.Choose(-99, 99) from exponent in Gen.Choose(-30, 30) select (string?)$"{digits}e{exponent}"));

    [Fact]
    public void The_order_of_keys_is_the_order_of_values() => Generated.Holds(
        from left in Value from right in Value select (left, right),
        static pair =>
        {
            byte[] left = Canonical(pair.left), right = Canonical(pair.right);
            int expected = JsonOrder.Compare(Field.Resolve(JsonElement.Parse(left)), Field.Resolve(JsonElement.Parse(right)));
            int actual = FieldKey.At(left, Field).AsSpan().SequenceCompareTo(FieldKey.At(right, Field));
            Assert.True(Math.Sign(expected) == Math.Sign(actual), $"{pair.left} {pair.right}: {expected} {actual}");
        },
        20_000);

    [Fact]
    public void A_scalar_has_the_key_of_the_field_that_it_is_equal_to() => Generated.Holds(
        Value,
        static value =>
        {
            byte[] json = Canonical(value);
            if (Field.Resolve(JsonElement.Parse(json)) is not { } element || !Scalar.TryRead(element, out Scalar scalar)) return;
            Assert.Equal(FieldKey.At(json, Field), FieldKey.Of(scalar));
        },
        2000);

    [Theory]
    [InlineData("body.v", "[1,2]", "06 5B 31 2C 32 5D")]
    [InlineData("body.v.1", "[1,\"a\\u0000\"]", "05 61 00")]
    [InlineData("body.v.2", "[1,2]", "00")]
    [InlineData("body.v.01", "[1,2]", "00")]
    [InlineData("body.v.w", """{"a":{"w":1},"w":null}""", "01")]
    [InlineData("body.v.w.x", """{"w":{"x":true}}""", "03")]
    [InlineData("body.v.w.x", """{"w":"x"}""", "00")]
    [InlineData("body.v", "{}", "07 7B 7D")]
    [InlineData("body.v", "0", "04 01")]
    [InlineData("body.v", "12", "04 02 80 00 00 02 31 32")]
    [InlineData("body.v", "\"A\\\"\"", "05 41 22")]
    public void The_key_of_a_field_is(string path, string value, string key) =>
        Assert.Equal(key, BitConverter.ToString(FieldKey.At(Canonical(value), FieldPath.Parse(path, "$"))).Replace('-', ' '));

    [Fact]
    public void Strings_that_begin_alike_lie_between_two_keys()
    {
        byte[] first = FieldKey.OfPrefix("é"), behind = FieldKey.Behind(first);
        Assert.All((string[])["é", "éa", "é\uffff", "é😀"], text => Assert.True(IsBetween(text)));
        Assert.All((string[])["", "e", "ê", "😀"], text => Assert.False(IsBetween(text)));

        bool IsBetween(string text)
        {
            byte[] key = FieldKey.Of(Scalar.Of(text));
            return key.AsSpan().SequenceCompareTo(first) >= 0 && key.AsSpan().SequenceCompareTo(behind) < 0;
        }
    }

    private static byte[] Canonical(string? value) =>
        CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(value is null ? """{"body":{}}""" : $$$"""{"body":{"u":[0],"v":{{{value}}}}}"""));
}
