using System.Text;

namespace Syncropel.Grammar;

/// <summary>
/// Finds the valid kind that the writer most likely meant. It changes spelling, never meaning: it lower-cases, joins words
/// with <c>_</c> and puts a version last, but invents no segment, moves nothing into another scope, and gives up where a part of
/// the name would be lost.
/// </summary>
internal static class KindRepair
{
    /// <summary>The nearest valid spelling of an invalid kind, or null where none is near.</summary>
    public static string? Nearest(string kind)
    {
        if (kind.Length > KindGrammar.MaxBytes) return null;

        var segments = new List<string>();
        foreach (string segment in kind.Trim().Split('.'))
        {
            if (segment.Length == 0) continue;
            bool mayBeVersion = segments.Count > 0 && segments.Count >= KindGrammar.ShortestName(segments[0]);
            if (Respell(segment, isScope: segments.Count == 0, mayBeVersion) is not { } spelled) return null;
            segments.Add(spelled);
        }

        if (segments.Count > 3) JoinSurplus(segments);
        string repaired = string.Join(".", segments);
        return IsValid(segments, repaired) ? repaired : null;
    }

    /// <summary>Five names and more become three, the version (the first one found) stays last.</summary>
    private static void JoinSurplus(List<string> segments)
    {
        int version = segments.FindIndex(3, KindGrammar.IsVersion);
        string? last = version < 0 ? null : segments[version];
        if (version >= 0) segments.RemoveAt(version);

        string entity = string.Join("_", segments.GetRange(2, segments.Count - 2));
        segments.RemoveRange(2, segments.Count - 2);
        segments.Add(entity);
        if (last is not null) segments.Add(last);
    }

    private static string? Respell(string segment, bool isScope, bool mayBeVersion)
    {
        if (mayBeVersion && AsVersion(segment) is { } version) return version;

        var name = new StringBuilder();
        char before = '\0';
        foreach (char c in segment)
        {
            if (c is >= 'A' and <= 'Z')
            {
                if (KindGrammar.IsLower(before) || KindGrammar.IsDigit(before)) name.Append('_');
                name.Append((char)(c | 0x20));
            }
            else if (c is ' ' or '-' or '_' or '/' or ':')
            {
                name.Append('_');
            }
            else if (KindGrammar.IsLower(c) || KindGrammar.IsDigit(c))
            {
                name.Append(c);
            }
            else if (c > '~')
            {
                return null;
            }

            before = c;
        }

        string text = name.ToString().Trim('_');
        if (text.Length == 0 || !KindGrammar.IsLower(text[0])) return null;
        return isScope && KindGrammar.IsCommunity(segment) ? "@" + text : text;
    }

    /// <summary><c>2</c>, <c>V2</c>, <c>v02</c> and <c>version2</c> are all <c>v2</c>.</summary>
    private static string? AsVersion(string segment)
    {
        string lower = segment.Trim().ToLowerInvariant();
        int digits = lower.StartsWith("version", StringComparison.Ordinal) ? 7 : lower.StartsWith("v", StringComparison.Ordinal) ? 1 : 0;
        string number = lower.Substring(digits).Trim('_', '-', ' ').TrimStart('0');
        string version = "v" + number;
        return KindGrammar.IsVersion(version) ? version : null;
    }

    private static bool IsValid(List<string> segments, string kind)
    {
        if (segments.Count == 0 || kind.Length > KindGrammar.MaxBytes) return false;
        if (segments.Count < KindGrammar.ShortestName(segments[0])) return false;
        return segments.Count < 4 || (segments.Count == 4 && KindGrammar.IsVersion(segments[3]));
    }
}
