using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>A <see cref="UriField"/> that may be null, and can be compared with null.</summary>
public sealed class NullableUriField : ScalarField<Uri>
{
    /// <inheritdoc cref="EqualityField{T}(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NullableUriField(string path)
        : base(path) { }

    /// <summary>The field is equal to the value, or is there and null: <c>$eq</c>.</summary>
    public static Filter operator ==(NullableUriField field, ReferenceOrNull<Uri> value) =>
        Filter.Eq(PathOf(field), value.Json(field.Json));

    /// <summary>The field is not equal to the value, or not null, or not there: <c>$ne</c>.</summary>
    public static Filter operator !=(NullableUriField field, ReferenceOrNull<Uri> value) =>
        Filter.Ne(PathOf(field), value.Json(field.Json));

    /// <summary>The field is equal to one of the values, null among them: <c>$in</c>. With no value, nothing matches.</summary>
    public new Filter In(params Uri?[] values) => Filter.In(Path, FieldValue.All(values, JsonOrNull));

    /// <summary>The field is equal to none of the values, null among them, or is not there: <c>$nin</c>.</summary>
    public new Filter NotIn(params Uri?[] values) => Filter.NotIn(Path, FieldValue.All(values, JsonOrNull));

    /// <inheritdoc cref="TextField.Like"/>
    public Filter Like(string pattern) => Filter.Like(Path, pattern);

    /// <inheritdoc cref="TextField.ILike"/>
    public Filter ILike(string pattern) => Filter.ILike(Path, pattern);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();

    private FilterValue JsonOrNull(Uri? value) => value is null ? default : Json(value);
}
