using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>The records of an answer. A list is read as <c>data</c>, as <c>records</c>, or as a bare array.</summary>
/// <param name="Records">Those that could be read and are accepted, in the order of the answer.</param>
/// <param name="Refused">The others.</param>
/// <param name="Received">How many elements the answer has, readable or not.</param>
/// <param name="Capped">Whether the kernel says that there are more than it gave; null where it does not say.</param>
internal sealed record RecordPage(IReadOnlyList<Record> Records, IReadOnlyList<RefusedRecord> Refused, int Received, bool? Capped)
{
    /// <summary>Reads an answer.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="verification">What is asked of each record.</param>
    /// <returns>Null where the answer is no list.</returns>
    public static RecordPage? Read(ReadOnlyMemory<byte> json, ReadVerification verification)
    {
        try
        {
            // Deeper than a record may be: the depth of each is judged on its own.
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = CanonicalJson.LargestMaxDepth });
            JsonElement root = document.RootElement;
            if (ListOf(root) is not { } list) return null;
            List<RefusedRecord> refused = [];
            List<Record> records = ReadAll(list, verification, refused);
            return new RecordPage(records, refused, list.GetArrayLength(), CappedOf(root));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The second is for a member's name that is no text: half a surrogate pair.
            return null;
        }
    }

    private static JsonElement? ListOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return root;
        if (root.ValueKind != JsonValueKind.Object) return null;
        bool there = root.TryGetProperty("data", out JsonElement list) && list.ValueKind == JsonValueKind.Array;
        there = there || (root.TryGetProperty("records", out list) && list.ValueKind == JsonValueKind.Array);
        return there ? list : null;
    }

    private static bool? CappedOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("capped", out JsonElement flag)) return null;
        return flag.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
    }

    private static List<Record> ReadAll(JsonElement list, ReadVerification verification, List<RefusedRecord> refused)
    {
        var records = new List<Record>(list.GetArrayLength());
        int index = 0;
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (ReceivedRecord.Read(JsonMarshal.GetRawUtf8Value(element).ToArray(), index, verification, out Record? record) is { } none)
            {
                refused.Add(none);
            }
            else
            {
                records.Add(record!);
            }

            index++;
        }

        return records;
    }
}
