using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>
/// A value or null, which a field that may be null is compared with. Values and null convert to it by themselves. It is a struct of
/// its own, because the compiler takes <c>x == null</c> for proof that <c>x</c> may be null, and would warn of every later use.
/// </summary>
/// <typeparam name="T">The type of a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OrNull<T>
    where T : struct
{
    private readonly T? _value;

    private OrNull(T? value) => _value = value;

    /// <summary>Takes a value, or null.</summary>
    public static implicit operator OrNull<T>(T? value) => new(value);

    internal FilterValue Json(Func<T, FilterValue> json) => _value is { } some ? json(some) : default;
}
