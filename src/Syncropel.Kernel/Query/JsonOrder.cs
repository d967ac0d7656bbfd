using System.Text.Json;

namespace Syncropel.Kernel.Query;

/// <summary>
/// The order of values of different JSON types, for sorting: missing, null, false, true, numbers, strings, arrays, objects.
/// Arrays and objects among themselves come by their canonical text.
/// </summary>
internal static class JsonOrder
{
    public static int Compare(JsonElement? left, JsonElement? right)
    {
        int types = RankOf(left?.ValueKind).CompareTo(RankOf(right?.ValueKind));
        if (types != 0 || left is not { } a || right is not { } b) return types;
        return Scalar.TryRead(a, out Scalar first) && Scalar.TryRead(b, out Scalar second)
            ? first.CompareTo(second) ?? 0
            : CodePointOrder.Compare(a.GetRawText(), b.GetRawText());
    }

    /// <param name="type">The type of a value; null where there is none.</param>
    public static JsonRank RankOf(JsonValueKind? type) => type switch
    {
        null => JsonRank.Missing,
        JsonValueKind.Null => JsonRank.Null,
        JsonValueKind.False => JsonRank.False,
        JsonValueKind.True => JsonRank.True,
        JsonValueKind.Number => JsonRank.Number,
        JsonValueKind.String => JsonRank.String,
        JsonValueKind.Array => JsonRank.Array,
        _ => JsonRank.Object,
    };
}
