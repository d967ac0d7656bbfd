using System.Text.Json;
using Syncropel.Grammar;

namespace Syncropel.Query;

/// <summary>Compares values as an order has them.</summary>
internal static class JsonOrder
{
    /// <summary>
    /// Says which of two values comes first; null where that cannot be told. Of texts that differ it cannot: kernels may order them by a
    /// language, and do no harm as long as they compare them so, too.
    /// </summary>
    public static int? Compare(JsonElement? left, JsonElement? right)
    {
        JsonClass own = JsonClasses.Of(left), other = JsonClasses.Of(right);
        if (own != other) return own.CompareTo(other);
        return own switch
        {
            JsonClass.Number => NumberOf(left).CompareTo(NumberOf(right)),
            JsonClass.String => left!.Value.GetString() == right!.Value.GetString() ? 0 : null,
            JsonClass.Nested => null,
            _ => 0,
        };
    }

    private static ExactNumber NumberOf(JsonElement? value) => ExactNumber.Parse(value!.Value.GetRawText());
}
