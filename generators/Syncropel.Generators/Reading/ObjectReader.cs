using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>Reads objects: their members, which are required, and whether others are allowed.</summary>
internal static class ObjectReader
{
    /// <summary>Reads the type of a value that is an object.</summary>
    public static TypeModel? ReadValue(SchemaScope scope, string typeName)
    {
        bool declaresMembers = scope.Has("properties");
        if (Read(scope, typeName, isRoot: false) is not { } model) return null;
        return model.IsOpen && !declaresMembers ? new FreeObjectType(model.MinProperties, model.MaxProperties) : new ObjectType(model);
    }

    public static ObjectModel? Read(SchemaScope scope, string typeName, bool isRoot)
    {
        Docs docs = scope.TakeDocs();
        bool deprecated = scope.TakeBoolean("deprecated") ?? false;
        bool isOpen = ReadOpenness(scope);
        if (isRoot) RefuseCounts(scope);
        int? minimum = scope.TakeCount("minProperties");
        int? maximum = scope.TakeCount("maxProperties");
        scope.CheckBounds("minProperties", minimum, "maxProperties", maximum);
        List<MemberModel> members = ReadMembers(scope, typeName, isRoot);
        scope.Close(isRoot ? "the body of a kind" : "an object");
        return scope.File.HasErrors ? null : new ObjectModel
        {
            TypeName = typeName,
            Docs = docs,
            Members = EquatableArray<MemberModel>.From(members),
            IsOpen = isOpen,
            MinProperties = minimum,
            MaxProperties = maximum,
            IsDeprecated = deprecated,
        };
    }

    // Every tool counts 'kind' and '_refs' in, and whether there are references is settled only when a record is emitted.
    private static void RefuseCounts(SchemaScope scope)
    {
        foreach (string keyword in (string[])["minProperties", "maxProperties"])
        {
            if (scope.Node.Find(keyword) is not { } member) continue;
            scope.File.NotUnderstood(member.NameSpan,
                $"'{keyword}' at the root would count 'kind' and '_refs', which are not the body's own; remove it, or use 'required'");
        }
    }

    private static bool ReadOpenness(SchemaScope scope)
    {
        if (scope.Take("additionalProperties") is not { } member) return true;
        if (member.Value is JsonBooleanNode open) return open.Value;
        if (member.Value is JsonObjectNode)
        {
            scope.File.NotUnderstood(member.Value.Span,
                "A schema for 'additionalProperties' is not understood by this version; write true or false");
        }
        else
        {
            scope.WrongShape(member, "write true or false");
        }

        return true;
    }

    private static List<MemberModel> ReadMembers(SchemaScope scope, string typeName, bool isRoot)
    {
        var members = new List<MemberModel>();
        JsonObjectNode? properties = TakeProperties(scope);
        IReadOnlyList<JsonStringNode> required = scope.TakeStrings("required");
        if (properties is not null || !(scope.Has("properties") || scope.HasUnknown)) CheckRequired(scope, properties, required, isRoot);
        if (properties is null) return members;

        var names = new MemberNames(scope, typeName, isRoot);
        foreach (JsonMemberNode property in properties.Members)
        {
            if (isRoot && ProtocolMembers.IsOne(property.Name))
            {
                ProtocolMembers.Check(scope, property);
                continue;
            }

            bool isRequired = IsIn(required, property.Name);
            if (ReadMember(scope, property, isRequired, names) is { } member) members.Add(member);
        }

        return members;
    }

    private static JsonObjectNode? TakeProperties(SchemaScope scope)
    {
        if (scope.Take("properties") is not { } member) return null;
        if (member.Value is JsonObjectNode properties) return properties;
        scope.WrongShape(member, "write an object with a schema a member");
        return null;
    }

    private static MemberModel? ReadMember(SchemaScope scope, JsonMemberNode property, bool isRequired, MemberNames names)
    {
        if (property.Value is not JsonObjectNode node)
        {
            TypeReader.NoSchema(scope, property);
            return null;
        }

        var inner = new SchemaScope(scope.File, node, property.NameSpan);
        Docs docs = inner.TakeDocs();
        bool deprecated = inner.TakeBoolean("deprecated") ?? false;
        string? name = names.Add(property);
        TypeModel? type = TypeReader.Read(inner, CSharpNames.NestedType(name ?? CSharpNames.Pascal(property.Name), names.TypeName));
        if (name is null || type is null) return null;
        names.AddTypes(type, property);
        return new MemberModel
        {
            JsonName = property.Name,
            CSharpName = name,
            Type = type,
            IsRequired = isRequired,
            Docs = docs,
            IsDeprecated = deprecated,
        };
    }

    private static void CheckRequired(
        SchemaScope scope, JsonObjectNode? properties, IReadOnlyList<JsonStringNode> required, bool isRoot)
    {
        foreach (JsonStringNode name in required)
        {
            if (isRoot && ProtocolMembers.IsRefused(scope, name)) continue;
            if (properties?.Find(name.Value) is not null || (isRoot && ProtocolMembers.IsOne(name.Value))) continue;
            var declared = new List<string>();
            foreach (JsonMemberNode member in properties?.Members ?? []) declared.Add(member.Name);
            string hint = EditDistance.Nearest(name.Value, declared) is { } near ? $" (did you mean '{near}'?)" : "";
            scope.File.Report(SchemaRules.RequiredUndeclared, name.Span, name.Value, hint);
        }
    }

    private static bool IsIn(IReadOnlyList<JsonStringNode> names, string name)
    {
        foreach (JsonStringNode candidate in names)
        {
            if (candidate.Value == name) return true;
        }

        return false;
    }
}
