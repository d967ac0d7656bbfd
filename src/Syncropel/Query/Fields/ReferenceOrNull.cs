using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>As <see cref="OrNull{T}"/>, for reference types.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReferenceOrNull<T>
    where T : class
{
    private readonly T? _value;

    private ReferenceOrNull(T? value) => _value = value;

    /// <summary>Takes a value, or null.</summary>
    public static implicit operator ReferenceOrNull<T>(T? value) => new(value);

    internal FilterValue Json(Func<T, FilterValue> json) => _value is { } some ? json(some) : default;
}
