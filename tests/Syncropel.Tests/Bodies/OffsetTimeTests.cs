namespace Syncropel.Tests.Bodies;

public class OffsetTimeTests
{
    [Theory]
    [InlineData("12:30:00Z", "12:30:00Z")]
    [InlineData("12:30:00z", "12:30:00Z")]
    [InlineData("12:30:00+00:00", "12:30:00Z")]
    [InlineData("00:00:00-00:00", "00:00:00Z")]
    [InlineData("23:59:59.1234567-23:59", "23:59:59.1234567-23:59")]
    [InlineData("08:05:01.500+05:30", "08:05:01.5+05:30")]
    public void A_time_is_read_in_every_spelling_and_written_in_one(string text, string written)
    {
        Assert.Equal(written, OffsetTime.Parse(text).ToString());
        Assert.True(OffsetTime.TryParse(text, out OffsetTime time));
        Assert.Equal(OffsetTime.Parse(written), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("+02:00")]
    [InlineData("12:30:00")]
    [InlineData("12:30Z")]
    [InlineData("24:00:00Z")]
    [InlineData("12:60:00Z")]
    [InlineData("12:30:00.Z")]
    [InlineData("12:30:00,5Z")]
    [InlineData("12:30:00.12345678Z")]
    [InlineData("12:30:00+24:00")]
    [InlineData("12:30:00+02:60")]
    [InlineData("12:30:00+0200")]
    [InlineData("12:30:00+02")]
    [InlineData("12:30:00 +02:00")]
    [InlineData(" 12:30:00Z")]
    [InlineData("12:30:00Z ")]
    [InlineData("1২:30:00Z")]
    [InlineData("12:30:00−02:00")]
    public void What_is_no_time_of_RFC_3339_is_refused(string text)
    {
        Assert.False(OffsetTime.TryParse(text, out _));
        FormatException refused = Assert.Throws<FormatException>(() => OffsetTime.Parse(text));
        Assert.Contains("no time of day with an offset", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23:59:60Z")]
    [InlineData("15:59:60.5-08:00")]
    public void A_leap_second_is_refused_by_name(string text) =>
        Assert.Contains("leap second", Assert.Throws<FormatException>(() => OffsetTime.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Times_are_equal_when_they_are_written_as_the_same_JSON()
    {
        var noon = new OffsetTime(new TimeOnly(12, 0), TimeSpan.Zero);
        var same = new OffsetTime(new TimeOnly(12, 0), TimeSpan.Zero);
        var sameInstant = new OffsetTime(new TimeOnly(13, 0), TimeSpan.FromHours(1));

        Assert.True(noon == same);
        Assert.Equal(noon.GetHashCode(), same.GetHashCode());
        Assert.True(noon != sameInstant);
    }

    [Theory]
    [InlineData(24 * 60 * 60)]
    [InlineData(-24 * 60 * 60)]
    [InlineData(30)]
    public void An_offset_that_RFC_3339_cannot_say_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OffsetTime(default, TimeSpan.FromSeconds(seconds)));
}
