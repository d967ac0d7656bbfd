using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Kernel.Query;

/// <summary>Reads a query document, and refuses what it does not know, so that a slip of the pen does not match everything.</summary>
internal static class QueryDocumentParser
{
    /// <param name="json">The document as it was received.</param>
    /// <exception cref="RefusalException">It is no query.</exception>
    public static QueryDocument Parse(ReadOnlySpan<byte> json)
    {
        JsonElement root = StrictJson.ReadObject(json, RefusalCode.InvalidQuery, "The query");
        var query = new QueryDocument();
        RecordFilter? thread = null;
        foreach (JsonProperty member in root.EnumerateObject())
        {
            string at = "$" + JsonPath.Member(member.Name);
            switch (member.Name)
            {
                case "filter":
                    query = query with { Filter = FilterParser.Parse(member.Value, at) };
                    break;
                case "thread":
                    thread = ParseThread(member.Value, at);
                    break;
                case "sort":
                    query = query with { Sort = ReadSort(json, at) };
                    break;
                case "limit":
                    query = query with { Limit = (int)ReadInteger(member.Value, at, 1, QueryDocument.LargestLimit) };
                    break;
                case "offset":
                    query = query with { Offset = ReadInteger(member.Value, at, 0, long.MaxValue) };
                    break;
                case "explain":
                    query = query with { Explain = ReadBoolean(member.Value, at) };
                    break;
                default:
                    throw QueryFault.Invalid(at, "is no member of a query; use filter, thread, sort, limit, offset, explain");
            }
        }

        return thread is null ? query : query with { Filter = new RecordFilter.AllOf([thread, query.Filter]) };
    }

    /// <summary>The condition that the member <c>thread</c> is.</summary>
    /// <exception cref="RefusalException">It is no thread's name.</exception>
    public static RecordFilter ParseThread(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.String
            ? RecordFilter.OnThread(value.GetString()!)
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(value)}; it must be a thread's name in quotes");

    // The order of the keys counts, so they are read from the document as it came: its canonical form has them by name.
    private static SortKey[] ReadSort(ReadOnlySpan<byte> json, string at)
    {
        JsonElement sort = JsonElement.Parse(json).GetProperty("sort");
        return sort.ValueKind == JsonValueKind.Object
            ? [.. sort.EnumerateObject().Select(key => ReadSortKey(key, at + JsonPath.Member(key.Name)))]
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(sort)}; it must be an object, such as {{\"clock\": -1}}");
    }

    private static SortKey ReadSortKey(JsonProperty key, string at)
    {
        FieldPath path = FieldPath.Parse(key.Name, at);
        long direction = key.Value.ValueKind == JsonValueKind.Number && key.Value.TryGetInt64(out long number) ? number : 0;
        return direction is 1 or -1
            ? new(path, direction < 0)
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(key.Value)}; it must be 1 (ascending) or -1 (descending)");
    }

    private static long ReadInteger(JsonElement value, string at, long smallest, long largest) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number >= smallest && number <= largest
            ? number
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(value)}; it must be an integer from {smallest} to {largest}");

    private static bool ReadBoolean(JsonElement value, string at) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw QueryFault.Invalid(at, $"is {StrictJson.Describe(value)}; it must be true or false");
}
