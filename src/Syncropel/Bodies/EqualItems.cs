namespace Syncropel.Bodies;

/// <summary>Finds elements of a list that are the same JSON as one before them.</summary>
internal static class EqualItems
{
    private const int FewItems = 16;

    /// <summary>
    /// The index of each element that is a repetition, with that of the first one equal to it. A short list without any allocates
    /// nothing.
    /// </summary>
    public static IReadOnlyList<(int First, int Again)> Find<T>(ValueList<T> items)
    {
        ReadOnlySpan<T> all = items.AsSpan();
        IEqualityComparer<T> comparer = JsonEquality.Of<T>();
        List<(int First, int Again)>? found = null;

        // For a few elements looking back is the cheapest; a key in a tuple may be null.
        Dictionary<ValueTuple<T>, int>? firsts = all.Length > FewItems ? new(all.Length, new InTuple<T>(comparer)) : null;
        for (int i = 0; i < all.Length; i++)
        {
            int first;
            if (firsts is null) first = all[..i].IndexOf(all[i], comparer);
            else if (firsts.TryAdd(new(all[i]), i)) first = -1;
            else first = firsts[new(all[i])];
            if (first >= 0) (found ??= []).Add((first, i));
        }

        return found is null ? Array.Empty<(int First, int Again)>() : found;
    }

    private sealed class InTuple<T>(IEqualityComparer<T> comparer) : IEqualityComparer<ValueTuple<T>>
    {
        public bool Equals(ValueTuple<T> x, ValueTuple<T> y) => comparer.Equals(x.Item1, y.Item1);

        public int GetHashCode(ValueTuple<T> obj) => obj.Item1 is { } item ? comparer.GetHashCode(item) : 0;
    }
}
