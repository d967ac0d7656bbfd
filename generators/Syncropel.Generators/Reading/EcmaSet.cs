using System.Text;

namespace Syncropel.Generators.Reading;

/// <summary>
/// Translates the sets of a pattern, <c>[a-z\d]</c>, from ECMA-262 to .NET, where <c>[</c> and <c>-[</c> mean something else.
/// </summary>
internal static class EcmaSet
{
    /// <summary>What <c>\s</c> stands for, as the inside of a set.</summary>
    public const string Spaces = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    private const string Surrogates = @"\ud800-\udfff";
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";

    /// <summary>Any character but these: two code units where it is beyond the basic plane.</summary>
    public static string AllBut(string inside) => $"(?:{Pair}|[^{inside}{Surrogates}])";

    /// <summary>Translates a set. The position is after its <c>[</c>, and after its <c>]</c> then.</summary>
    public static string Translate(string source, ref int position)
    {
        bool negated = position < source.Length && source[position] == '^';
        if (negated) position++;
        var inside = new StringBuilder();
        while (position < source.Length && source[position] != ']') Member(source, ref position, inside);
        if (position >= source.Length) throw new ArgumentException("a '[' is not closed; add ']'");

        position++;
        string set = inside.ToString();
        if (set.Length == 0) return negated ? $"(?:{Pair}|[^{Surrogates}])" : "(?!)";
        return negated ? AllBut(set) : $"[{set}]";
    }

    private static void Member(string source, ref int position, StringBuilder inside)
    {
        char c = source[position++];
        if (char.IsSurrogate(c)) throw new ArgumentException("a character beyond U+FFFF cannot stand in a set; write (?:a|b)");
        if (c != '\\')
        {
            // '[' and '^' are plain here, and .NET would subtract a set after '-'.
            inside.Append(c is '[' or '^' ? "\\" + c : c.ToString());
            return;
        }

        if (position >= source.Length) throw new ArgumentException("it ends with '\\'");
        c = source[position++];
        string? several = c switch { 'd' => "0-9", 'w' => "A-Za-z0-9_", 's' => Spaces, _ => null };
        inside.Append(several ?? (c == 'b' ? "\\b" : EcmaPattern.Kept(c, source, position)));

        // After such an escape '-' begins no range.
        bool range = several is not null && position + 1 < source.Length && source[position] == '-' && source[position + 1] != ']';
        if (!range) return;
        inside.Append("\\-");
        position++;
    }
}
