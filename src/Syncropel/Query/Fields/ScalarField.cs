using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>A field with one value: text, number, boolean, and what is text in JSON.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public abstract class ScalarField<T> : Field
    where T : notnull
{
    private readonly Func<T, FilterValue> _json;

    private protected ScalarField(string path)
        : base(path) => _json = FieldValue.Of;

    private protected ScalarField(string path, Func<T, string> text)
        : base(path)
    {
        ArgumentNullException.ThrowIfNull(text);
        _json = value => FilterValue.FromString(text(value));
    }

    /// <summary>The field is equal to the value: <c>$eq</c>.</summary>
    public static Filter operator ==(ScalarField<T> field, T value) => Filter.Eq(PathOf(field), field.Json(value));

    /// <summary>The field is not equal to the value, or is not there: <c>$ne</c>.</summary>
    public static Filter operator !=(ScalarField<T> field, T value) => Filter.Ne(PathOf(field), field.Json(value));

    /// <summary>The field is equal to one of the values: <c>$in</c>. With no value, nothing matches.</summary>
    public Filter In(params T[] values) => In((IEnumerable<T>)values);

    /// <inheritdoc cref="In(T[])"/>
    public Filter In(IEnumerable<T> values) => Filter.In(Path, FieldValue.All(values, Json));

    /// <summary>The field is equal to none of the values, or is not there: <c>$nin</c>.</summary>
    public Filter NotIn(params T[] values) => NotIn((IEnumerable<T>)values);

    /// <inheritdoc cref="NotIn(T[])"/>
    public Filter NotIn(IEnumerable<T> values) => Filter.NotIn(Path, FieldValue.All(values, Json));

    /// <summary>The order by this field, the smallest values first. Records without it come first of all.</summary>
    public Sort Ascending() => Sort.Ascending(Path);

    /// <summary>The order by this field, the greatest values first. Records without it come last of all.</summary>
    public Sort Descending() => Sort.Descending(Path);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>A value as JSON.</summary>
    private protected FilterValue Json(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return _json(value);
    }
}
