using System.Text;

namespace Syncropel.Kernel.Query;

/// <summary>
/// A pattern of <c>$like</c>: <c>%</c> is any text, the empty one too; <c>_</c> is one character (a code point); a backslash
/// makes the next character stand for itself. The whole value must match.
/// </summary>
internal sealed class LikePattern
{
    /// <summary>The token of any text.</summary>
    public const int AnyText = -1;

    /// <summary>The token of any character.</summary>
    public const int AnyCharacter = -2;

    private readonly List<int> _tokens = [];
    private readonly bool _ignoreCase;

    private LikePattern(bool ignoreCase) => _ignoreCase = ignoreCase;

    /// <summary>What every text of the pattern begins with.</summary>
    public string Prefix => _ignoreCase
        ? ""
        : string.Concat(_tokens.TakeWhile(static token => token >= 0).Select(static token => new Rune(token).ToString()));

    /// <summary>Code points, folded where case is ignored, and the two tokens above.</summary>
    public IReadOnlyList<int> Tokens => _tokens;

    /// <summary>Whether characters are the same whose upper-case forms are.</summary>
    public bool IgnoresCase => _ignoreCase;

    /// <summary>Reads a pattern; null where it ends in a backslash that escapes nothing.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="ignoreCase">Whether characters are the same whose upper-case forms are, one by one and in no language.</param>
    public static LikePattern? TryParse(string pattern, bool ignoreCase)
    {
        var parsed = new LikePattern(ignoreCase);
        bool escaped = false;
        foreach (Rune rune in pattern.EnumerateRunes())
        {
            if (!escaped && rune.Value == '\\')
            {
                escaped = true;
                continue;
            }

            parsed._tokens.Add(!escaped && rune.Value == '%' ? AnyText : !escaped && rune.Value == '_' ? AnyCharacter : parsed.Fold(rune));
            escaped = false;
        }

        return escaped ? null : parsed;
    }

    public bool Matches(string text)
    {
        int[] characters = [.. text.EnumerateRunes().Select(Fold)];
        int token = 0, at = 0, lastAny = -1, resumeAt = 0;
        while (at < characters.Length)
        {
            int? expected = token < _tokens.Count ? _tokens[token] : null;
            if (expected == AnyText)
            {
                lastAny = token++;
                resumeAt = at;
            }
            else if (expected == AnyCharacter || expected == characters[at])
            {
                token++;
                at++;
            }
            else if (lastAny >= 0)
            {
                // Let the last % take one more. Earlier ones need not be tried again: what they can take, the last can too.
                token = lastAny + 1;
                at = ++resumeAt;
            }
            else
            {
                return false;
            }
        }

        return _tokens.Skip(token).All(static rest => rest == AnyText);
    }

    private int Fold(Rune rune) => _ignoreCase ? Rune.ToUpperInvariant(rune).Value : rune.Value;
}
