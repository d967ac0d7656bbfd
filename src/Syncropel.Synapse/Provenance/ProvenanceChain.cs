using System.Collections;
using System.Runtime.CompilerServices;

namespace Syncropel.Synapse;

/// <summary>
/// Which models contributed to an IR, in the order in which they did. It only grows: there is no way to change, move or remove an entry.
/// Not safe for several threads at once.
/// </summary>
[CollectionBuilder(typeof(ProvenanceChain), nameof(Create))]
public sealed class ProvenanceChain : IReadOnlyList<ProvenanceEntry>, IEquatable<ProvenanceChain>
{
    // Never written to: clones share it until one of them grows, and then has another.
    private ProvenanceEntry[] _entries;

    /// <summary>A chain without entries.</summary>
    public ProvenanceChain()
        : this([])
    {
    }

    private ProvenanceChain(ProvenanceEntry[] entries) => _entries = entries;

    /// <summary>How many entries there are; at most 100.</summary>
    public int Count => _entries.Length;

    /// <summary>The last entry. Null where there is none.</summary>
    public ProvenanceEntry? Last => Count == 0 ? null : _entries[^1];

    /// <summary>An entry.</summary>
    /// <param name="index">From 0, the oldest.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public ProvenanceEntry this[int index] => (uint)index < (uint)Count
        ? _entries[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"the chain has {Count} entries");

    /// <summary>A chain of these entries.</summary>
    /// <param name="entries">The entries, the oldest first.</param>
    /// <exception cref="IRPayloadTooLargeException">There are more than 100.</exception>
    /// <exception cref="IRInvalidFieldException">One of them is null.</exception>
    public static ProvenanceChain Create(ReadOnlySpan<ProvenanceEntry> entries)
    {
        IRLimits.Provenance.Enforce(entries.Length);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i] is null) throw new IRInvalidFieldException($"provenance[{i}]", "an entry is required, and is null");
        }

        return new ProvenanceChain(entries.ToArray());
    }

    /// <summary>Adds an entry behind all others.</summary>
    /// <param name="entry">The entry, made by <c>BuildProvenance</c>.</param>
    /// <exception cref="IRPayloadTooLargeException">There are 100 already.</exception>
    public void Append(ProvenanceEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        IRLimits.Provenance.Enforce(Count + 1L);
        _entries = [.. _entries, entry];
    }

    /// <summary>Whether the other chain has these entries and no more.</summary>
    /// <param name="other">The other chain.</param>
    public bool Equals(ProvenanceChain? other) => other is not null && Count == other.Count && StartsWith(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProvenanceChain);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Count == 0 ? null : _entries[0]);

    /// <summary>The entries, the oldest first.</summary>
    public IEnumerator<ProvenanceEntry> GetEnumerator() => ((IEnumerable<ProvenanceEntry>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the chain begins with the entries of another.</summary>
    internal bool StartsWith(ProvenanceChain other)
    {
        if (other.Count > Count) return false;
        for (int i = 0; i < other.Count; i++)
        {
            if (_entries[i] != other._entries[i]) return false;
        }

        return true;
    }

    internal ProvenanceChain Clone() => new(_entries);
}
