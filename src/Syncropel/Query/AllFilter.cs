using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>
/// Conditions that must all match. The members of a filter document are AND-combined, so that is how they are written; where two
/// have the same key one would overwrite the other, and all go into an <c>$and</c>.
/// </summary>
internal sealed class AllFilter : Filter
{
    private readonly Filter[] _terms;
    private readonly bool _collide;

    public AllFilter(Filter left, Filter right)
    {
        _terms = [.. TermsOf(left), .. TermsOf(right)];
        var keys = new HashSet<string>(StringComparer.Ordinal);
        _collide = !Array.TrueForAll(_terms, term => keys.Add(term.Key));
    }

    internal override string Key => "$and";

    internal override void Write(ref CanonicalJsonWriter writer)
    {
        if (_collide)
        {
            base.Write(ref writer);
            return;
        }

        writer.WriteStartObject();
        foreach (Filter term in _terms.OrderBy(term => term.Key, StringComparer.Ordinal)) term.WriteMember(ref writer);
        writer.WriteEndObject();
    }

    private protected override void WriteValue(ref CanonicalJsonWriter writer) => FilterList.Write(ref writer, _terms);

    private static Filter[] TermsOf(Filter filter) => filter is AllFilter all ? all._terms : [filter];
}
