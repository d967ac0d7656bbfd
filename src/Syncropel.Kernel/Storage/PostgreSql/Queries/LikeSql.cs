using System.Globalization;
using System.Text;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// Patterns of <c>$like</c> as regular expressions of the database. Its own LIKE does not do: a character may be two in a
/// <see cref="StoredText"/>, and which characters are the same without their case is said by .NET and not by the database's language.
/// </summary>
internal static class LikeSql
{
    // The price of a regular expression grows with its length. Patterns of people are far below that.
    private const int MostTokens = 200;

    private const string Character = @"(?:\u0001[\u0001\u0002]|[^\u0001])";

    private static readonly Lazy<ILookup<int, int>> SameWithoutCase = new(FindSame);

    /// <summary>The regular expression; null where it would be too long.</summary>
    public static string? Regex(LikePattern pattern)
    {
        if (pattern.Tokens.Count > MostTokens) return null;
        var regex = new StringBuilder("^");
        int before = 0;
        foreach (int token in pattern.Tokens)
        {
            // Two % are one; each more would only cost.
            if (token != LikePattern.AnyText || before != LikePattern.AnyText) Append(regex, token, pattern.IgnoresCase);
            before = token;
        }

        return regex.Append('$').ToString();
    }

    private static void Append(StringBuilder regex, int token, bool ignoresCase)
    {
        switch (token)
        {
            case LikePattern.AnyText:
                regex.Append(Character).Append('*');
                break;
            case LikePattern.AnyCharacter:
                regex.Append(Character);
                break;
            default:
                AppendCharacter(regex, token, ignoresCase);
                break;
        }
    }

    private static void AppendCharacter(StringBuilder regex, int token, bool ignoresCase)
    {
        int[] same = ignoresCase ? [.. SameWithoutCase.Value[token]] : [];
        if (same.Length > 0) regex.Append('[').AppendJoin("", same.Append(token).Select(Escape)).Append(']');
        else if (token <= 1) regex.Append(Escape(1)).Append(Escape(token + 1));
        else regex.Append(Escape(token));
    }

    private static string Escape(int rune) => string.Create(CultureInfo.InvariantCulture, $@"\U{rune:x8}");

    // From a folded character to the others that are folded to it.
    private static ILookup<int, int> FindSame() => Enumerable.Range(0, 0x110000)
        .Where(static value => Rune.IsValid(value))
        .Select(static value => (Value: value, Folded: Rune.ToUpperInvariant(new Rune(value)).Value))
        .Where(static rune => rune.Value != rune.Folded)
        .ToLookup(static rune => rune.Folded, static rune => rune.Value);
}
