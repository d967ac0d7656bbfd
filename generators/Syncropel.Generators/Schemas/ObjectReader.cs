using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>Reads the keywords about objects.</summary>
internal static class ObjectReader
{
    public static void Read(SchemaParser parser, SchemaScope scope, ObjectKeywords keywords, SchemaPlace at)
    {
        keywords.MinProperties = scope.TakeCount("minProperties");
        keywords.MaxProperties = scope.TakeCount("maxProperties");
        scope.CheckBounds("minProperties", keywords.MinProperties, "maxProperties", keywords.MaxProperties);
        if (scope.Has("properties")) keywords.Properties = parser.ReadMap(scope, "properties", at, canBeNamed: true);
        keywords.Required = scope.TakeStrings("required");
        keywords.Patterns = ReadPatterns(parser, scope, at);
        keywords.Additional = parser.ReadOne(scope, "additionalProperties", at);
        keywords.Names = parser.ReadOne(scope, "propertyNames", at);
        keywords.Unevaluated = parser.ReadOne(scope, "unevaluatedProperties", at);
        keywords.DependentSchemas = parser.ReadMap(scope, "dependentSchemas", at);
        keywords.DependentRequired = ReadDependent(scope);
    }

    private static List<PatternProperty> ReadPatterns(SchemaParser parser, SchemaScope scope, SchemaPlace at)
    {
        var patterns = new List<PatternProperty>();
        foreach (PropertySchema property in parser.ReadMap(scope, "patternProperties", at))
        {
            var text = new JsonStringNode(property.Member.NameSpan, property.Name);
            PatternModel? pattern = StringReader.Translate(scope.File, "patternProperties", text);
            if (pattern is not null) patterns.Add(new PatternProperty(pattern, property.Schema));
        }

        return patterns;
    }

    private static List<DependentNames> ReadDependent(SchemaScope scope)
    {
        const string Keyword = "dependentRequired";
        var all = new List<DependentNames>();
        if (scope.Take(Keyword) is not { } member) return all;
        if (member.Value is not JsonObjectNode map)
        {
            scope.WrongShape(member, "write an object with an array of names a member");
            return all;
        }

        var inner = new SchemaScope(scope.File, map, member.NameSpan);
        foreach (JsonMemberNode named in map.Members)
        {
            var needed = new List<string>();
            foreach (JsonStringNode name in inner.TakeStrings(named.Name)) needed.Add(name.Value);
            all.Add(new DependentNames(named.Name, needed));
        }

        return all;
    }
}
