using System.Text.Json.Nodes;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>Changes one place of an instance: what people and programs get wrong.</summary>
internal static class Mutation
{
    /// <summary>Changes a body in place; its kind stays.</summary>
    public static void Apply(JsonObject body, InstanceMaker maker, Random random)
    {
        JsonNode[] containers = [.. ContainersIn(body)];
        JsonNode at = containers[random.Next(containers.Length)];
        if (at is JsonObject members) Change(members, maker, random);
        else Change((JsonArray)at, maker, random);
    }

    private static void Change(JsonObject at, InstanceMaker maker, Random random)
    {
        string[] names = [.. at.Select(static member => member.Key).Where(name => name != "kind" || at.Parent is not null)];
        if (names.Length == 0 || random.Next(4) == 0)
        {
            string added = SampleValues.Names[random.Next(SampleValues.Names.Length)];
            if (!at.ContainsKey(added)) at[added] = maker.Anything();
            return;
        }

        string name = names[random.Next(names.Length)];
        if (random.Next(3) == 0) at.Remove(name);
        else at[name] = Changed(at[name], maker, random);
    }

    private static void Change(JsonArray at, InstanceMaker maker, Random random)
    {
        int index = random.Next(at.Count + 1);
        switch (random.Next(3))
        {
            case 0 when index < at.Count:
                at.RemoveAt(index);
                break;
            case 1 when index < at.Count:
                at[index] = Changed(at[index], maker, random);
                break;
            default:
                at.Add(at.Count > 0 && random.Next(2) == 0 ? at[random.Next(at.Count)]?.DeepClone() : maker.Anything());
                break;
        }
    }

    private static JsonNode? Changed(JsonNode? value, InstanceMaker maker, Random random)
    {
        if (value is not JsonValue scalar || random.Next(3) == 0) return maker.Anything();
        if (scalar.TryGetValue(out string? text)) return random.Next(2) == 0 ? text + "a" : string.Concat(text.EnumerateRunes().Skip(1));
        if (scalar.TryGetValue(out long integer) && Math.Abs(integer) < 1_000_000) return integer + random.Next(-3, 4);
        return maker.Anything();
    }

    private static IEnumerable<JsonNode> ContainersIn(JsonNode? node)
    {
        if (node is not (JsonObject or JsonArray)) yield break;
        yield return node;
        IEnumerable<JsonNode?> inner = node is JsonObject members ? members.Select(static member => member.Value) : node.AsArray();
        foreach (JsonNode container in inner.SelectMany(ContainersIn)) yield return container;
    }
}
