using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

public class CanonicalJsonWriterTests
{
    [Fact]
    public void Commas_stand_between_members_and_between_elements_and_nowhere_else()
    {
        var writer = new CanonicalJsonWriter([]);
        writer.WriteStartObject();
        writer.WriteName("a");
        writer.WriteStartArray();
        writer.WriteElement();
        writer.WriteStartArray();
        writer.WriteEndArray();
        writer.WriteElement();
        writer.WriteStartObject();
        writer.WriteEndObject();
        writer.WriteElement();
        writer.WriteString("[");
        writer.WriteElement();
        writer.WriteInteger(1);
        writer.WriteEndArray();
        writer.WriteName("\"b\":"u8);
        writer.WriteString("{");
        writer.WriteName("c");
        writer.WriteNull();
        writer.WriteName("d");
        writer.WriteBoolean(true);
        writer.WriteName("e");
        writer.WriteRaw("[1,2]"u8);
        writer.WriteName("f");
        writer.WriteNumber(0.5);
        writer.WriteEndObject();

        Assert.Equal("""{"a":[[],{},"[",1],"b":"{","c":null,"d":true,"e":[1,2],"f":0.5}""", Encoding.UTF8.GetString(writer.Written));
        Assert.Equal(writer.Written.Length, writer.Length);
        writer.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(4096)]
    public void The_output_is_the_same_whatever_buffer_it_starts_in(int size)
    {
        var writer = new CanonicalJsonWriter(new byte[size]);
        var expected = new StringBuilder("[");
        writer.WriteStartArray();
        for (int i = 0; i < 3000; i++)
        {
            writer.WriteElement();
            writer.WriteString(new string('é', i % 7));
            writer.WriteElement();
            writer.WriteInteger(long.MinValue + i);
            writer.WriteElement();
            writer.WriteNumber(-1.2345678901234568e-300);
            expected.Append(i == 0 ? "" : ",").Append('"').Append('é', i % 7).Append("\",")
                .Append(long.MinValue + i).Append(",-1.2345678901234568e-300");
        }

        writer.WriteEndArray();
        Assert.Equal(expected.Append(']').ToString(), Encoding.UTF8.GetString(writer.Written));
        writer.Dispose();
    }

    [Fact]
    public void Escapes_are_right_at_every_place_of_a_buffer()
    {
        for (int size = 0; size < 40; size++)
        {
            foreach (string text in (string[])["\u0001", "\"\"\"\"\"\"", "a\\b\nc", "€\u001f€\0€", "😀\t😀"])
            {
                for (int pad = 0; pad < 20; pad++)
                {
                    string padded = new string('x', pad) + text;
                    var writer = new CanonicalJsonWriter(new byte[size]);
                    writer.WriteString(padded);
                    Assert.Equal(padded, JsonSerializer.Deserialize<string>(writer.Written));
                    writer.Dispose();
                }
            }
        }
    }

    [Fact]
    public void Any_text_is_written_as_it_reads_back() => Property.Holds(
        Property.Text.Zip(Gen.Choose(0, 3)), static pair =>
        {
            string text = string.Concat(Enumerable.Repeat(pair.Item1, (int)Math.Pow(10, pair.Item2)));
            var writer = new CanonicalJsonWriter(stackalloc byte[16]);
            writer.WriteString(text);
            Assert.Equal(text, JsonSerializer.Deserialize<string>(writer.Written));

            var utf8 = new CanonicalJsonWriter(stackalloc byte[16]);
            utf8.WriteString(Encoding.UTF8.GetBytes(text));
            Assert.True(writer.Written.SequenceEqual(utf8.Written), "text and its UTF-8 are written differently");
            writer.Dispose();
            utf8.Dispose();
        });

    [Theory]
    [InlineData('x', 1)]
    [InlineData('\n', 2)]
    [InlineData('\u0001', 6)]
    [InlineData('€', 3)]
    public void Very_long_texts_are_written(char c, int bytes)
    {
        string text = new(c, 3_000_000);
        var writer = new CanonicalJsonWriter([]);
        writer.WriteString(text);
        Assert.Equal(2 + (bytes * text.Length), writer.Length);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(writer.Written));
        writer.Dispose();
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(3, "")]
    [InlineData(6, "\n")]
    [InlineData(9000, "\n")]
    [InlineData(9000, "")]
    public void A_lone_surrogate_is_refused_with_its_index(int index, string before)
    {
        string text = new string('é', index - before.Length) + before + '\ud83d' + "x\n";
        var error = Assert.Throws<CanonicalJsonException>(() =>
        {
            var writer = new CanonicalJsonWriter([]);
            try
            {
                writer.WriteString(text);
            }
            finally
            {
                writer.Dispose();
            }
        });
        Assert.Equal($"the text has a lone surrogate U+D83D at index {index}, which UTF-8 cannot say", error.Message);
        Assert.Null(error.ByteOffset);
    }

    [Fact]
    public void A_lone_surrogate_in_a_text_without_escapes_is_refused_with_its_index_too()
    {
        var error = Assert.Throws<CanonicalJsonException>(static () => new CanonicalJsonWriter(new byte[64]).WriteString("é\ud83dx"));
        Assert.StartsWith("the text has a lone surrogate U+D83D at index 1,", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void What_is_no_number_is_refused(double value, string name)
    {
        var error = Assert.Throws<CanonicalJsonException>(() => new CanonicalJsonWriter(new byte[64]).WriteNumber(value));
        Assert.Equal($"{name} is not a JSON number", error.Message);
    }

    [Fact]
    public void A_member_or_element_outside_of_everything_is_a_callers_error_that_says_so()
    {
        Assert.Contains("a member stands in an object", Assert.Throws<InvalidOperationException>(
            static () => new CanonicalJsonWriter(new byte[64]).WriteName("a")).Message, StringComparison.Ordinal);
        Assert.Contains("an element stands in an array", Assert.Throws<InvalidOperationException>(
            static () => new CanonicalJsonWriter([]).WriteElement()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => new CanonicalJsonWriter([]).WriteName((string)null!));
    }

    [Fact]
    public void A_long_text_takes_room_of_its_own_order()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        using var writer = new CanonicalJsonWriter(new byte[256]);
        writer.WriteString(new string('x', 10_000_000));

        Assert.Equal(10_000_002, writer.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }

    [Fact]
    public void Disposing_twice_gives_the_buffer_back_once()
    {
        var writer = new CanonicalJsonWriter([]);
        writer.WriteString("x");
        writer.Dispose();
        writer.Dispose();
        Assert.Equal(0, writer.Length);
    }
}
