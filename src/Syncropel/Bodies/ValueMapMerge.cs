using System.ComponentModel;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>
/// Writes additional members in their places among the declared ones. Generated writers use it; not meant to be used by hand.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValueMapMerge<T>
{
    private readonly JsonWriting<T> _write;
    private ReadOnlySpan<KeyValuePair<string, T>> _rest;

    internal ValueMapMerge(ReadOnlySpan<KeyValuePair<string, T>> sorted, JsonWriting<T> write)
    {
        _rest = sorted;
        _write = write;
    }

    /// <summary>Writes all members that sort before a declared one, which comes next.</summary>
    /// <exception cref="CanonicalJsonException">A member has the name of the declared one.</exception>
    public void WriteBefore(ref CanonicalJsonWriter writer, string declaredName)
    {
        while (!_rest.IsEmpty)
        {
            int order = string.CompareOrdinal(_rest[0].Key, declaredName);
            if (order > 0) return;
            if (order == 0)
            {
                throw new CanonicalJsonException($"'{declaredName}' is a declared member and stands among the additional ones too");
            }

            Write(ref writer, _rest[0]);
            _rest = _rest[1..];
        }
    }

    /// <summary>Writes the members that are left.</summary>
    public void WriteRest(ref CanonicalJsonWriter writer)
    {
        foreach (KeyValuePair<string, T> member in _rest) Write(ref writer, member);
        _rest = default;
    }

    private readonly void Write(ref CanonicalJsonWriter writer, KeyValuePair<string, T> member)
    {
        writer.WriteName(member.Key);
        _write(ref writer, member.Value);
    }
}
