using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Syncropel.Bodies;

namespace Syncropel;

/// <summary>
/// An immutable list with value equality: two lists are equal when their elements are the same JSON. The arrays of generated records are of
/// this type, so that records compare as values. Write it as a collection expression: <c>["Zonke"]</c>.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] owned) => _items = owned;

    /// <summary>The list without elements.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>The number of elements.</summary>
    public int Count => _items.Length;

    /// <summary>The element at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not in the list.</exception>
    public T this[int index] =>
        (uint)index < (uint)_items.Length
            ? _items[index]
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"the list has {_items.Length} elements");

    /// <summary>Whether two lists have the same elements in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The elements without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        other is not null && _items.AsSpan().SequenceEqual(other._items, JsonEquality.Of<T>());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in _items) hash.Add(item, JsonEquality.Of<T>());
        return hash.ToHashCode();
    }

    /// <summary>The elements, as a collection expression shows them: <c>[a, b]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    /// <summary>Enumerates the elements.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Enumerates a list without allocating.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The present element.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next element, if there is one.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Creates <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>Creates a list of the given elements; collection expressions end here.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());

    /// <summary>Copies a sequence into a list.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items as ValueList<T> ?? new ValueList<T>([.. items]);
    }
}
