using System.Collections;
using System.Text.Json;

namespace Syncropel.Bodies;

/// <summary>
/// Compares values of the types whose own equality is not that of their JSON, and tuples of such, element by element.
/// </summary>
internal static class ExactJson
{
    private static readonly Elements ByElement = new();

    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (Uri one, Uri other) => one.OriginalString == other.OriginalString,
        (DateTimeOffset one, DateTimeOffset other) => one.EqualsExact(other),
        (JsonElement one, JsonElement other) => RawJson.Same(one, other),
        (IStructuralEquatable one, IStructuralEquatable) => one.Equals(right, ByElement),
        _ => Equals(left, right),
    };

    public static int Hash(object? value) => value switch
    {
        null => 0,
        Uri uri => uri.OriginalString.GetHashCode(StringComparison.Ordinal),
        JsonElement json => RawJson.Hash(json),
        IStructuralEquatable tuple => tuple.GetHashCode(ByElement),
        _ => value.GetHashCode(),
    };

    private sealed class Elements : IEqualityComparer
    {
        bool IEqualityComparer.Equals(object? x, object? y) => Same(x, y);

        int IEqualityComparer.GetHashCode(object obj) => Hash(obj);
    }
}
