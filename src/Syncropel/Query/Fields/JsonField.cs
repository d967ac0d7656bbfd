using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>
/// A field whose JSON no C# type says. It can be compared with any value, and leads to members and elements, whatever they are:
/// <c>Fields.Extra["sizes"][0] &gt; 5</c>. Values are compared by JSON type: the string <c>"5"</c> is never the number 5.
/// </summary>
public sealed class JsonField : Field
{
    /// <summary>Creates the field at a path. Not meant to be called by hand.</summary>
    /// <param name="path">Where the field is in a record.</param>
    /// <exception cref="ArgumentException">The path is none that a query can ask for.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public JsonField(string path)
        : base(path) { }

    /// <inheritdoc cref="MemberFields{TValue}.this[string]"/>
    public JsonField this[string name] => new(FieldPath.Member(Path, name));

    /// <inheritdoc cref="ListField{TElement, TNull}.this[int]"/>
    public JsonField this[int index] => new(FieldPath.Element(Path, index));

    /// <inheritdoc cref="Filter.Eq"/>
    public static Filter operator ==(JsonField field, FilterValue value) => Filter.Eq(PathOf(field), value);

    /// <inheritdoc cref="Filter.Ne"/>
    public static Filter operator !=(JsonField field, FilterValue value) => Filter.Ne(PathOf(field), value);

    /// <inheritdoc cref="Filter.Lt"/>
    public static Filter operator <(JsonField field, FilterValue value) => Filter.Lt(PathOf(field), value);

    /// <inheritdoc cref="Filter.Lte"/>
    public static Filter operator <=(JsonField field, FilterValue value) => Filter.Lte(PathOf(field), value);

    /// <inheritdoc cref="Filter.Gt"/>
    public static Filter operator >(JsonField field, FilterValue value) => Filter.Gt(PathOf(field), value);

    /// <inheritdoc cref="Filter.Gte"/>
    public static Filter operator >=(JsonField field, FilterValue value) => Filter.Gte(PathOf(field), value);

    /// <summary>The field is equal to one of the values: <c>$in</c>. With no value, nothing matches.</summary>
    public Filter In(params FilterValue[] values) => Filter.In(Path, values);

    /// <summary>The field is equal to none of the values, or is not there: <c>$nin</c>.</summary>
    public Filter NotIn(params FilterValue[] values) => Filter.NotIn(Path, values);

    /// <inheritdoc cref="TextField.Like"/>
    public Filter Like(string pattern) => Filter.Like(Path, pattern);

    /// <inheritdoc cref="TextField.ILike"/>
    public Filter ILike(string pattern) => Filter.ILike(Path, pattern);

    /// <inheritdoc cref="ScalarField{T}.Ascending"/>
    public Sort Ascending() => Sort.Ascending(Path);

    /// <inheritdoc cref="ScalarField{T}.Descending"/>
    public Sort Descending() => Sort.Descending(Path);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();
}
