using System.Globalization;
using System.Text;

namespace Syncropel.Cli.Output;

/// <summary>
/// Text from elsewhere - records, schemas, samples, kernels, names of files - as it may be shown: nothing in it moves a terminal, turns its
/// direction round, or begins a line that looks like the program's own.
/// </summary>
internal static class CleanText
{
    /// <summary>The text in one line: control and format characters, and what separates lines, are replaced.</summary>
    public static string Clean(string text) => Clean(text, keepsLines: false);

    /// <summary>The text with its lines, which the program itself has made.</summary>
    public static string CleanLines(string text) => Clean(text, keepsLines: true);

    /// <summary>Writes a line that has text from elsewhere in it.</summary>
    public static void WriteClean(this TextWriter writer, string line) => writer.WriteLine(Clean(line));

    /// <inheritdoc cref="WriteClean"/>
    public static Task WriteCleanAsync(this TextWriter writer, string line) => writer.WriteLineAsync(Clean(line));

    private static string Clean(string text, bool keepsLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isKept = (keepsLines && rune.Value == '\n') || !IsUnclean(rune);
            clean.Append(isKept ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private static bool IsUnclean(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
