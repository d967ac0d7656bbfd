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

        string[] segments = kind.Split('.');
        return CheckSegments(kind, segments) ?? CheckCount(kind, segments);
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
    public static bool IsVersion(string segment)
    {
        if (segment.Length < 2 || segment[0] != 'v' || segment[1] == '0')
        {
            return false;
        }

        for (int i = 1; i < segment.Length; i++)
        {
            if (!IsDigit(segment[i])) return false;
        }

        return true;
    }

    internal static bool IsLower(char c) => c is >= 'a' and <= 'z';

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>How many segments a kind of this scope needs before a version may follow.</summary>
    internal static int ShortestName(string scope) => IsCommunity(scope) || IsCore(scope) ? 2 : 3;

    private static KindViolation? CheckSegments(string kind, string[] segments)
    {
        int position = 0;
        for (int i = 0; i < segments.Length; i++)
        {
            if (CheckSegment(kind, segments[i], position, isScope: i == 0) is { } violation) return violation;
            position += segments[i].Length + 1;
        }

        return null;
    }

    private static KindViolation? CheckSegment(string kind, string segment, int position, bool isScope)
    {
        bool at = segment.Length > 0 && segment[0] == '@';
        if (at && !isScope)
        {
            return Broken(kind, KindRule.AtSignOnlyOnScope, segment, position, $"segment '{segment}' starts with '@', which only the scope may");
        }

        int first = at ? 1 : 0;
        if (segment.Length == first)
        {
            string what = at ? "no name follows '@'" : isScope ? "it starts with an empty segment" : "a segment is empty";
            return Broken(kind, KindRule.NoEmptySegment, segment, position, $"{what}; each segment is a lower-case name");
        }

        for (int i = first; i < segment.Length; i++)
        {
            char c = segment[i];
            bool fits = IsLower(c) || (i > first && (IsDigit(c) || c == '_'));
            if (fits) continue;
            return Broken(kind, KindRule.LowerCaseSegment, segment, position,
                $"segment '{segment}' has {Describe(c)}{(i == first ? " at its start" : "")}; a segment is a lower-case letter, "
                + "then lower-case letters, digits and '_'");
        }

        return null;
    }

    private static KindViolation? CheckCount(string kind, string[] segments)
    {
        string scope = segments[0];
        int needed = ShortestName(scope);
        if (segments.Length < needed)
        {
            string right = needed == 2
                ? $"write {scope}.<entity>"
                : $"write {scope}.<category>.{(segments.Length == 2 ? segments[1] : "<entity>")}";
            string who = needed == 2 ? $"scope '{scope}'" : $"publisher scope '{scope}'";
            return Broken(kind, KindRule.EnoughSegments, scope, 0,
                $"{who} needs {needed} segments and has {segments.Length}; {right}");
        }

        int beforeFourth = segments.Length < MostSegments ? 0 : segments[0].Length + segments[1].Length + segments[2].Length + 3;
        if (segments.Length > MostSegments)
        {
            string fifth = segments[MostSegments];
            return Broken(kind, KindRule.AtMostFourSegments, fifth, beforeFourth + segments[3].Length + 1,
                $"segment '{fifth}' is number 5 of {segments.Length}; a kind is scope.category.entity and perhaps a version");
        }

        if (segments.Length == MostSegments && !IsVersion(segments[3]))
        {
            return Broken(kind, KindRule.FourthSegmentIsVersion, segments[3], beforeFourth,
                $"segment '{segments[3]}' stands where only a version may: v1, v2, … without a leading zero");
        }

        return null;
    }

    private static string Describe(char c) => c switch
    {
        >= 'A' and <= 'Z' => $"upper-case '{c}'",
        ' ' => "a space",
        '-' => "a hyphen",
        < ' ' or (>= '\u007f' and < '\u00a0') => $"the control character U+{(int)c:X4}",
        >= '\ud800' and <= '\udfff' => "a character outside a-z",
        _ => $"'{c}'",
    };

    private static KindViolation Broken(string kind, KindRule rule, string segment, int position, string reason)
    {
        string? suggestion = KindRepair.Nearest(kind);
        string shown = kind.Length <= MaxBytes ? kind : kind.Substring(0, 40) + "…";
        string remedy = suggestion is null ? "" : $" Did you mean '{suggestion}'?";
        return new KindViolation(rule, segment, position, $"'{shown}' is not a kind: {reason}.{remedy}", suggestion);
    }
}
