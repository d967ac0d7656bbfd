using System.Text;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

public class MalformedJsonTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n ", 4)]
    [InlineData("1 2", 2)]
    [InlineData("{} x", 3)]
    [InlineData("[1,\n2\n\n x]", 8)]
    [InlineData("[1,\nx\n\n]", 4)]
    [InlineData("{\"é\":\n1,\r\n\"b\" 2}", 15)]
    [InlineData("// c\n1", 0)]
    [InlineData("[1 /* c */]", 3)]
    [InlineData("[01]", 2)]
    [InlineData("[+1]", 1)]
    [InlineData("[1.]", 3)]
    [InlineData("[.5]", 1)]
    [InlineData("[NaN]", 1)]
    [InlineData("\"a\nb\"", 2)]
    [InlineData("\"\\x\"", 2)]
    [InlineData("\"\\u12g4\"", 5)]
    [InlineData("\"abc", 4)]
    [InlineData("[1", 2)]
    [InlineData("{'a':1}", 1)]
    [InlineData("tru", 3)]
    public void Malformed_JSON_is_refused_at_its_byte(string json, int offset)
    {
        CanonicalJsonException error = Error(Encoding.UTF8.GetBytes(json));
        Assert.Equal(offset, error.ByteOffset);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<JsonException>(error.InnerException);
    }

    [Theory]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    public void A_trailing_comma_is_explained_without_advice_on_a_reader_that_the_caller_has_not(string json)
    {
        CanonicalJsonException error = Error(Encoding.UTF8.GetBytes(json));
        Assert.Equal(json.Length - 1, error.ByteOffset);
        Assert.Contains("contains a trailing comma at the end, which JSON does not have.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_refused_by_name()
    {
        CanonicalJsonException error = Error([0xEF, 0xBB, 0xBF, (byte)'1']);
        Assert.Equal("the JSON starts with a byte order mark; leave it out (at byte 0)", error.Message);
    }

    [Theory]
    [InlineData("5B22 61 FF 22 5D", 3)]
    [InlineData("22 C3 22", 1)]
    [InlineData("22 61 62 C0AF 22", 3)]
    [InlineData("22 EDA080 22", 1)]
    [InlineData("22 F4908080 22", 1)]
    [InlineData("22 5C6E C3A9 80 22", 5)]
    [InlineData("7B 22 61 80 22 3A 31 7D", 3)]
    public void A_string_that_is_not_UTF8_is_refused_at_its_byte(string hex, int offset)
    {
        CanonicalJsonException error = Error(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(offset, error.ByteOffset);
        Assert.Contains("not valid UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(CanonicalJson.DefaultMaxDepth)]
    [InlineData(CanonicalJson.LargestMaxDepth)]
    public void JSON_may_nest_as_deep_as_is_said_and_no_deeper(int depth)
    {
        foreach ((string open, string close) in (ReadOnlySpan<(string, string)>)[("[", "]"), ("{\"b\":0,\"a\":", "}")])
        {
            Assert.NotEmpty(CanonicalJson.Canonicalize(Nest(depth), depth));
            CanonicalJsonException error = Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(Nest(depth + 1), depth));
            Assert.Equal(depth * open.Length, error.ByteOffset);
            Assert.Contains($"depth of {depth} has been exceeded", error.Message, StringComparison.Ordinal);

            string Nest(int levels) =>
                string.Concat(Enumerable.Repeat(open, levels)) + "0" + string.Concat(Enumerable.Repeat(close, levels));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(CanonicalJson.LargestMaxDepth + 1)]
    public void A_depth_out_of_range_is_refused(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CanonicalJson.Canonicalize("1", depth));

    [Fact]
    public void A_reader_that_allows_more_depth_than_the_stack_has_is_refused() => Refuses(
        string.Concat(Enumerable.Repeat("[", 100_000)), new() { MaxDepth = int.MaxValue }, isFinal: true,
        $"nests deeper than {CanonicalJson.LargestMaxDepth}");

    [Theory]
    [InlineData("[1,2", "EndArray is expected")]
    [InlineData("{\"a\":1", "EndObject is expected")]
    public void A_reader_with_a_part_of_the_JSON_does_not_make_a_whole_of_it(string part, string reason) =>
        Refuses(part + " ", default, isFinal: false, reason);

    [Theory]
    [InlineData("{\"a\":1/* c */}", "EndObject is expected and Comment found")]
    [InlineData("[1/* c */]", "Comment found")]
    public void A_reader_that_hands_out_comments_is_refused(string json, string reason) =>
        Refuses(json, new() { CommentHandling = JsonCommentHandling.Allow }, isFinal: true, reason);

    [Fact]
    public void The_place_in_a_file_of_many_lines_is_found_in_one_pass()
    {
        // Counting from the start again for each line would take minutes here.
        byte[] json = Encoding.UTF8.GetBytes("[" + string.Concat(Enumerable.Repeat("1,\n", 500_000)) + "x]");
        Assert.Equal(1 + (3 * 500_000), Error(json).ByteOffset);
    }

    [Fact]
    public void Whatever_bytes_come_they_are_canonicalized_or_refused_at_a_place_within_them() =>
        Property.Holds(JsonGen.Damaged, static bytes =>
        {
            try
            {
                byte[] canonical = CanonicalJson.Canonicalize(bytes);
                Assert.Equal(canonical, CanonicalJson.Canonicalize(canonical));
            }
            catch (CanonicalJsonException error)
            {
                Assert.InRange(error.ByteOffset ?? -1, 0, bytes.Length);
            }
        }, 5000);

    private static CanonicalJsonException Error(byte[] json) =>
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(json));

    private static void Refuses(string json, JsonReaderOptions options, bool isFinal, string reason)
    {
        var error = Assert.Throws<CanonicalJsonException>(() =>
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinal, new JsonReaderState(options));
            reader.Read();
            var writer = new CanonicalJsonWriter([]);
            CanonicalJson.WriteValue(ref reader, ref writer);
        });
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
