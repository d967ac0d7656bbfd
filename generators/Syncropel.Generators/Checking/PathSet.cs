using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Checking;

/// <summary>
/// Paths of files, each once. Every file of a project is looked up in it, so a look must not be a walk: a thousand files of which
/// hundreds are in it would take the square of that.
/// </summary>
internal sealed record PathSet
{
    private readonly EquatableArray<string> _sorted;

    private PathSet(EquatableArray<string> sorted) => _sorted = sorted;

    public static PathSet Of(IEnumerable<string> paths) =>
        new(EquatableArray<string>.From(new SortedSet<string>(paths, StringComparer.Ordinal)));

    public bool Contains(string path)
    {
        int low = 0;
        int high = _sorted.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(_sorted[middle], path);
            if (order == 0) return true;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }
}
