using Syncropel.Grammar;

namespace Syncropel.Query;

/// <summary>Checks the path of a filter before anything is sent.</summary>
internal static class FieldPath
{
    /// <exception cref="ArgumentException">The kernel would refuse the path; the message names it and says why.</exception>
    public static void ThrowIfInvalid(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FieldPathGrammar.Explain(path) is { } problem)
        {
            throw new ArgumentException($"'{path}' is no path of a query: {problem}.", nameof(path));
        }
    }
}
