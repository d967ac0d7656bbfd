using System.Text.RegularExpressions;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>
/// A pattern of a schema, evaluated for as long as an editor can wait. One that took too long once is given less time from then on: what
/// it can say at once it still says, and what it cannot does not hold up every constant.
/// </summary>
internal sealed class BoundedPattern
{
    private static readonly TimeSpan AtFirst = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterTimeOut = TimeSpan.FromMilliseconds(10);

    private volatile Regex _regex;

    private BoundedPattern(Regex regex) => _regex = regex;

    /// <summary>How long an evaluation may take.</summary>
    public TimeSpan Limit => _regex.MatchTimeout;

    /// <summary>Compiles a pattern as .NET spells it. Null for what is none: an attribute that was written by hand may hold anything.</summary>
    public static BoundedPattern? Compile(string dotNet)
    {
        try
        {
            return new BoundedPattern(new Regex(dotNet, RegexOptions.CultureInvariant, AtFirst));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a text matches. Null where that takes too long to tell.</summary>
    public bool? IsMatch(string text)
    {
        Regex regex = _regex;
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            if (regex.MatchTimeout != AfterTimeOut) _regex = new Regex(regex.ToString(), RegexOptions.CultureInvariant, AfterTimeOut);
            return null;
        }
    }
}
