using System.Buffers;

namespace Syncropel.Query;

/// <summary>The paths that a query may name: the record's own fields, and whatever lies below <c>body</c>.</summary>
internal static class FieldPath
{
    private const string Body = "body.";

    private static readonly string[] Fixed = ["id", "thread", "actor", "act", "clock", "data_type", "namespace", "created_at"];

    private static readonly SearchValues<char> SegmentChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <exception cref="ArgumentException">The kernel would refuse the path; the message names it and says why.</exception>
    public static void ThrowIfInvalid(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Array.IndexOf(Fixed, path) >= 0) return;
        if (!path.StartsWith(Body, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"'{path}' is no path of a query; give one of {string.Join(", ", Fixed)}, or {Body}<member>.", nameof(path));
        }

        foreach (Range segment in path.AsSpan(Body.Length).Split('.'))
        {
            ReadOnlySpan<char> name = path.AsSpan(Body.Length)[segment];
            if (!name.IsEmpty && !name.ContainsAnyExcept(SegmentChars)) continue;
            throw new ArgumentException(
                $"'{path}' is no path of a query: the segment '{name}' is not of letters, digits, '_' and '-'.", nameof(path));
        }
    }
}
