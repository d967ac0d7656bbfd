using System.Text;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

public sealed class PlainTextTests
{
    [Fact]
    public void Every_length_of_plain_text_is_copied_whole()
    {
        for (int length = 0; length <= 70; length++)
        {
            string text = string.Concat(Enumerable.Range(0, length).Select(static i => (char)('a' + (i % 26))));
            byte[] copy = new byte[length];

            Assert.True(PlainText.TryCopy(text, copy));
            Assert.Equal(text, Encoding.ASCII.GetString(copy));
        }
    }

    [Fact]
    public void Every_code_unit_at_every_place_is_plain_or_not_as_canonical_JSON_has_it()
    {
        byte[] copy = new byte[40];
        for (int unit = 0; unit <= 0xFFFF; unit++)
        {
            bool plain = unit is >= ' ' and <= '~' and not '"' and not '\\';
            foreach ((int length, int place) in ((int, int)[])[(1, 0), (7, 6), (8, 0), (8, 7), (20, 8), (20, 19)])
            {
                string text = new string('x', place) + (char)unit + new string('x', length - place - 1);

                Assert.True(plain == PlainText.TryCopy(text, copy), $"U+{unit:X4} at {place} of {length}");
            }
        }
    }
}
