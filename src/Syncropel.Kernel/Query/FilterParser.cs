using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Kernel.Query;

/// <summary>Reads a filter: fields and combinators, all of which must hold.</summary>
internal static class FilterParser
{
    /// <param name="json">The filter, in canonical form.</param>
    /// <param name="at">Where in the query document, as a JSON path.</param>
    /// <exception cref="RefusalException">It is no filter.</exception>
    public static RecordFilter Parse(JsonElement json, string at)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            const string Example = "{\"body.kind\": \"music.catalog.track\"}";
            throw QueryFault.Invalid(at, $"is {StrictJson.Describe(json)}; a filter is an object, such as {Example}");
        }

        RecordFilter[] filters = [.. json.EnumerateObject().Select(member => ParseMember(member, at + JsonPath.Member(member.Name)))];
        return filters.Length == 1 ? filters[0] : new RecordFilter.AllOf(filters);
    }

    private static RecordFilter ParseMember(JsonProperty member, string at) => member.Name switch
    {
        "$and" => new RecordFilter.AllOf(ParseMany(member.Value, at)),
        "$or" => new RecordFilter.AnyOf(ParseMany(member.Value, at)),
        "$not" => new RecordFilter.Not(Parse(member.Value, at)),
        ['$', ..] when ConditionParser.IsOperator(member.Name) =>
            throw QueryFault.Invalid(at, $"is an operator without a field; write {{\"body.year\": {{\"{member.Name}\": …}}}}"),
        ['$', ..] => throw QueryFault.Invalid(at, $"is the unknown combinator '{member.Name}'; use $and, $or or $not"),
        _ => ConditionParser.Parse(FieldPath.Parse(member.Name, at), member.Value, at),
    };

    private static RecordFilter[] ParseMany(JsonElement json, string at)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() == 0)
        {
            throw QueryFault.Invalid(at, $"is {StrictJson.Describe(json)}; it must be an array of at least one filter");
        }

        return [.. json.EnumerateArray().Select((inner, index) => Parse(inner, at + JsonPath.Index(index)))];
    }
}
