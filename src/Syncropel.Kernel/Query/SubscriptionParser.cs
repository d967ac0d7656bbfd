using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Kernel.Query;

/// <summary>
/// Reads the query document of a subscription, which says which records are asked for, and no more: their order is that of arrival,
/// and there is no last one.
/// </summary>
internal static class SubscriptionParser
{
    /// <param name="json">The document as it was received.</param>
    /// <exception cref="RefusalException">It is no query, or asks for what a subscription cannot do.</exception>
    public static RecordFilter Parse(ReadOnlySpan<byte> json)
    {
        JsonElement root = StrictJson.ReadObject(json, RefusalCode.InvalidQuery, "The query");
        return new RecordFilter.AllOf(
            [.. root.EnumerateObject().Select(static member => ParseMember(member, "$" + JsonPath.Member(member.Name)))]);
    }

    private static RecordFilter ParseMember(JsonProperty member, string at) => member.Name switch
    {
        "filter" => FilterParser.Parse(member.Value, at),
        "thread" => QueryDocumentParser.ParseThread(member.Value, at),
        "sort" => throw NotHere(at, "whose records come in the order in which they arrive; leave it out"),
        "limit" => throw NotHere(at, "which has no end; leave it out, and stop reading when there is enough"),
        "offset" => throw NotHere(at, "which begins behind the cursor in the header Last-Event-ID; leave it out"),
        "explain" => throw NotHere(at, "which has no plan; leave it out, or send the query to /v1/records/query"),
        _ => throw QueryFault.Invalid(at, "is no member of a subscription; use filter, thread"),
    };

    private static RefusalException NotHere(string at, string remedy) => QueryFault.Invalid(at, $"is nothing for a subscription, {remedy}");
}
