using Syncropel.Generators.Json;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Decides which C# type a schema becomes, without making it.</summary>
internal static class Shapes
{
    public static Shape Of(View view)
    {
        if (view.Kinds.Count > 0)
        {
            return view.Kinds.Count == 1 && Unions.Find(view) is null && !DeclaresMembers(view) ? Shape.Kind : Shape.Raw;
        }

        if (view.Values is not null) return OfValues(view);
        JsonTypes types = view.Types & ~JsonTypes.Null;
        if (Unions.Find(view) is not null) return Shape.Union;
        return OfType(view, types) ?? (IsOneOrMany(types) ? Shape.OneOrMany : Shape.Raw);
    }

    /// <summary>The shape of the single value, where a view allows it or an array.</summary>
    public static Shape OfSingle(View view) => OfType(view, view.Types & ~JsonTypes.Null & ~JsonTypes.Array) ?? Shape.Raw;

    /// <summary>Whether a shape becomes a type with a name, which several can share.</summary>
    public static bool IsDeclared(Shape shape) => shape is Shape.Object or Shape.Union or Shape.Enum;

    private static Shape? OfType(View view, JsonTypes types) => types switch
    {
        JsonTypes.String => Shape.String,
        JsonTypes.Integer => Shape.Integer,
        JsonTypes.Numeric => Shape.Number,
        JsonTypes.Boolean => Shape.Boolean,
        JsonTypes.Array => Shape.Array,
        JsonTypes.Object => OfObject(view),
        _ => null,
    };

    private static Shape OfValues(View view)
    {
        JsonTypes types = JsonTypes.None;
        foreach (JsonNode value in view.Values!) types |= JsonTypeNames.Of(value);
        if ((types & ~view.Types) != 0) return Shape.Raw;
        types &= ~JsonTypes.Null;
        if (view.IsConst) return IsScalar(types) && Constants.Of(view.Values[0], view.Types) is not null ? Shape.Constant : Shape.Raw;
        return types switch
        {
            JsonTypes.String => Shape.Enum,
            JsonTypes.Integer => view.Values.All(FitsLong) ? Shape.Integer : Shape.Raw,
            JsonTypes.Boolean => Shape.Boolean,
            JsonTypes.Fraction or JsonTypes.Numeric => Shape.Number,
            _ => Shape.Raw,
        };
    }

    private static Shape OfObject(View view)
    {
        bool isClosed = view.Parts.Any(static part => part.Objects.Additional?.Boolean == false);
        bool hasPatterns = view.Parts.Any(static part => part.Objects.Patterns.Count > 0);
        if (DeclaresMembers(view) || (isClosed && !hasPatterns)) return Shape.Object;
        return Objects.FindMapValue(view) is null ? Shape.Free : Shape.Map;
    }

    private static bool DeclaresMembers(View view) => view.Parts.Any(static part => part.Objects.Properties is not null);

    private static bool IsOneOrMany(JsonTypes types) =>
        (types & JsonTypes.Array) != 0
        && (types & ~JsonTypes.Array)
            is JsonTypes.String or JsonTypes.Integer or JsonTypes.Numeric or JsonTypes.Boolean or JsonTypes.Object;

    private static bool IsScalar(JsonTypes types) => types is not (JsonTypes.None or JsonTypes.Array or JsonTypes.Object);

    private static bool FitsLong(JsonNode value) =>
        value is JsonNullNode || (value is JsonNumberNode number && JsonNumbers.TryGetInteger(number.Token, out _));
}
