namespace Syncropel.Cli.Inference;

/// <summary>What strings have in common: a format, or that there are few of them.</summary>
internal sealed class ObservedTexts
{
    private const int MostValues = 12;
    private const int LongestValue = 64;

    // So often each value must have come on average, before few values are more than a coincidence.
    private const int LeastRepeats = 4;

    private readonly SortedDictionary<string, int> _values = new(StringComparer.Ordinal);
    private List<InferredFormat> _formats = [.. InferredFormat.All];
    private int _count;
    private bool _areMany;

    /// <summary>The format that all of them have; null for none.</summary>
    public string? Format => _count > 0 && _formats.Count > 0 ? _formats[0].Name : null;

    /// <summary>The values in ordinal order, where they are few, each came more than once, and they have no format; else none.</summary>
    public IReadOnlyCollection<string> Choices
    {
        get
        {
            bool areFew = !_areMany && Format is null && _count >= _values.Count * LeastRepeats;
            return areFew && _values.Values.All(static times => times > 1) ? _values.Keys : [];
        }
    }

    public void Add(string text)
    {
        _count++;
        _formats = _formats.FindAll(format => format.Accepts(text));
        if (_areMany) return;
        _values[text] = _values.GetValueOrDefault(text) + 1;
        _areMany = _values.Count > MostValues || text.Length is 0 or > LongestValue;
        if (_areMany) _values.Clear();
    }
}
