using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>An <see cref="OrderedField{T}"/> that may be null, and can be compared with null. Null is neither less nor greater.</summary>
/// <typeparam name="T">The type of a value that is not null.</typeparam>
public sealed class NullableOrderedField<T> : ComparableField<T>
    where T : struct
{
    /// <inheritdoc cref="OrderedField{T}(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NullableOrderedField(string path)
        : base(path) { }

    /// <summary>The field is equal to the value, or is there and null: <c>$eq</c>.</summary>
    public static Filter operator ==(NullableOrderedField<T> field, OrNull<T> value) => Filter.Eq(PathOf(field), value.Json(field.Json));

    /// <summary>The field is not equal to the value, or not null, or not there: <c>$ne</c>.</summary>
    public static Filter operator !=(NullableOrderedField<T> field, OrNull<T> value) => Filter.Ne(PathOf(field), value.Json(field.Json));

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
