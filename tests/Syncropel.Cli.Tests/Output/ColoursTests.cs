using Syncropel.Cli.Output;

namespace Syncropel.Cli.Tests.Output;

public sealed class ColoursTests
{
    [Theory]
    [InlineData(true, null, "xterm-256color", true)]
    [InlineData(true, null, null, true)]
    [InlineData(true, "", "xterm", true)]
    [InlineData(true, "1", "xterm", false)]
    [InlineData(true, "0", "xterm", false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, "xterm", false)]
    public void Colours_are_for_terminals_that_have_them_and_people_who_want_them(
        bool isSeen, string? noColour, string? term, bool expected)
    {
        string? Variable(string name) => name == "NO_COLOR" ? noColour : name == "TERM" ? term : null;

        Assert.Equal(expected, Colours.AreWanted(isSeen, Variable));
    }
}
