using FsCheck;
using FsCheck.Fluent;
using Syncropel.Bodies;

namespace Syncropel.Tests.Bodies;

public class TextFormTests
{
    private static readonly Gen<long> AnyLong =
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(static halves => ((long)halves.Item1 << 32) | (uint)halves.Item2);

    [Theory]
    [InlineData("2026-11-20T12:30:00Z", "2026-11-20T12:30:00Z")]
    [InlineData("2026-11-20t12:30:00z", "2026-11-20T12:30:00Z")]
    [InlineData("2026-11-20T12:30:00+00:00", "2026-11-20T12:30:00Z")]
    [InlineData("2026-11-20T12:30:00-00:00", "2026-11-20T12:30:00Z")]
    [InlineData("2026-11-20T12:30:00.500+02:00", "2026-11-20T12:30:00.5+02:00")]
    [InlineData("2026-11-20T12:30:00.1234567-11:30", "2026-11-20T12:30:00.1234567-11:30")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_time_has_one_spelling(string text, string canonical)
    {
        Assert.True(DateTimeText.TryParse(text, out DateTimeOffset value));
        Assert.Equal(canonical, Format(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-20T12:30:00")]
    [InlineData("2026-11-20T12:30:00.1234567")]
    [InlineData("2026-11-20T12:30Z")]
    [InlineData("2026-11-20 12:30:00Z")]
    [InlineData("2026-11-20T12:30:00.Z")]
    [InlineData("2026-11-20T12:30:00.12345678Z")]
    [InlineData("2026-11-20T12:30:00 Z")]
    [InlineData(" 2026-11-20T12:30:00Z")]
    [InlineData("2026-11-20T12:30:00Z ")]
    [InlineData("2026-11-20T12:30:00+2:00")]
    [InlineData("2026-11-20T12:30:00+0200")]
    [InlineData("2026-11-20T12:30:00+15:00")]
    [InlineData("2026-02-29T12:30:00Z")]
    [InlineData("2026-11-20T24:00:00Z")]
    [InlineData("2026-11-20T12:30:60Z")]
    [InlineData("٢026-11-20T12:30:00Z")]
    public void What_is_no_time_with_an_offset_is_refused(string text) => Assert.False(DateTimeText.TryParse(text, out _));

    [Fact]
    public void Any_time_reads_back_with_its_offset() => Property.Holds(
        AnyLong.Zip(Gen.Choose(-14 * 60, 14 * 60)), static pair =>
        {
            TimeSpan offset = TimeSpan.FromMinutes(pair.Item2);
            long ticks = Math.Abs(pair.Item1 % (DateTime.MaxValue.Ticks - (2 * TimeSpan.TicksPerDay))) + TimeSpan.TicksPerDay;
            var value = new DateTimeOffset(ticks, offset);

            Assert.True(DateTimeText.TryParse(Format(value), out DateTimeOffset back));
            Assert.True(value.EqualsExact(back), $"{value:O} came back as {back:O}");
        });

    [Theory]
    [InlineData("12:30:00", "12:30:00")]
    [InlineData("00:00:00.0", "00:00:00")]
    [InlineData("23:59:59.9999999", "23:59:59.9999999")]
    [InlineData("12:30:00.10", "12:30:00.1")]
    public void A_time_of_day_has_one_spelling(string text, string canonical)
    {
        Span<char> printed = stackalloc char[DateTimeText.MaxLength];
        Assert.True(DateTimeText.TryParseTime(text, out TimeOnly value));
        Assert.Equal(canonical, printed[..DateTimeText.Format(value, printed)].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12:30")]
    [InlineData("12:30:00.")]
    [InlineData("12:30:00Z")]
    [InlineData("1:30:00")]
    [InlineData("24:00:00")]
    [InlineData("12:30:00.12345678")]
    public void What_is_no_time_of_day_is_refused(string text) => Assert.False(DateTimeText.TryParseTime(text, out _));

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org")]
    [InlineData("HTTPS://Example.org:443/a/../b?q=%c3#x")]
    [InlineData("mailto:a@example.org")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("did:example:alice")]
    public void A_URI_keeps_its_text(string text)
    {
        Assert.True(UriText.TryParse(text, out Uri? uri));
        Assert.Equal(text, UriText.Format(uri));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/b")]
    [InlineData("example.org")]
    [InlineData("//example.org/")]
    [InlineData("https://example.org/a b")]
    [InlineData(" https://example.org/")]
    [InlineData("https://example.org/é")]
    [InlineData("https://example.org/<>")]
    [InlineData(@"C:\a")]
    [InlineData("1a:b")]
    public void What_is_no_absolute_URI_is_refused(string text) => Assert.False(UriText.TryParse(text, out _));

    private static string Format(DateTimeOffset value)
    {
        Span<char> text = stackalloc char[DateTimeText.MaxLength];
        return text[..DateTimeText.Format(value, text)].ToString();
    }
}
