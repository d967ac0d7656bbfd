using Syncropel.Query;

namespace Syncropel.Docs.Tests.Outputs;

/// <summary>The filter that querying.md begins with.</summary>
internal static class QueryOutput
{
    private static readonly TextField Title = new("body.title");

    private static readonly NullableOrderedField<long> Year = new("body.year");

    public static string Filter() => (Title.Like("G%") & (Year >= 1990 | Year == null)).ToString();
}
