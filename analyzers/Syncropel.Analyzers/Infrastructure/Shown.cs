using System.Globalization;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>Constants as messages show them.</summary>
internal static class Shown
{
    private const int MostInMessage = 80;
    private const int MostAsName = 32;

    /// <summary>A text between quotes, cut as <c>Validate()</c> cuts it.</summary>
    public static string Text(string text) => "\"" + Cut(text) + "\"";

    /// <summary>A text without quotes, cut in the same way.</summary>
    public static string Cut(string text) => Shorten(text, MostInMessage);

    /// <summary>What a message calls a value: short, because it says the value again where that matters.</summary>
    public static string Name(object value) => value switch
    {
        string text => "\"" + Shorten(text, MostAsName) + "\"",
        bool flag => flag ? "true" : "false",
        _ => NumberText.Of(value) ?? Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        return text.Substring(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most) + "…";
    }
}
