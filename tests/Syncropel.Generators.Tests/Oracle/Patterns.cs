using System.Text;
using System.Text.RegularExpressions;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>Patterns of ECMA-262, as far as .NET's own mode for them goes: enough for the suite and for the fuzz, not for all.</summary>
internal static class Patterns
{
    public static bool IsMatch(string pattern, string text)
    {
        // .NET's mode for ECMA-262 has no categories, and the other mode has only their short names.
        bool hasCategory = pattern.Contains(@"\p{", StringComparison.Ordinal);
        string translated = EndsAtTheEnd(pattern.Replace(@"\p{Letter}", @"\p{L}", StringComparison.Ordinal));
        return Regex.IsMatch(text, translated, hasCategory ? RegexOptions.CultureInvariant : RegexOptions.ECMAScript);
    }

    // In .NET $ also matches before a last line feed.
    private static string EndsAtTheEnd(string pattern)
    {
        var result = new StringBuilder();
        bool escaped = false, inClass = false;
        foreach (char c in pattern)
        {
            result.Append(c == '$' && !escaped && !inClass ? @"(?!\n)$" : c.ToString());
            if (!escaped) inClass = c == '[' || (inClass && c != ']');
            escaped = c == '\\' && !escaped;
        }

        return result.ToString();
    }
}
