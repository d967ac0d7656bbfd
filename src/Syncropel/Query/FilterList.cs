using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>Writes the operands of <c>$and</c> and <c>$or</c>.</summary>
internal static class FilterList
{
    public static void Write(ref CanonicalJsonWriter writer, ReadOnlySpan<Filter> terms)
    {
        writer.WriteStartArray();
        foreach (Filter term in terms)
        {
            writer.WriteElement();
            term.Write(ref writer);
        }

        writer.WriteEndArray();
    }
}
