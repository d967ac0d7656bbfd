using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Syncropel.Tests.Records;

public class RecordIdTests
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly Gen<byte[]> Bytes = Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(RecordId.ByteLength);

    [Fact]
    public void An_id_is_the_SHA256_of_what_is_hashed()
    {
        Assert.Equal(EmptyHash, RecordId.Compute([]).ToString());
        Assert.Equal("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", RecordId.Compute("{}"u8).ToString());
    }

    [Fact]
    public void An_id_prints_and_parses_back_in_every_way() => Property.Holds(Bytes, static bytes =>
    {
        var id = new RecordId(bytes);
        string text = id.ToString();

        Assert.Equal(Convert.ToHexStringLower(bytes), text);
        Assert.Equal(id, RecordId.Parse(text));
        Assert.Equal(id, RecordId.Parse(text.AsSpan()));
        Assert.Equal(text, $"{id}");
        byte[] copy = new byte[32];
        id.CopyTo(copy);
        Assert.Equal(bytes, copy);
    }, 200);

    [Fact]
    public void An_id_formats_into_buffers_that_are_large_enough()
    {
        RecordId id = RecordId.Parse(EmptyHash);
        Span<char> chars = stackalloc char[64];
        Span<byte> utf8 = stackalloc byte[64];

        Assert.True(id.TryFormat(chars, out int charsWritten));
        Assert.True(id.TryFormat(utf8, out int bytesWritten));
        Assert.Equal((64, 64), (charsWritten, bytesWritten));
        Assert.Equal((EmptyHash, EmptyHash), (chars.ToString(), Encoding.ASCII.GetString(utf8)));
        Assert.False(id.TryFormat(chars[1..], out charsWritten));
        Assert.False(id.TryFormat(utf8[1..], out bytesWritten));
        Assert.Equal((0, 0), (charsWritten, bytesWritten));
    }

    [Theory]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555")]
    [InlineData("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("0xb0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(" 3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("é3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void What_is_not_64_lower_case_hex_digits_is_refused(string text)
    {
        Assert.False(RecordId.TryParse(text, out RecordId none));
        Assert.Equal(default, none);
        var error = Assert.Throws<FormatException>(() => RecordId.Parse(text));
        Assert.Equal($"'{text}' is no record id: an id is 64 lower-case hex digits", error.Message);
    }

    [Fact]
    public void The_error_for_a_very_long_text_is_short()
    {
        var error = Assert.Throws<FormatException>(static () => RecordId.Parse(new string('a', 10_000)));
        Assert.InRange(error.Message.Length, 64, 150);
    }

    [Fact]
    public void Null_is_no_id()
    {
        Assert.False(RecordId.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(static () => RecordId.Parse((string)null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void An_id_has_32_bytes(int count) => Assert.Throws<ArgumentException>(() => new RecordId(new byte[count]));

    [Fact]
    public void Ids_are_ordered_as_their_texts_are() => Property.Holds(Bytes.Two(), static pair =>
    {
        // The first bytes are made the same often, so that later ones decide.
        pair.Item1.AsSpan(0, pair.Item2[31] % 32).CopyTo(pair.Item2);
        RecordId left = new(pair.Item1), right = new(pair.Item2);
        int order = string.CompareOrdinal(left.ToString(), right.ToString());

        Assert.Equal(Math.Sign(order), Math.Sign(left.CompareTo(right)));
        Assert.Equal(order < 0, left < right);
        Assert.Equal(order > 0, left > right);
        Assert.Equal(order <= 0, left <= right);
        Assert.Equal(order >= 0, left >= right);
        Assert.Equal(order == 0, left == right);
        Assert.Equal(order != 0, left != right);
        Assert.Equal(order == 0, left.Equals((object)right));
    });

    [Fact]
    public void Equal_ids_have_equal_hashes_and_an_id_equals_nothing_else()
    {
        RecordId one = RecordId.Parse(EmptyHash), same = RecordId.Parse(EmptyHash);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals((object)EmptyHash));
        Assert.Equal(new string('0', 64), default(RecordId).ToString());
    }
}
