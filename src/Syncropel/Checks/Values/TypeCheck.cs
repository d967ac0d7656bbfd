using System.Text.Json;

namespace Syncropel.Checks;

/// <summary><c>type</c>.</summary>
internal sealed class TypeCheck(JsonTypes types) : JsonCheck
{
    private static readonly (JsonTypes Type, string Name)[] Names =
    [
        (JsonTypes.Object, "an object"), (JsonTypes.Array, "an array"), (JsonTypes.String, "a string"), (JsonTypes.Number, "a number"),
        (JsonTypes.Integer, "an integer"), (JsonTypes.Boolean, "true or false"), (JsonTypes.Null, "null"),
    ];

    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        Fits(value) || run.Fail("type", $"{Expected()} is expected, and {JsonShown.Of(value)} found");

    private bool Fits(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => types.HasFlag(JsonTypes.Null),
        JsonValueKind.True or JsonValueKind.False => types.HasFlag(JsonTypes.Boolean),
        JsonValueKind.String => types.HasFlag(JsonTypes.String),
        JsonValueKind.Array => types.HasFlag(JsonTypes.Array),
        JsonValueKind.Object => types.HasFlag(JsonTypes.Object),
        _ => types.HasFlag(JsonTypes.Number) || (types.HasFlag(JsonTypes.Integer) && IsInteger(value)),
    };

    private static bool IsInteger(JsonElement value) =>
        value.TryGetInt64(out _) || NumberTokens.Of(value).IsInteger;

    private string Expected() => string.Join(" or ", Names.Where(name => types.HasFlag(name.Type)).Select(static name => name.Name));
}
