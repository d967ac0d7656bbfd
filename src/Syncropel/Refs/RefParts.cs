using System.ComponentModel;
using System.Text.RegularExpressions;
using Syncropel.Grammar;

namespace Syncropel.Refs;

/// <summary>What the constructors generated from ref schemas call. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RefParts
{
    /// <summary>Brings one part of an id into its normal form.</summary>
    /// <param name="form">The form of the part.</param>
    /// <param name="value">The part as the caller gave it.</param>
    /// <param name="parameterName">The caller's parameter.</param>
    /// <param name="refKind">The kind of the reference, for the message.</param>
    /// <exception cref="ArgumentException">The part has no normal form; the message names it and says what is expected.</exception>
    public static string Normalize(RefForm form, string value, string parameterName, string refKind) =>
        RefForms.Normalize(form, value, out string error)
        ?? throw new ArgumentException($"{refKind}: '{value}' is no {parameterName}: {error}.", parameterName);

    /// <summary>Checks a normalised part against the pattern of its schema.</summary>
    /// <exception cref="ArgumentException">It does not match, or not in time.</exception>
    public static string Match(Regex pattern, string source, string value, string parameterName, string refKind)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            if (pattern.IsMatch(value)) return value;
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw new ArgumentException(
                $"{refKind}: '{value}' took longer than {slow.MatchTimeout.TotalMilliseconds} ms to hold against {source}.",
                parameterName,
                slow);
        }

        throw new ArgumentException($"{refKind}: '{value}' is no {parameterName}: it does not match {source}.", parameterName);
    }

    /// <summary>The error where no id scheme of a reference has all of its parts.</summary>
    /// <param name="refKind">The kind of the reference.</param>
    /// <param name="choices">What can be given, in prose: <c>isrc, spotifyId or appleId</c>.</param>
    /// <param name="parameterName">The preferred parameter.</param>
    public static ArgumentException NothingGiven(string refKind, string choices, string parameterName) =>
        new($"{refKind}: no complete id is given; give {choices}.", parameterName);
}
