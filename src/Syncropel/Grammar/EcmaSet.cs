using System.Text;

namespace Syncropel.Grammar;

/// <summary>
/// Translates the sets of a pattern, <c>[a-z\d]</c>, from ECMA-262 to .NET, where <c>[</c> and <c>-[</c> mean something else.
/// Written for netstandard2.0.
/// </summary>
internal static class EcmaSet
{
    /// <summary>What <c>\s</c> stands for, as the inside of a set.</summary>
    public const string Spaces = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    private const string Surrogates = @"\ud800-\udfff";
    private const string WholeCharacter = @"[\ud800-\udbff][\udc00-\udfff]";

    /// <summary>Any character but these: two code units where it is beyond the basic plane.</summary>
    public static string AllBut(string inside) => $"(?:{WholeCharacter}|[^{inside}{Surrogates}])";

    /// <summary>Translates a set. The position is after its <c>[</c>, and after its <c>]</c> then.</summary>
    public static string Translate(string source, ref int position)
    {
        bool negated = position < source.Length && source[position] == '^';
        if (negated) position++;
        var inside = new StringBuilder();
        while (position < source.Length && source[position] != ']') Member(source, ref position, inside);
        if (position >= source.Length) throw EcmaPatternException.NotEcma("a '[' is not closed; add ']'");

        position++;
        string set = inside.ToString();
        if (set.Length == 0) return negated ? $"(?:{WholeCharacter}|[^{Surrogates}])" : "(?!)";
        return negated ? AllBut(set) : $"[{set}]";
    }

    private static void Member(string source, ref int position, StringBuilder inside)
    {
        char c = source[position++];
        if (char.IsSurrogate(c)) throw Beyond();
        if (c != '\\')
        {
            // '[' and '^' are plain here, and .NET would subtract a set after '-'.
            inside.Append(c is '[' or '^' ? "\\" + c : c.ToString());
            return;
        }

        if (position >= source.Length) throw EcmaPatternException.NotEcma("it ends with '\\'");
        string? several = Several(source, ref position);
        inside.Append(several ?? Single(source, ref position));

        // After such an escape '-' begins no range.
        bool range = several is not null && position + 1 < source.Length && source[position] == '-' && source[position + 1] != ']';
        if (!range) return;
        inside.Append("\\-");
        position++;
    }

    /// <summary>The escapes that stand for several characters. Null where another one stands.</summary>
    private static string? Several(string source, ref int position)
    {
        char c = source[position];
        if (c is 'D' or 'W' or 'S' or 'P')
        {
            throw EcmaPatternException.NoCounterpart($"'\\{c}' cannot stand in a set, because it stands for characters beyond U+FFFF too");
        }

        string? several = c switch { 'd' => "0-9", 'w' => "A-Za-z0-9_", 's' => Spaces, _ => null };
        if (several is null && c != 'p') return null;
        position++;
        return several ?? EcmaProperty.Read(source, ref position);
    }

    private static string Single(string source, ref int position)
    {
        char c = source[position++];
        if (c == 'b') return "\\b";
        if (c != 'u') return EcmaEscape.Kept(c);
        int value = EcmaEscape.ReadCodePoint(source, ref position);
        return value <= char.MaxValue ? EcmaEscape.Unit(value) : throw Beyond();
    }

    private static EcmaPatternException Beyond() =>
        EcmaPatternException.NoCounterpart("a character beyond U+FFFF stands in a set; write (?:a|b)");
}
