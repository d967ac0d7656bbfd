using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Syncropel.Bodies;

namespace Syncropel;

/// <summary>
/// An immutable map from names to values, with value equality: two maps are equal when they are the same JSON object, whatever the
/// order in which they were filled. It enumerates in the order of canonical JSON, by UTF-16 code units. Make one from a
/// <see cref="Dictionary{TKey, TValue}"/>, which converts by itself, or from a collection expression of pairs.
/// </summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
public sealed class ValueMap<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<ValueMap<TValue>>
{
    private static readonly IComparer<KeyValuePair<string, TValue>> ByKey =
        Comparer<KeyValuePair<string, TValue>>.Create(static (left, right) => string.CompareOrdinal(left.Key, right.Key));

    private readonly KeyValuePair<string, TValue>[] _sorted;

    /// <summary>Takes over pairs, and sorts them.</summary>
    /// <exception cref="ArgumentException">A key stands twice, is null, or has a lone surrogate.</exception>
    internal ValueMap(KeyValuePair<string, TValue>[] owned, string parameterName)
    {
        foreach (KeyValuePair<string, TValue> pair in owned) MapKeys.ThrowIfInvalid(pair.Key, parameterName);
        Array.Sort(owned, ByKey);
        for (int i = 1; i < owned.Length; i++)
        {
            if (owned[i].Key == owned[i - 1].Key) throw MapKeys.Twice(owned[i].Key, parameterName);
        }

        _sorted = owned;
    }

    /// <summary>The map without members.</summary>
    public static ValueMap<TValue> Empty { get; } = new([], "");

    /// <summary>The number of members.</summary>
    public int Count => _sorted.Length;

    /// <summary>The names, in the order of canonical JSON.</summary>
    public IEnumerable<string> Keys => _sorted.Select(static pair => pair.Key);

    /// <summary>The values, in the order of their names.</summary>
    public IEnumerable<TValue> Values => _sorted.Select(static pair => pair.Value);

    /// <summary>The value of a member.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public TValue this[string key] =>
        TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException($"there is no member '{key}'");

    /// <summary>Copies a dictionary into a map.</summary>
    /// <exception cref="ArgumentException">A key has a lone surrogate, which JSON cannot say.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "ToValueMap is the named alternate.")]
    public static implicit operator ValueMap<TValue>(Dictionary<string, TValue> members) => members.ToValueMap();

    /// <summary>Whether two maps have the same members.</summary>
    public static bool operator ==(ValueMap<TValue>? left, ValueMap<TValue>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two maps differ.</summary>
    public static bool operator !=(ValueMap<TValue>? left, ValueMap<TValue>? right) => !(left == right);

    /// <summary>Whether there is a member.</summary>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <summary>Whether there is a member, and its value.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = IndexOf(key);
        value = index < 0 ? default : _sorted[index].Value;
        return index >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(ValueMap<TValue>? other)
    {
        if (other is null || Count != other.Count) return false;
        for (int i = 0; i < _sorted.Length; i++)
        {
            if (_sorted[i].Key != other._sorted[i].Key || !JsonEquality.Same(_sorted[i].Value, other._sorted[i].Value)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<TValue>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach ((string key, TValue value) in _sorted)
        {
            hash.Add(key);
            hash.Add(JsonEquality.Hash(value));
        }

        return hash.ToHashCode();
    }

    /// <summary>The members: <c>{a: 1, b: 2}</c>.</summary>
    public override string ToString() => $"{{{string.Join(", ", _sorted.Select(static pair => $"{pair.Key}: {pair.Value}"))}}}";

    /// <summary>Enumerates the members in the order of canonical JSON.</summary>
    public Enumerator GetEnumerator() => new(_sorted);

    IEnumerator<KeyValuePair<string, TValue>> IEnumerable<KeyValuePair<string, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, TValue>>)_sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _sorted.GetEnumerator();

    /// <summary>Begins to write these members in between others. Generated code calls it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueMapMerge<TValue> StartMerge(JsonWriting<TValue> write) => new(_sorted, write);

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Array.BinarySearch(_sorted, new KeyValuePair<string, TValue>(key, default!), ByKey);
    }

    /// <summary>Enumerates a map without allocating.</summary>
    public struct Enumerator
    {
        private readonly KeyValuePair<string, TValue>[] _pairs;
        private int _index;

        internal Enumerator(KeyValuePair<string, TValue>[] pairs)
        {
            _pairs = pairs;
            _index = -1;
        }

        /// <summary>The present member.</summary>
        public readonly KeyValuePair<string, TValue> Current => _pairs[_index];

        /// <summary>Goes to the next member, if there is one.</summary>
        public bool MoveNext() => ++_index < _pairs.Length;
    }
}

/// <summary>Creates <see cref="ValueMap{TValue}"/>s.</summary>
public static class ValueMap
{
    /// <summary>Creates a map of the given members; collection expressions end here.</summary>
    /// <exception cref="ArgumentException">A key stands twice, is null, or has a lone surrogate.</exception>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public static ValueMap<TValue> Create<TValue>(ReadOnlySpan<KeyValuePair<string, TValue>> members) =>
        members.IsEmpty ? ValueMap<TValue>.Empty : new ValueMap<TValue>(members.ToArray(), nameof(members));

    /// <summary>Copies members into a map.</summary>
    /// <exception cref="ArgumentException">A key stands twice, is null, or has a lone surrogate.</exception>
    public static ValueMap<TValue> ToValueMap<TValue>(this IEnumerable<KeyValuePair<string, TValue>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return members as ValueMap<TValue> ?? new ValueMap<TValue>([.. members], nameof(members));
    }
}
