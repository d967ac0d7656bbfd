using System.Buffers;
using System.Text;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

/// <summary>JSON that comes in pieces, as it does from a pipe, and of which a name, a string or a number may lie in several.</summary>
public class PiecewiseJsonTests
{
    [Fact]
    public void Wherever_it_is_cut_the_canonical_form_is_the_same()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"é\n":[12.50,-0,1e3,123456],"a\"":"plain","b":"\ud83d\ude00 é\t","":null}""");
        byte[] whole = CanonicalJson.Canonicalize(json);

        for (int cut = 0; cut <= json.Length; cut++) Assert.Equal(whole, Canonicalize(json, cut));
    }

    [Theory]
    [InlineData("[\"plain\\ud83d\"]", "lone surrogate")]
    [InlineData("{\"\\ud83dx\":1}", "lone surrogate")]
    [InlineData("[1.0e999]", "the number 1.0e999 is beyond a double")]
    public void Wherever_it_is_cut_a_fault_is_at_the_same_byte(string json, string reason)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var whole = Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(utf8));
        Assert.Contains(reason, whole.Message, StringComparison.Ordinal);

        for (int cut = 0; cut <= utf8.Length; cut++)
        {
            Assert.Equal(whole.Message, Assert.Throws<CanonicalJsonException>(() => Canonicalize(utf8, cut)).Message);
        }
    }

    [Fact]
    public void Wherever_it_is_cut_a_byte_that_is_no_text_is_found()
    {
        byte[] json = [.. "{\"a\":\"bc"u8, 0xFF, .. "d\"}"u8];

        for (int cut = 0; cut <= json.Length; cut++)
        {
            Assert.Equal(8, Assert.Throws<CanonicalJsonException>(() => Canonicalize(json, cut)).ByteOffset);
        }
    }

    [Theory]
    [InlineData(CanonicalJson.LargestMaxDepth, true)]
    [InlineData(CanonicalJson.LargestMaxDepth + 1, false)]
    public void However_deep_the_reader_goes_there_is_a_deepest_level(int depth, bool fits)
    {
        byte[] json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

        if (fits) Assert.Equal(json, Canonicalize(json, depth));
        else Assert.Equal(CanonicalJson.LargestMaxDepth, Assert.Throws<CanonicalJsonException>(() => Canonicalize(json, depth)).ByteOffset);
    }

    private static byte[] Canonicalize(byte[] json, int cut)
    {
        var last = new Piece(json.AsMemory(cut..), cut, null);
        var first = new Piece(json.AsMemory(..cut), 0, last);
        var reader = new Utf8JsonReader(
            new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length), new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        var writer = new CanonicalJsonWriter([]);
        CanonicalJson.WriteValue(ref reader, ref writer);
        byte[] canonical = writer.Written.ToArray();
        writer.Dispose();
        return canonical;
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> bytes, int before, Piece? next) => (Memory, RunningIndex, Next) = (bytes, before, next);
    }
}
