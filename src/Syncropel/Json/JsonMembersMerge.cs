using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Syncropel.Json;

/// <summary>
/// Writes unknown members in their places among the declared ones. Generated writers use it; not meant to be used by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonMembersMerge
{
    private ReadOnlySpan<JsonMember> _rest;

    internal JsonMembersMerge(ReadOnlySpan<JsonMember> sorted) => _rest = sorted;

    /// <summary>Writes all members that sort before a declared one, which comes next.</summary>
    /// <exception cref="CanonicalJsonException">A member has the name of the declared one.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBefore(ref CanonicalJsonWriter writer, string declaredName)
    {
        if (!_rest.IsEmpty) WriteUpTo(ref writer, declaredName);
    }

    /// <summary>
    /// Writes all members that sort before one that comes next and has the given value. One of that name and value is left out: a
    /// body that was read from within another keeps its own kind among the unknown members.
    /// </summary>
    /// <exception cref="CanonicalJsonException">A member has that name and another value.</exception>
    public void WriteBefore(ref CanonicalJsonWriter writer, string name, scoped ReadOnlySpan<byte> canonicalValue)
    {
        while (!_rest.IsEmpty)
        {
            int order = string.CompareOrdinal(_rest[0].Name, name);
            bool same = order == 0 && _rest[0].CanonicalValue.AsSpan().SequenceEqual(canonicalValue);
            if (same) _rest = _rest[1..];
            if (order >= 0) break;
            Write(ref writer, _rest[0]);
            _rest = _rest[1..];
        }

        WriteBefore(ref writer, name);
    }

    /// <summary>Writes the members that are left.</summary>
    public void WriteRest(ref CanonicalJsonWriter writer)
    {
        foreach (JsonMember member in _rest) Write(ref writer, member);
        _rest = default;
    }

    private static void Write(ref CanonicalJsonWriter writer, in JsonMember member)
    {
        writer.WriteName(member.Name);
        writer.WriteRaw(member.CanonicalValue);
    }

    private void WriteUpTo(ref CanonicalJsonWriter writer, string declaredName)
    {
        while (!_rest.IsEmpty)
        {
            int order = string.CompareOrdinal(_rest[0].Name, declaredName);
            if (order > 0) return;
            if (order == 0)
            {
                throw new CanonicalJsonException($"'{declaredName}' is a declared member and stands among the unknown ones too");
            }

            Write(ref writer, _rest[0]);
            _rest = _rest[1..];
        }
    }
}
