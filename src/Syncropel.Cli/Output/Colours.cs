namespace Syncropel.Cli.Output;

/// <summary>When text has colours, and how.</summary>
internal static class Colours
{
    private const string Reset = "\e[0m";

    /// <summary>Whether colours are wanted: where somebody looks, unless <c>NO_COLOR</c> is set or the terminal has none.</summary>
    public static bool AreWanted(bool isSeen, Func<string, string?> variable) =>
        isSeen && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";

    /// <summary>A text in a colour, where the standard output has colours.</summary>
    public static string Paint(this Terminal terminal, Colour colour, string text) =>
        terminal.HasColours ? $"\e[{(int)colour}m{text}{Reset}" : text;
}

/// <summary>The colours that are used, by their numbers in ECMA-48.</summary>
internal enum Colour
{
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
