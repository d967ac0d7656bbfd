namespace Syncropel.Grammar;

/// <summary>
/// The paths that a query may name: the record's own fields, and whatever lies below <c>body</c>. Once for those who ask and those
/// who answer. Pure; written for netstandard2.0.
/// </summary>
internal static class FieldPathGrammar
{
    private const string Body = "body.";

    private static readonly string[] Fields = ["id", "thread", "actor", "act", "clock", "data_type", "namespace", "created_at"];

    /// <summary>Says what is wrong with <paramref name="path"/>, or null when nothing is.</summary>
    public static string? Explain(string path)
    {
        if (Array.IndexOf(Fields, path) >= 0) return null;
        if (!path.StartsWith(Body, StringComparison.Ordinal)) return $"use {string.Join(", ", Fields)}, or {Body}<name>[.<name>…]";

        foreach (string segment in path.Substring(Body.Length).Split('.'))
        {
            if (!IsSegment(segment)) return $"the segment '{segment}' is not of letters, digits, '_' and '-'";
        }

        return null;
    }

    /// <summary>Whether a member's name can stand in a path.</summary>
    public static bool IsSegment(string segment)
    {
        foreach (char c in segment)
        {
            if (!KindGrammar.IsLower(c) && !KindGrammar.IsDigit(c) && c is not ((>= 'A' and <= 'Z') or '_' or '-')) return false;
        }

        return segment.Length > 0;
    }
}
