using System.Diagnostics.CodeAnalysis;
using Syncropel.Bodies;

namespace Syncropel;

/// <summary>
/// A member that may be absent, and may be null when it is present: the two are different JSON. The default is absent; assigning
/// a value, or null, makes it present.
/// </summary>
/// <typeparam name="T">The type of the value, nullable.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    /// <summary>Creates a present member.</summary>
    /// <param name="value">Its value, which may be null.</param>
    public Optional(T value)
    {
        IsPresent = true;
        Value = value;
    }

    /// <summary>Whether the member is there.</summary>
    public bool IsPresent { get; }

    /// <summary>The value; the default of its type while the member is absent.</summary>
    public T? Value { get; }

    /// <summary>Makes a value a present member.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both present with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && JsonEquality.Same(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsPresent, JsonEquality.Hash(Value));

    /// <summary>The value, <c>null</c>, or <c>absent</c>.</summary>
    public override string ToString() => !IsPresent ? "absent" : Value?.ToString() ?? "null";
}
