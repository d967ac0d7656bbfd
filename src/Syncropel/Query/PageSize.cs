namespace Syncropel.Query;

/// <summary>
/// How many records are asked for at once: fewer where an answer was too large to be read, and again more behind it, because it may have
/// been one record that was so large.
/// </summary>
/// <param name="wanted">How many are asked for where nothing is too large.</param>
internal sealed class PageSize(int wanted)
{
    // Each time that more is too much again costs an answer of the largest size.
    private const int FitsBeforeMore = 4;

    private int? _smaller;
    private int _fits;

    /// <summary>How many are asked for now.</summary>
    public int Now => _smaller ?? wanted;

    /// <summary>An answer could be read.</summary>
    public void Fits()
    {
        if (_smaller is not { } smaller || ++_fits < FitsBeforeMore) return;
        (_smaller, _fits) = (smaller * 2 < wanted ? smaller * 2 : null, 0);
    }

    /// <summary>An answer with so many was too large. To be told only of more than one.</summary>
    public void IsTooMuch(int asked) => (_smaller, _fits) = (asked / 2, 0);
}
