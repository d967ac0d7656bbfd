using Syncropel.Generators.Json;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Says whether a schema accepts null, exactly: only keywords that look at no inside of a value matter for it.</summary>
internal static class Nulls
{
    public static bool Accepts(Schema schema) => schema.AcceptsNull ??= Judge(schema);

    private static bool Judge(Schema schema)
    {
        if (schema.Boolean is { } all) return all;
        if (schema.Types is { } types && (types & JsonTypes.Null) == 0) return false;
        if (schema.Const is { } constant && constant.Value is not JsonNullNode) return false;
        if (schema.Enum is { } values && !values.Any(static value => value is JsonNullNode)) return false;
        bool isBody = schema.TargetKind is not null;
        return !isBody && (schema.Target is null || Accepts(schema.Target)) && Accepts(schema.Logic);
    }

    private static bool Accepts(LogicKeywords logic)
    {
        if (!logic.AllOf.All(Accepts)) return false;
        if (logic.AnyOf.Count > 0 && !logic.AnyOf.Any(Accepts)) return false;
        if (logic.OneOf.Count > 0 && logic.OneOf.Count(Accepts) != 1) return false;
        if (logic.Not is { } not && Accepts(not)) return false;
        if (logic.If is not { } condition) return true;
        Schema? next = Accepts(condition) ? logic.Then : logic.Else;
        return next is null || Accepts(next);
    }
}
