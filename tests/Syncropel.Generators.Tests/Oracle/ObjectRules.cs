using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>The keywords that hold schemas against an object's members.</summary>
internal sealed class ObjectRules(SchemaOracle oracle)
{
    public bool Accept(Position here, JsonElement instance, Evaluated seen)
    {
        if (instance.ValueKind != JsonValueKind.Object) return true;
        JsonProperty[] members = [.. instance.EnumerateObject()];
        return AcceptsNames(here, members)
            && AcceptsDeclared(here, members, seen)
            && AcceptsDependent(here, instance, seen)
            && AcceptsRest(here, "unevaluatedProperties", [.. members.Where(member => !seen.Members.Contains(member.Name))], seen);
    }

    private bool AcceptsNames(Position here, JsonProperty[] members) =>
        here.Under("propertyNames") is not { } names
            || members.All(member => oracle.Evaluate(names, JsonSerializer.SerializeToElement(member.Name)) is not null);

    // additionalProperties is about what properties and patternProperties beside it leave.
    private bool AcceptsDeclared(Position here, JsonProperty[] members, Evaluated seen)
    {
        var rest = new List<JsonProperty>();
        foreach (JsonProperty member in members)
        {
            Position[] schemas = [.. Declared(here, member.Name)];
            if (schemas.Length == 0) rest.Add(member);
            else if (!AcceptsMember(schemas, member, seen)) return false;
        }

        return AcceptsRest(here, "additionalProperties", rest, seen);
    }

    private static IEnumerable<Position> Declared(Position here, string name)
    {
        if (here.Schema.TryGetProperty("properties", out JsonElement properties)
            && properties.TryGetProperty(name, out JsonElement declared))
        {
            yield return here.At(declared);
        }

        if (!here.Schema.TryGetProperty("patternProperties", out JsonElement patterns)) yield break;
        foreach (JsonProperty pattern in patterns.EnumerateObject())
        {
            if (Patterns.IsMatch(pattern.Name, name)) yield return here.At(pattern.Value);
        }
    }

    private bool AcceptsDependent(Position here, JsonElement instance, Evaluated seen)
    {
        if (!here.Schema.TryGetProperty("dependentSchemas", out JsonElement dependents)) return true;
        foreach (JsonProperty dependent in dependents.EnumerateObject())
        {
            bool applies = instance.TryGetProperty(dependent.Name, out _);
            if (applies && !seen.Include(oracle.Evaluate(here.At(dependent.Value), instance))) return false;
        }

        return true;
    }

    private bool AcceptsRest(Position here, string keyword, IReadOnlyCollection<JsonProperty> rest, Evaluated seen) =>
        here.Under(keyword) is not { } schema || rest.All(member => AcceptsMember([schema], member, seen));

    private bool AcceptsMember(Position[] schemas, JsonProperty member, Evaluated seen)
    {
        seen.Members.Add(member.Name);
        return schemas.All(schema => oracle.Evaluate(schema, member.Value) is not null);
    }
}
