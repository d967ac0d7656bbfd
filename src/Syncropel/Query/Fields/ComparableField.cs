namespace Syncropel.Query;

/// <summary>
/// A field whose values have an order that a query can use: integers, numbers, dates and texts.
/// A field of another type in JSON, or one that is not there, is neither less nor greater.
/// </summary>
/// <typeparam name="T">The type of a value: int, long, double, decimal, <see cref="DateOnly"/> or string.</typeparam>
public abstract class ComparableField<T> : ScalarField<T>
    where T : notnull
{
    private protected ComparableField(string path)
        : base(path)
    {
        if (!FieldValue.HasOrder<T>())
        {
            throw new NotSupportedException($"The JSON of {typeof(T)} does not come in the order of its values; use an EqualityField.");
        }
    }

    /// <summary>The field is less than the value: <c>$lt</c>.</summary>
    public static Filter operator <(ComparableField<T> field, T value) => Filter.Lt(PathOf(field), field.Json(value));

    /// <summary>The field is less than the value or equal to it: <c>$lte</c>.</summary>
    public static Filter operator <=(ComparableField<T> field, T value) => Filter.Lte(PathOf(field), field.Json(value));

    /// <summary>The field is greater than the value: <c>$gt</c>.</summary>
    public static Filter operator >(ComparableField<T> field, T value) => Filter.Gt(PathOf(field), field.Json(value));

    /// <summary>The field is greater than the value or equal to it: <c>$gte</c>.</summary>
    public static Filter operator >=(ComparableField<T> field, T value) => Filter.Gte(PathOf(field), field.Json(value));
}
