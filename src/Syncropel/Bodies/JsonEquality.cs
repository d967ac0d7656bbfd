using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Syncropel.Bodies;

/// <summary>
/// Compares values by the JSON that they are written as. .NET's own equality is coarser for some types: URIs that differ in their
/// fragment only are equal to it, and so are times that are one instant in different offsets; JSON elements it does not compare
/// at all. Generated code calls it; not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonEquality
{
    /// <summary>Whether two values are written as the same JSON.</summary>
    public static bool Same<T>(T left, T right) => Of<T>().Equals(left!, right!);

    /// <summary>A hash code that is equal for values that are written as the same JSON.</summary>
    public static int Hash<T>(T value) => value is null ? 0 : Of<T>().GetHashCode(value);

    /// <summary>The comparer for a type of values; that of .NET itself wherever it tells all JSON apart.</summary>
    internal static IEqualityComparer<T> Of<T>() => Chosen<T>.Comparer;

    private static class Chosen<T>
    {
        public static readonly IEqualityComparer<T> Comparer = IsExact() ? new ExactValue<T>() : EqualityComparer<T>.Default;

        private static bool IsExact()
        {
            Type type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
            return type == typeof(Uri) || type == typeof(DateTimeOffset) || type == typeof(JsonElement)
                || typeof(ITuple).IsAssignableFrom(type);
        }
    }

    private sealed class ExactValue<T> : IEqualityComparer<T>
    {
        public bool Equals(T? x, T? y) => ExactJson.Same(x, y);

        public int GetHashCode(T obj) => ExactJson.Hash(obj);
    }
}
