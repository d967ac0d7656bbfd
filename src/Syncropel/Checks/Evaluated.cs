namespace Syncropel.Checks;

/// <summary>
/// Which members or elements of one value the schemas that hold there have spoken of: the annotations that <c>unevaluatedProperties</c>
/// and <c>unevaluatedItems</c> read.
/// </summary>
internal sealed class Evaluated
{
    private HashSet<string>? _names;
    private HashSet<int>? _items;
    private int _itemsBelow;

    public void AddName(string name) => (_names ??= new(StringComparer.Ordinal)).Add(name);

    public void AddItem(int index) => (_items ??= []).Add(index);

    /// <summary>All elements with a smaller index.</summary>
    public void AddItemsBelow(int end) => _itemsBelow = Math.Max(_itemsBelow, end);

    public bool HasName(string name) => _names?.Contains(name) == true;

    public bool HasItem(int index) => index < _itemsBelow || _items?.Contains(index) == true;

    /// <summary>Takes over what another schema evaluated of the same value.</summary>
    public void Add(Evaluated other)
    {
        if (other._names is { } names) (_names ??= new(StringComparer.Ordinal)).UnionWith(names);
        if (other._items is { } items) (_items ??= []).UnionWith(items);
        AddItemsBelow(other._itemsBelow);
    }
}
