using System.Globalization;
using System.Text;

namespace Syncropel.Generators.Reading;

/// <summary>Makes C# names that say every character of a JSON name: <c>+1</c> → <c>Plus1</c>, <c>a-b</c> → <c>ADashB</c>.</summary>
internal static class SpelledNames
{
    private const string Signs = " -_.+$@#/\\%&*=<>!?:;,'\"()[]{}|~^`";

    private static readonly string[] Words =
    [
        "Space", "Dash", "Underscore", "Dot", "Plus", "Dollar", "At", "Hash", "Slash", "Backslash", "Percent", "And", "Star",
        "Equal", "Less", "Greater", "Bang", "Question", "Colon", "Semicolon", "Comma", "Apostrophe", "Quote", "OpenParen",
        "CloseParen", "OpenBracket", "CloseBracket", "OpenBrace", "CloseBrace", "Bar", "Tilde", "Caret", "Backtick",
    ];

    public static string Of(string json)
    {
        var name = new StringBuilder();
        bool starts = true;
        for (int i = 0; i < json.Length; i++)
        {
            if (char.IsLetterOrDigit(json[i]))
            {
                name.Append(starts ? char.ToUpperInvariant(json[i]) : json[i]);
                starts = false;
                continue;
            }

            int sign = Signs.IndexOf(json[i]);
            name.Append(sign >= 0 ? Words[sign] : CodePoint(json, ref i));
            starts = true;
        }

        return name.Length == 0 ? "Empty" : CSharpNames.Begin(name);
    }

    // A pair of surrogates is one character: 🎵 is U1F3B5.
    private static string CodePoint(string text, ref int index)
    {
        bool isPair = char.IsSurrogatePair(text, index);
        int code = isPair ? char.ConvertToUtf32(text, index) : text[index];
        if (isPair) index++;
        return "U" + code.ToString("X4", CultureInfo.InvariantCulture);
    }
}
