using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>Alternatives. A chain of them is one list, however long.</summary>
internal sealed class AnyFilter(Filter left, Filter right) : Filter
{
    private readonly Filter[] _terms = [.. TermsOf(left), .. TermsOf(right)];

    internal override string Key => "$or";

    private protected override void WriteValue(ref CanonicalJsonWriter writer) => FilterList.Write(ref writer, _terms);

    private static Filter[] TermsOf(Filter filter) => filter is AnyFilter any ? any._terms : [filter];
}
