using System.Globalization;
using Syncropel.Grammar;

namespace Syncropel.Query;

/// <summary>Checks and makes the paths of filters, before anything is sent.</summary>
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

    /// <summary>The path of an object's member.</summary>
    /// <exception cref="ArgumentException">The name is no segment of a path; the message names it.</exception>
    public static string Member(string path, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FieldPathGrammar.IsSegment(name)
            ? path + "." + name
            : throw new ArgumentException(
                $"The member '{name}' of {path} cannot be asked for: a segment of a path is of letters, digits, '_' and '-'.",
                nameof(name));
    }

    /// <summary>The path of an array's element.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static string Element(string path, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return path + "." + index.ToString(CultureInfo.InvariantCulture);
    }
}
