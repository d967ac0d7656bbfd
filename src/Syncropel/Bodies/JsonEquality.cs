using System.ComponentModel;

namespace Syncropel.Bodies;

/// <summary>
/// Compares values by the JSON that they are written as. .NET's own equality is coarser for two types: URIs that differ in their
/// fragment only are equal to it, and so are times that are one instant in different offsets. Generated code calls it; not meant to
/// be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonEquality
{
    /// <summary>Whether two values are written as the same JSON.</summary>
    public static bool Same<T>(T left, T right) => Of<T>().Equals(left!, right!);

    /// <summary>The comparer for a type of values; that of .NET itself wherever it tells all JSON apart.</summary>
    internal static IEqualityComparer<T> Of<T>() => Chosen<T>.Comparer;

    private static class Chosen<T>
    {
        public static readonly IEqualityComparer<T> Comparer = Exact() as IEqualityComparer<T> ?? EqualityComparer<T>.Default;

        private static object? Exact() =>
            typeof(T) == typeof(Uri) ? new ExactUri()
            : typeof(T) == typeof(DateTimeOffset) ? new ExactTime()
            : typeof(T) == typeof(DateTimeOffset?) ? new ExactNullableTime()
            : null;
    }

    private sealed class ExactUri : IEqualityComparer<Uri?>
    {
        public bool Equals(Uri? x, Uri? y) => x?.OriginalString == y?.OriginalString;

        public int GetHashCode(Uri? obj) => obj?.OriginalString.GetHashCode(StringComparison.Ordinal) ?? 0;
    }

    private sealed class ExactTime : IEqualityComparer<DateTimeOffset>
    {
        public bool Equals(DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y);

        public int GetHashCode(DateTimeOffset obj) => obj.GetHashCode();
    }

    private sealed class ExactNullableTime : IEqualityComparer<DateTimeOffset?>
    {
        public bool Equals(DateTimeOffset? x, DateTimeOffset? y) =>
            x is { } left && y is { } right ? left.EqualsExact(right) : x is null && y is null;

        public int GetHashCode(DateTimeOffset? obj) => obj.GetHashCode();
    }
}
