using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Bodies;

public class BodyReaderTests
{
    private delegate T Read<out T>(ref Utf8JsonReader reader);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1.50e1", 15)]
    [InlineData("1e3", 1000)]
    [InlineData("-1200E-2", -12)]
    [InlineData("0e999999999999", 0)]
    [InlineData("0.000", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9.223372036854775808e18", long.MinValue)]
    [InlineData("0.0000000000000000000000000000000005e34", 5)]
    public void An_integer_is_read_however_it_is_spelled(string json, long value) =>
        Assert.Equal(value, Value(json, BodyReader.ReadInt64));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("1e-30")]
    [InlineData("1.00000000000000000000000000000000000001")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("9223372036854775808.0")]
    [InlineData("18446744073709551617")]
    [InlineData("1e19")]
    [InlineData("1e999999999999999999999999")]
    [InlineData("1e-999999999999999999999999")]
    public void What_is_no_integer_of_64_bits_is_refused(string json) =>
        Refuses(json, BodyReader.ReadInt64, $"an integer of 64 bits is expected, and {json} found");

    [Fact]
    public void An_integer_is_read_as_its_exact_value() => Property.Holds(
        from point in Gen.Choose(0, 22)
        from exponent in Gen.Choose(-25, 25)
        from digits in Gen.Elements("0", "5", "12", "4400", "922337203685477580", "9223372036854775807", "9223372036854775808")
        select (point, exponent, digits),
        static parts =>
        {
            (int point, int exponent, string digits) = parts;
            string padded = digits.PadLeft(point + 1, '0');
            string whole = padded[..^point].TrimStart('0');
            string fraction = point == 0 ? "" : "." + padded[^point..];
            string json = string.Create(CultureInfo.InvariantCulture, $"-{(whole.Length == 0 ? "0" : whole)}{fraction}e{exponent}");

            BigInteger one = BigInteger.Pow(10, 50);
            BigInteger scaled = BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, 50 + exponent - point);
            bool isInteger = scaled % one == 0;
            BigInteger value = -scaled / one;
            bool expected = isInteger && value >= long.MinValue;

            Assert.Equal(expected, IntegerToken.TryParse(Encoding.ASCII.GetBytes(json), out long read));
            Assert.Equal(expected ? (long)value : 0, read);
        }, 3000);

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("-5", -5)]
    [InlineData("1e-400", 0)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    public void A_number_is_read(string json, double value) => Assert.Equal(value, Value(json, BodyReader.ReadDouble));

    [Fact]
    public void Every_type_is_read()
    {
        Assert.Equal("é\n", Value("\"\\u00e9\\n\"", BodyReader.ReadString));
        Assert.True(Value("true", BodyReader.ReadBoolean));
        Assert.False(Value("false", BodyReader.ReadBoolean));
        Assert.True(Value("null", BodyReader.IsNull));
        Assert.False(Value("0", BodyReader.IsNull));
        Assert.Equal(new DateOnly(2026, 11, 20), Value("\"2026-11-20\"", BodyReader.ReadDate));
        Assert.Equal(new TimeOnly(12, 30), Value("\"12:30:00\"", BodyReader.ReadLocalTime));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 12, 30, 0, TimeSpan.Zero),
            Value("\"2026-11-20T12:30:00Z\"", BodyReader.ReadDateTime));
        Assert.Equal(new Guid("123e4567-e89b-12d3-a456-426614174000"),
            Value("\"123E4567-e89b-12d3-a456-426614174000\"", BodyReader.ReadUuid));
        Assert.Equal("https://example.org", Value("\"https:\\/\\/example.org\"", BodyReader.ReadUri).OriginalString);
    }

    [Theory]
    [InlineData("5", "a string is expected, and 5 found")]
    [InlineData("null", "a string is expected, and null found")]
    [InlineData("{}", "a string is expected, and an object found")]
    [InlineData("[]", "a string is expected, and an array found")]
    [InlineData("true", "a string is expected, and true found")]
    public void A_value_of_another_type_is_refused_with_both_types(string json, string problem) =>
        Refuses(json, BodyReader.ReadString, problem);

    [Fact]
    public void Every_reader_refuses_what_is_not_its_type()
    {
        Refuses("\"5\"", BodyReader.ReadInt64, "an integer is expected, and \"5\" found");
        Refuses("\"5\"", BodyReader.ReadDouble, "a number is expected, and \"5\" found");
        Refuses("1e999", BodyReader.ReadDouble, "a number within a double is expected, and 1e999 found");
        Refuses("0", BodyReader.ReadBoolean, "true or false is expected, and 0 found");
        Refuses("\"now\"", BodyReader.ReadDateTime,
            "a date and time with an offset, such as 2026-11-20T12:30:00Z, is expected, and \"now\" found");
        Refuses("\"2026-11-2\"", BodyReader.ReadDate, "a date, such as 2026-11-20, is expected, and \"2026-11-2\" found");
        Refuses("\"noon\"", BodyReader.ReadLocalTime, "a time of day, such as 12:30:00, is expected, and \"noon\" found");
        Refuses("\"123e4567e89b12d3a456426614174000\"", BodyReader.ReadUuid,
            "a UUID, such as 123e4567-e89b-12d3-a456-426614174000, is expected");
        Refuses("\"/a\"", BodyReader.ReadUri, "an absolute URI, such as https://example.org/, is expected, and \"/a\" found");
        Refuses("5", BodyReader.ReadUri, "a string is expected, and 5 found");
    }

    [Fact]
    public void A_long_value_is_cut_in_the_message() =>
        Refuses($"\"{new string('x', 10_000)}\"", BodyReader.ReadDate, $"and \"{new string('x', 40)}…\" found");

    [Theory]
    [InlineData("\"a.b.c\"", true)]
    [InlineData("\"\\u0061.b.c\"", true)]
    [InlineData("\"a.b.d\"", false)]
    [InlineData("5", false)]
    [InlineData("null", false)]
    [InlineData("{}", false)]
    public void A_kind_is_the_expected_one_or_is_refused(string json, bool same)
    {
        int ReadKind(ref Utf8JsonReader reader)
        {
            BodyReader.ReadKind(ref reader, "a.b.c");
            return 0;
        }

        if (same) Assert.Equal(0, Value<int>(json, ReadKind));
        else Refuses<int>(json, ReadKind, "the kind \"a.b.c\" is expected, and ");
    }

    [Fact]
    public void A_value_in_several_buffers_is_read_as_one_in_one()
    {
        byte[] json = Encoding.UTF8.GetBytes("1234.50e1");
        var first = new Segment(json.AsMemory(0, 3), 0);
        Segment last = first.Append(json.AsMemory(3));
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        reader.Read();

        Assert.True(reader.HasValueSequence);
        Assert.Equal(12345, BodyReader.ReadInt64(ref reader));
    }

    private static T Value<T>(string json, Read<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader);
    }

    private static void Refuses<T>(string json, Read<T> read, string problem)
    {
        var error = Assert.Throws<RecordBodyException>(() => Value(json, read));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal(0, error.ByteOffset);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
