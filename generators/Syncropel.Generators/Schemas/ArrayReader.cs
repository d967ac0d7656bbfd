using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>Reads the keywords about arrays.</summary>
internal static class ArrayReader
{
    public static void Read(SchemaParser parser, SchemaScope scope, ArrayKeywords keywords, SchemaPlace at)
    {
        keywords.MinItems = scope.TakeCount("minItems");
        keywords.MaxItems = scope.TakeCount("maxItems");
        scope.CheckBounds("minItems", keywords.MinItems, "maxItems", keywords.MaxItems);
        keywords.UniqueItems = scope.TakeBoolean("uniqueItems") ?? false;
        if (scope.Has("prefixItems")) keywords.Prefix = parser.ReadList(scope, "prefixItems", at);
        keywords.Items = ReadItems(parser, scope, at);
        keywords.Contains = parser.ReadOne(scope, "contains", at);
        keywords.MinContains = scope.TakeCount("minContains");
        keywords.MaxContains = scope.TakeCount("maxContains");
        keywords.Unevaluated = parser.ReadOne(scope, "unevaluatedItems", at);
    }

    private static Schema? ReadItems(SchemaParser parser, SchemaScope scope, SchemaPlace at)
    {
        if (scope.Node.Find("items") is not { Value: JsonArrayNode } old) return parser.ReadOne(scope, "items", at);
        scope.Take("items");
        scope.WrongShape(old, "that is the spelling of older drafts; rename it to 'prefixItems'");
        return null;
    }
}
