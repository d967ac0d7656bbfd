using Syncropel.Kernel.Query;

namespace Syncropel.Testing.Tests.Query;

public sealed class LikePatternTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("%", "", true)]
    [InlineData("%%", "", true)]
    [InlineData("_", "", false)]
    [InlineData("%_", "", false)]
    [InlineData("%_", "a", true)]
    [InlineData("a%b%c", "aXbXbc", true)]
    [InlineData("a%b%c", "aXbXb", false)]
    [InlineData("%ab", "aab", true)]
    [InlineData("%aab", "aaab", true)]
    [InlineData("a%a", "a", false)]
    [InlineData("a_c", "a\nc", true)]
    [InlineData("a%c", "a\n\nc", true)]
    [InlineData("_", "😀", true)]
    [InlineData("__", "😀", false)]
    [InlineData(@"\a\%\_\\", @"a%_\", true)]
    [InlineData(@"\%", "a", false)]
    public void A_pattern_matches_the_whole_value(string pattern, string value, bool expected)
    {
        Assert.Equal(expected, LikePattern.TryParse(pattern, ignoreCase: false)!.Matches(value));
        Assert.Equal(expected, LikePattern.TryParse(pattern, ignoreCase: true)!.Matches(value));
    }

    [Theory]
    [InlineData("straße", "STRASSE", false)]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφος", true)]
    [InlineData("𐐨", "𐐀", true)]
    [InlineData("Ä", "ä", true)]
    [InlineData("a", "ä", false)]
    public void Case_is_ignored_character_by_character(string pattern, string value, bool expected)
    {
        Assert.Equal(expected, LikePattern.TryParse(pattern, ignoreCase: true)!.Matches(value));
        Assert.False(LikePattern.TryParse(pattern, ignoreCase: false)!.Matches(value));
    }

    [Fact]
    public void A_backslash_at_the_end_is_no_pattern()
    {
        Assert.Null(LikePattern.TryParse(@"a\", ignoreCase: false));
        Assert.NotNull(LikePattern.TryParse(@"a\\", ignoreCase: false));
    }

    [Fact]
    public void Many_wildcards_do_not_take_exponential_time()
    {
        string pattern = string.Concat(Enumerable.Repeat("%a", 30)) + "%b";

        Assert.False(LikePattern.TryParse(pattern, ignoreCase: false)!.Matches(new string('a', 2000)));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_pattern_that_is_too_long_is_refused(int length, bool isTaken)
    {
        string query = """{"filter":{"body.title":{"$like":"PATTERN"}}}""".Replace("PATTERN", new string('%', length), StringComparison.Ordinal);

        Exception? refusal = Xunit.Record.Exception(() => QueryDocumentParser.Parse(System.Text.Encoding.UTF8.GetBytes(query)));

        Assert.Equal(isTaken, refusal is null);
    }
}
