using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Tests.Infrastructure;

/// <summary>Patterns that take too long.</summary>
public sealed class BoundedPatternTests
{
    private static readonly string Endless = new string('a', 60) + "!";

    [Fact]
    public void One_that_is_too_slow_gets_less_time_and_still_says_what_it_can_at_once()
    {
        BoundedPattern pattern = BoundedPattern.Compile("^(a+)+$")!;
        TimeSpan before = pattern.Limit;
        Assert.Null(pattern.IsMatch(Endless));
        Assert.True(pattern.Limit < before);
        Assert.Null(pattern.IsMatch(Endless));
        Assert.Equal((true, false), (pattern.IsMatch("aaa"), pattern.IsMatch("b")));
    }

    [Fact]
    public void One_that_is_none_is_no_pattern() => Assert.Null(BoundedPattern.Compile("("));
}
