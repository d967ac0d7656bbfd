using System.Security.Cryptography;
using System.Text;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>
/// Texts as the database keeps them. PostgreSQL's text has no U+0000, which JSON has; so it and U+0001 are written as two characters, such
/// that the order of texts by code point stays what it was, and no two texts become the same.
/// </summary>
internal static class StoredText
{
    private const char Mark = '\u0001';
    private const int LongestKey = 200;

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', Mark)) return text;
        var escaped = new StringBuilder(text.Length + 2);
        foreach (char c in text)
        {
            if (c <= Mark) escaped.Append(Mark).Append((char)(c + 1));
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    public static string Unescape(string escaped)
    {
        if (!escaped.Contains(Mark, StringComparison.Ordinal)) return escaped;
        var text = new StringBuilder(escaped.Length);
        for (int i = 0; i < escaped.Length; i++)
        {
            // One that has nothing behind it was written by somebody else, and stays.
            bool isMark = escaped[i] == Mark && i + 1 < escaped.Length;
            text.Append(isMark ? (char)(escaped[++i] - 1) : escaped[i]);
        }

        return text.ToString();
    }

    /// <summary>
    /// What stands for a text in a key column: the text itself, or its SHA-256 where it is too long for an index, behind a sequence that no
    /// escaped text has.
    /// </summary>
    public static string Key(string text)
    {
        string escaped = Escape(text);
        return escaped.Length <= LongestKey
            ? escaped
            : $"{Mark}\u0003{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }
}
