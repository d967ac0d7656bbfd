using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>An <see cref="EqualityField{T}"/> that may be null, and can be compared with null.</summary>
/// <typeparam name="T">The type of a value that is not null.</typeparam>
public sealed class NullableEqualityField<T> : ScalarField<T>
    where T : struct
{
    /// <inheritdoc cref="EqualityField{T}(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NullableEqualityField(string path)
        : base(path) => FieldValue.ThrowIfEnum<T>();

    /// <inheritdoc cref="EqualityField{T}(string, Func{T, string})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NullableEqualityField(string path, Func<T, string> text)
        : base(path, text) { }

    /// <summary>The field is equal to the value, or is there and null: <c>$eq</c>.</summary>
    public static Filter operator ==(NullableEqualityField<T> field, OrNull<T> value) => Filter.Eq(PathOf(field), value.Json(field.Json));

    /// <summary>The field is not equal to the value, or not null, or not there: <c>$ne</c>.</summary>
    public static Filter operator !=(NullableEqualityField<T> field, OrNull<T> value) => Filter.Ne(PathOf(field), value.Json(field.Json));

    /// <summary>The field is equal to one of the values, null among them: <c>$in</c>. With no value, nothing matches.</summary>
    public Filter In(params T?[] values) => Filter.In(Path, FieldValue.All(values, JsonOrNull));

    /// <summary>The field is equal to none of the values, null among them, or is not there: <c>$nin</c>.</summary>
    public Filter NotIn(params T?[] values) => Filter.NotIn(Path, FieldValue.All(values, JsonOrNull));

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();

    private FilterValue JsonOrNull(T? value) => value is { } some ? Json(some) : default;
}
