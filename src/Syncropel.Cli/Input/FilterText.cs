using System.Text.Json;

namespace Syncropel.Cli.Input;

/// <summary>Makes the SDK's filter of one in JSON that the kernel's parser has found sound.</summary>
internal static class FilterText
{
    public static Filter Read(JsonElement filter) => All(filter.EnumerateObject().Select(static member => member.Name switch
    {
        "$and" => All(member.Value.EnumerateArray().Select(Read)),
        "$or" => member.Value.EnumerateArray().Select(Read).Aggregate(static (left, right) => left | right),
        "$not" => !Read(member.Value),
        _ => Condition(member.Name, member.Value),
    }));

    private static Filter Condition(string path, JsonElement condition) => condition.ValueKind == JsonValueKind.Object
        ? All(condition.EnumerateObject().Select(test => Test(path, test.Name, test.Value)))
        : Filter.Eq(path, Value(condition));

    private static Filter Test(string path, string name, JsonElement operand) => name switch
    {
        "$ne" => Filter.Ne(path, Value(operand)),
        "$gt" => Filter.Gt(path, Value(operand)),
        "$gte" => Filter.Gte(path, Value(operand)),
        "$lt" => Filter.Lt(path, Value(operand)),
        "$lte" => Filter.Lte(path, Value(operand)),
        "$in" => Filter.In(path, Values(operand)),
        "$nin" => Filter.NotIn(path, Values(operand)),
        "$like" => Filter.Like(path, operand.GetString()!),
        "$ilike" => Filter.ILike(path, operand.GetString()!),
        "$exists" => Filter.Exists(path, operand.GetBoolean()),
        _ => Filter.Eq(path, Value(operand)),
    };

    // Without any condition everything matches.
    private static Filter All(IEnumerable<Filter> filters) =>
        filters.Aggregate((Filter?)null, static (before, next) => before is null ? next : before & next) ?? Filter.Gte("clock", 0);

    private static FilterValue Value(JsonElement scalar) => FilterValue.FromJson(scalar);

    private static FilterValue[] Values(JsonElement array) => [.. array.EnumerateArray().Select(Value)];
}
