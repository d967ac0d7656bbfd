namespace Syncropel.Bodies;

/// <summary>
/// Compares values by the JSON that they are written as. .NET's own equality is coarser for two types: URIs that differ in their
/// fragment only are equal to it, and so are times that are one instant in different offsets.
/// </summary>
internal static class JsonEquality
{
    /// <summary>The comparer for a type of values; that of .NET itself wherever it tells all JSON apart.</summary>
    public static IEqualityComparer<T> Of<T>()
    {
        object? exact = typeof(T) == typeof(Uri) ? ExactUri.Instance
            : typeof(T) == typeof(DateTimeOffset) ? ExactTime.Instance
            : typeof(T) == typeof(DateTimeOffset?) ? ExactNullableTime.Instance
            : null;
        return exact as IEqualityComparer<T> ?? EqualityComparer<T>.Default;
    }

    private sealed class ExactUri : IEqualityComparer<Uri?>
    {
        public static readonly ExactUri Instance = new();

        public bool Equals(Uri? x, Uri? y) => x?.OriginalString == y?.OriginalString;

        public int GetHashCode(Uri? obj) => obj?.OriginalString.GetHashCode(StringComparison.Ordinal) ?? 0;
    }

    private sealed class ExactTime : IEqualityComparer<DateTimeOffset>
    {
        public static readonly ExactTime Instance = new();

        public bool Equals(DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y);

        public int GetHashCode(DateTimeOffset obj) => obj.GetHashCode();
    }

    private sealed class ExactNullableTime : IEqualityComparer<DateTimeOffset?>
    {
        public static readonly ExactNullableTime Instance = new();

        public bool Equals(DateTimeOffset? x, DateTimeOffset? y) =>
            x is { } left && y is { } right ? left.EqualsExact(right) : x is null && y is null;

        public int GetHashCode(DateTimeOffset? obj) => obj.GetHashCode();
    }
}
