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
        int types = Rank(left).CompareTo(Rank(right));
        if (types != 0 || left is not { } a || right is not { } b) return types;
        return Scalar.TryRead(a, out Scalar first) && Scalar.TryRead(b, out Scalar second)
            ? first.CompareTo(second) ?? 0
            : CodePointOrder.Compare(a.GetRawText(), b.GetRawText());
    }

    private static int Rank(JsonElement? value) => value?.ValueKind switch
    {
        null => 0,
        JsonValueKind.Null => 1,
        JsonValueKind.False => 2,
        JsonValueKind.True => 3,
        JsonValueKind.Number => 4,
        JsonValueKind.String => 5,
        JsonValueKind.Array => 6,
        _ => 7,
    };
}
