using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>
/// A field that is an array of texts, numbers or other values without members; or one such value, where a kind allows both.
/// </summary>
/// <typeparam name="TElement">The field that an element is.</typeparam>
/// <typeparam name="TNull">Whether the array may be null.</typeparam>
public sealed class ScalarListField<TElement, TNull> : NestedField<TNull>
    where TElement : Field
    where TNull : struct
{
    private readonly Func<string, TElement> _element;

    /// <inheritdoc cref="ListField{TElement, TNull}(string, Func{string, TElement})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ScalarListField(string path, Func<string, TElement> element)
        : base(path)
    {
        ArgumentNullException.ThrowIfNull(element);
        _element = element;
    }

    /// <summary>
    /// Any one of the elements: <c>Fields.Artists.Any == "Zonke"</c> matches where one of them is. The opposites <c>!=</c> and
    /// <c>NotIn</c> match where none of them is. Two conditions may be met by two elements.
    /// </summary>
    public TElement Any => _element(Path);

    /// <inheritdoc cref="ListField{TElement, TNull}.this[int]"/>
    public TElement this[int index] => _element(FieldPath.Element(Path, index));
}
