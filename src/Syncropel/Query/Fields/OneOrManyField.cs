using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>A field that is one object or an array of them.</summary>
/// <typeparam name="TElement">The field that the object is.</typeparam>
/// <typeparam name="TNull">Whether the field may be null.</typeparam>
public sealed class OneOrManyField<TElement, TNull> : NestedField<TNull>
    where TElement : Field
    where TNull : struct
{
    private readonly Func<string, TElement> _element;

    /// <inheritdoc cref="ListField{TElement, TNull}(string, Func{string, TElement})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OneOrManyField(string path, Func<string, TElement> element)
        : base(path)
    {
        ArgumentNullException.ThrowIfNull(element);
        _element = element;
    }

    /// <summary>The single object, where it is no array. Its members are not there where it is one.</summary>
    public TElement One => _element(Path);

    /// <inheritdoc cref="ListField{TElement, TNull}.this[int]"/>
    public TElement this[int index] => _element(FieldPath.Element(Path, index));
}
