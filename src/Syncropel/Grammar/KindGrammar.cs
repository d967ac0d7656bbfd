using System.Text;

namespace Syncropel.Grammar;

/// <summary>
/// The kind grammar <c>scope.category.entity[.version]</c>, once for the runtime, the generator and the analyzers.
/// Pure text in, verdict out; written for netstandard2.0.
/// </summary>
internal static class KindGrammar
{
    /// <summary>The longest kind, in bytes of UTF-8.</summary>
    public const int MaxBytes = 255;

    private const int MostSegments = 4;

    /// <summary>Says what is wrong with <paramref name="kind"/>, or null when nothing is.</summary>
    public static KindViolation? Check(string kind)
    {
        if (kind.Length == 0)
        {
            return Broken(kind, KindRule.NotEmpty, "", 0, "a kind is not empty; write scope.category.entity, such as music.catalog.track");
        }

        int bytes = Encoding.UTF8.GetByteCount(kind);
        if (bytes > MaxBytes)
        {
            return Broken(kind, KindRule.AtMost255Bytes, kind, 0, $"it has {bytes} bytes, and a kind has at most {MaxBytes}");
        }

        // Every emit comes through here: a valid kind is checked without allocating.
        int count = 0;
        int start = 0;
        while (true)
        {
            int dot = kind.IndexOf('.', start);
            int end = dot < 0 ? kind.Length : dot;
            if (CheckSegment(kind, start, end, isScope: count == 0) is { } violation) return violation;
            count++;
            if (dot < 0) return CheckCount(kind, count, start);
            start = dot + 1;
        }
    }

    /// <summary>Splits a kind that <see cref="Check"/> has found valid.</summary>
    public static KindParts Split(string validKind)
    {
        string[] segments = validKind.Split('.');
        string last = segments[segments.Length - 1];
        bool versioned = segments.Length > ShortestName(segments[0]) && IsVersion(last);
        int names = versioned ? segments.Length - 1 : segments.Length;
        return new KindParts(
            segments[0],
            names == 3 ? segments[1] : null,
            segments[names - 1],
            versioned ? last : null);
    }

    /// <summary>Whether the scope belongs to a community: <c>@music</c>.</summary>
    public static bool IsCommunity(string scope) => scope.Length > 0 && scope[0] == '@';

    /// <summary>Whether the scope is the protocol's own.</summary>
    public static bool IsCore(string scope) => scope == "core";

    /// <summary>Whether the segment is <c>v</c> and a number without a leading zero.</summary>
    public static bool IsVersion(string segment) => IsVersion(segment, 0);

    internal static bool IsLower(char c) => c is >= 'a' and <= 'z';

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>How many segments a kind of this scope needs before a version may follow.</summary>
    internal static int ShortestName(string scope) => IsCommunity(scope) || IsCore(scope) ? 2 : 3;

    private static bool IsVersion(string text, int start)
    {
        if (text.Length - start < 2 || text[start] != 'v' || text[start + 1] == '0') return false;
        for (int i = start + 1; i < text.Length; i++)
        {
            if (!IsDigit(text[i])) return false;
        }

        return true;
    }

    private static KindViolation? CheckSegment(string kind, int start, int end, bool isScope)
    {
        bool at = start < end && kind[start] == '@';
        if (at && !isScope)
        {
            string segment = kind.Substring(start, end - start);
            return Broken(kind, KindRule.AtSignOnlyOnScope, segment, start,
                $"segment '{segment}' starts with '@', which only the scope may");
        }

        int first = at ? start + 1 : start;
        if (first == end)
        {
            string what = at ? "no name follows '@'" : isScope ? "it starts with an empty segment" : "a segment is empty";
            return Broken(kind, KindRule.NoEmptySegment, at ? "@" : "", start, $"{what}; each segment is a lower-case name");
        }

        for (int i = first; i < end; i++)
        {
            char c = kind[i];
            bool fits = IsLower(c) || (i > first && (IsDigit(c) || c == '_'));
            if (fits) continue;
            string segment = kind.Substring(start, end - start);
            return Broken(kind, KindRule.LowerCaseSegment, segment, start,
                $"segment '{segment}' has {Describe(c)}{(i == first ? " at its start" : "")}; a segment is a lower-case letter, "
                + "then lower-case letters, digits and '_'");
        }

        return null;
    }

    private static KindViolation? CheckCount(string kind, int count, int last)
    {
        bool shortScope = IsCommunity(kind) || kind == "core" || kind.StartsWith("core.", StringComparison.Ordinal);
        if (count < (shortScope ? 2 : 3)) return TooFew(kind, shortScope);

        if (count > MostSegments)
        {
            string[] segments = kind.Split('.');
            string fifth = segments[MostSegments];
            int position = string.Join(".", segments, 0, MostSegments).Length + 1;
            return Broken(kind, KindRule.AtMostFourSegments, fifth, position,
                $"segment '{fifth}' is number 5 of {count}; a kind is scope.category.entity and perhaps a version");
        }

        if (count == MostSegments && !IsVersion(kind, last))
        {
            string fourth = kind.Substring(last);
            return Broken(kind, KindRule.FourthSegmentIsVersion, fourth, last,
                $"segment '{fourth}' stands where only a version may: v1, v2, … without a leading zero");
        }

        return null;
    }

    private static KindViolation TooFew(string kind, bool shortScope)
    {
        string[] segments = kind.Split('.');
        string scope = segments[0];
        string right = shortScope
            ? $"write {scope}.<entity>"
            : $"write {scope}.<category>.{(segments.Length == 2 ? segments[1] : "<entity>")}";
        string who = shortScope ? $"scope '{scope}' needs 2" : $"publisher scope '{scope}' needs 3";
        return Broken(kind, KindRule.EnoughSegments, scope, 0, $"{who} segments and has {segments.Length}; {right}");
    }

    /// <summary>Names a character that stands where it may not, so that one sees it whatever it is.</summary>
    internal static string Describe(char c) => c switch
    {
        >= 'A' and <= 'Z' => $"upper-case '{c}'",
        ' ' => "a space",
        '-' => "a hyphen",
        < ' ' or (>= '\u007f' and < '\u00a0') => $"the control character U+{(int)c:X4}",
        >= '\ud800' and <= '\udfff' => "a character beyond U+FFFF",
        _ => $"'{c}'",
    };

    private static KindViolation Broken(string kind, KindRule rule, string segment, int position, string reason)
    {
        string? suggestion = KindRepair.Nearest(kind);
        string shown = kind.Length <= MaxBytes ? kind : kind.Substring(0, char.IsHighSurrogate(kind[39]) ? 39 : 40) + "…";
        string remedy = suggestion is null ? "" : $" Did you mean '{suggestion}'?";
        return new KindViolation(rule, segment, position, $"'{shown}' is not a kind: {reason}.{remedy}", suggestion);
    }
}
