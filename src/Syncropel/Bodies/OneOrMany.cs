using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Syncropel;

/// <summary>
/// A member that is one value or a list of them: in JSON <c>"a"</c> or <c>["a", "b"]</c>. It stays what it was: a list of one is
/// written as a list. Assign a value, or a collection expression.
/// </summary>
/// <typeparam name="T">The type of a value.</typeparam>
[CollectionBuilder(typeof(OneOrMany), nameof(OneOrMany.Create))]
public readonly struct OneOrMany<T> : IEquatable<OneOrMany<T>>
    where T : notnull
{
    private readonly ValueList<T>? _items;

    /// <summary>Creates it from one value.</summary>
    public OneOrMany(T one)
    {
        ArgumentNullException.ThrowIfNull(one);
        _items = new ValueList<T>([one]);
        IsOne = true;
    }

    /// <summary>Creates it from a list, of any length.</summary>
    public OneOrMany(ValueList<T> many)
    {
        ArgumentNullException.ThrowIfNull(many);
        _items = many;
    }

    /// <summary>Whether it is a single value and not a list.</summary>
    public bool IsOne { get; }

    /// <summary>The values: one, or those of the list.</summary>
    public ValueList<T> Items => _items ?? ValueList<T>.Empty;

    /// <summary>Makes one value of it.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator OneOrMany<T>(T one) => new(one);

    /// <summary>Makes a list of it.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator OneOrMany<T>(ValueList<T> many) => new(many);

    /// <summary>Whether both are one equal value, or both equal lists.</summary>
    public static bool operator ==(OneOrMany<T> left, OneOrMany<T> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(OneOrMany<T> left, OneOrMany<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(OneOrMany<T> other) => IsOne == other.IsOne && Items.Equals(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OneOrMany<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsOne, Items);

    /// <summary>Enumerates the values.</summary>
    public ValueList<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    /// <summary>The value, or the list.</summary>
    public override string ToString() => IsOne ? Items[0].ToString() ?? "" : Items.ToString();
}

/// <summary>Creates <see cref="OneOrMany{T}"/>s.</summary>
public static class OneOrMany
{
    /// <summary>Creates one that is a list, of any length; collection expressions end here.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public static OneOrMany<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull => new(ValueList.Create(items));
}
