using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>A field that is an array. Its elements are fields: <c>Fields.Tracks[0].Title</c>.</summary>
/// <typeparam name="TElement">The field that an element is.</typeparam>
/// <typeparam name="TNull">Whether the array may be null.</typeparam>
public sealed class ListField<TElement, TNull> : NestedField<TNull>
    where TElement : Field
    where TNull : struct
{
    private readonly Func<string, TElement> _element;

    /// <summary>Creates the field at a path. Not meant to be called by hand.</summary>
    /// <param name="path">Where the field is in a record.</param>
    /// <param name="element">Makes an element's field of its path.</param>
    /// <exception cref="ArgumentException">The path is none that a query can ask for.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ListField(string path, Func<string, TElement> element)
        : base(path)
    {
        ArgumentNullException.ThrowIfNull(element);
        _element = element;
    }

    /// <summary>The element at an index, from 0. Behind the array's end it is a field that is not there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public TElement this[int index] => _element(FieldPath.Element(Path, index));
}
