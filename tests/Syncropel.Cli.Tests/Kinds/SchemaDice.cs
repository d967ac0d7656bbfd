using System.Text.Json.Nodes;

namespace Syncropel.Cli.Tests.Kinds;

/// <summary>Makes schemas, changes of them, and values that they may take, by dice.</summary>
internal sealed class SchemaDice(Random dice)
{
    private const int MostDepth = 3;

    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static readonly string[] Texts = ["", "x", "yy", "zzz", "2026-11-20", "on", "off"];

    private static readonly double[] Numbers = [-3, -1, 0, 1, 1.5, 2, 3, 7, 100];

    /// <summary>The schema of an object.</summary>
    public JsonObject MakeObject(int depth = 0)
    {
        var properties = new JsonObject();
        foreach (string name in Names.Where(_ => dice.Next(3) > 0)) properties[name] = Make(depth + 1);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        string[] required = [.. properties.Select(static member => member.Key).Where(_ => dice.Next(3) == 0)];
        if (required.Length > 0) schema["required"] = new JsonArray([.. required.Select(static name => JsonValue.Create(name))]);

        // At the root 'kind' would have to be declared.
        if (depth > 0 && dice.Next(3) == 0) schema["additionalProperties"] = false;
        if (depth is > 0 and < MostDepth && dice.Next(3) == 0) schema["allOf"] = new JsonArray(MakeObject(depth + 1));
        return schema;
    }

    /// <summary>A copy in which something is different, or not.</summary>
    public JsonObject Change(JsonObject schema)
    {
        var changed = (JsonObject)schema.DeepClone();
        for (int times = dice.Next(3); times >= 0; times--) ChangeOnce(changed, 0);
        return changed;
    }

    /// <summary>A value that a schema may take: of the members that it declares, and of what it asks of each most of the time.</summary>
    public JsonNode? Value(JsonNode? of)
    {
        if (of is not JsonObject schema) return dice.Next(5);
        if (schema["anyOf"] is JsonArray branches) return Value(branches[dice.Next(branches.Count)]);
        if (schema["enum"] is JsonArray values && dice.Next(8) > 0) return values[dice.Next(values.Count)]?.DeepClone();
        return TypeOf(schema) switch
        {
            "string" => Texts[dice.Next(Texts.Length)],
            "integer" => (int)Numbers[dice.Next(Numbers.Length)],
            "number" => Numbers[dice.Next(Numbers.Length)],
            "boolean" => dice.Next(2) == 0,
            "array" => new JsonArray([.. Enumerable.Range(0, dice.Next(4)).Select(index => ItemOf(schema, index))]),
            "object" => ObjectValue(schema),
            _ => null,
        };
    }

    private JsonObject ObjectValue(JsonObject schema)
    {
        var value = new JsonObject();
        foreach ((string name, JsonNode? member) in schema["properties"] as JsonObject ?? [])
        {
            if (IsRequired(schema, name) || dice.Next(2) == 0) value[name] = Value(member);
        }

        foreach ((string pattern, JsonNode? member) in schema["patternProperties"] as JsonObject ?? [])
        {
            if (dice.Next(2) == 0) value[pattern[1..] + "1"] = dice.Next(4) == 0 ? dice.Next(5) : Value(member);
        }

        if (schema["additionalProperties"] is JsonObject others && dice.Next(2) == 0) value["y"] = Value(others);
        foreach (JsonNode? part in schema["allOf"] as JsonArray ?? [])
        {
            foreach ((string name, JsonNode? member) in ObjectValue((JsonObject)part!)) value[name] = member?.DeepClone();
        }

        foreach (JsonNode? name in schema["required"] as JsonArray ?? [])
        {
            if (!value.ContainsKey((string)name!)) value[(string)name!] = Value(schema["additionalProperties"]);
        }

        return value;
    }

    private JsonNode? ItemOf(JsonObject schema, int index)
    {
        if (schema["prefixItems"] is JsonArray prefix && index < prefix.Count) return Value(prefix[index]);
        return Value(schema["items"]);
    }

    private static bool IsRequired(JsonObject schema, string name) =>
        schema["required"] is JsonArray required && required.Any(one => (string?)one == name);

    private JsonObject Make(int depth) => dice.Next(depth >= MostDepth ? 6 : 10) switch
    {
        0 => new JsonObject { ["type"] = "string", ["maxLength"] = dice.Next(1, 4) },
        1 => new JsonObject { ["type"] = new JsonArray("string", "null") },
        2 => new JsonObject { ["type"] = "integer", ["minimum"] = dice.Next(-2, 3) },
        3 => new JsonObject { ["type"] = "number", ["exclusiveMaximum"] = dice.Next(0, 5) },
        4 => new JsonObject { ["enum"] = new JsonArray("on", "off", "x") },
        5 => new JsonObject { ["anyOf"] = new JsonArray(Scalar("string"), Scalar("integer")) },
        6 => new JsonObject { ["type"] = "array", ["items"] = Make(depth + 1), ["maxItems"] = dice.Next(1, 4) },
        7 => MakeTuple(depth),
        8 => MakeMap(depth),
        _ => MakeObject(depth),
    };

    private JsonObject MakeTuple(int depth)
    {
        var tuple = new JsonObject { ["type"] = "array", ["prefixItems"] = new JsonArray(Make(depth + 1)) };
        if (dice.Next(2) == 0) tuple["items"] = dice.Next(2) == 0 ? Make(depth + 1) : false;
        return tuple;
    }

    private JsonObject MakeMap(int depth)
    {
        var map = new JsonObject { ["type"] = "object", ["patternProperties"] = new JsonObject { ["^x"] = Make(depth + 1) } };
        if (dice.Next(2) == 0) map["additionalProperties"] = dice.Next(2) == 0 ? Make(depth + 1) : false;
        if (dice.Next(2) == 0) map["required"] = new JsonArray("x1");
        return map;
    }

    private void ChangeOnce(JsonObject schema, int depth)
    {
        if (schema["properties"] is JsonObject properties)
        {
            // Into a member, or of the object itself.
            string[] names = [.. properties.Select(static member => member.Key)];
            string? chosen = names.Length > 0 && dice.Next(3) > 0 ? names[dice.Next(names.Length)] : null;
            if (chosen is not null && properties[chosen] is JsonObject member && dice.Next(12) > 0) ChangeOnce(member, depth + 1);
            else if (chosen is not null) properties[chosen] = properties[chosen] is JsonObject ? false : Make(depth + 1);
            else if (schema["allOf"] is JsonArray parts && dice.Next(3) == 0) ChangeBase(properties, (JsonObject)parts[0]!, depth);
            else ChangeObject(schema, properties, depth);
        }
        else if (schema["prefixItems"] is JsonArray prefix) ChangeTuple(schema, prefix, depth);
        else if (schema["type"] is JsonValue type && (string?)type == "object") ChangeMap(schema, depth);
        else if (schema["items"] is JsonObject items && dice.Next(2) == 0) ChangeOnce(items, depth + 1);
        else if (schema["anyOf"] is JsonArray branches) branches.Add(Scalar("boolean"));
        else ChangeScalar(schema, depth);
    }

    // Within the base, or of what belongs to which.
    private void ChangeBase(JsonObject properties, JsonObject part, int depth)
    {
        var inherited = (JsonObject)part["properties"]!;
        string[] own = [.. properties.Select(static member => member.Key).Where(name => !inherited.ContainsKey(name))];
        if (own.Length == 0 || dice.Next(2) == 0)
        {
            ChangeOnce(part, depth + 1);
            return;
        }

        JsonNode? moved = properties[own[0]];
        properties.Remove(own[0]);
        inherited[own[0]] = moved;
    }

    private void ChangeTuple(JsonObject schema, JsonArray prefix, int depth)
    {
        switch (dice.Next(4))
        {
            case 0:
                prefix.Add(Make(depth + 1));
                break;
            case 1 when prefix[0] is JsonObject first:
                ChangeOnce(first, depth + 1);
                break;
            case 2:
                schema.Remove("prefixItems");
                break;
            default:
                if (!schema.Remove("items")) schema["items"] = dice.Next(2) == 0 ? Make(depth + 1) : false;
                break;
        }
    }

    private void ChangeMap(JsonObject schema, int depth)
    {
        switch (dice.Next(4))
        {
            case 0:
                if (!schema.Remove("required")) schema["required"] = new JsonArray("x1");
                break;
            case 1:
                if (!schema.Remove("patternProperties")) schema["patternProperties"] = new JsonObject { ["^x"] = Make(depth + 1) };
                break;
            case 2 when schema["patternProperties"] is JsonObject patterns && patterns["^x"] is JsonObject member:
                ChangeOnce(member, depth + 1);
                break;
            default:
                if (!schema.Remove("additionalProperties")) schema["additionalProperties"] = dice.Next(2) == 0 ? Make(depth + 1) : false;
                break;
        }

        // What is required and refused by all that describes it, is a mistake.
        bool isRefused = !schema.ContainsKey("patternProperties") && schema["additionalProperties"] is JsonValue;
        if (isRefused) schema.Remove("required");
    }

    private void ChangeObject(JsonObject schema, JsonObject properties, int depth)
    {
        string name = Names[dice.Next(Names.Length)];
        switch (dice.Next(4))
        {
            case 0:
                properties[name] = Make(depth + 1);
                break;
            case 1 when properties.Count > 1:
                properties.Remove(name);
                if (schema["required"] is JsonArray required) required.RemoveAll(one => (string?)one == name);
                if (schema["required"] is JsonArray { Count: 0 }) schema.Remove("required");
                break;
            case 2 when properties.ContainsKey(name):
                schema["required"] = new JsonArray(name);
                break;
            default:
                if (depth > 0 && !schema.Remove("additionalProperties")) schema["additionalProperties"] = false;
                break;
        }
    }

    private void ChangeScalar(JsonObject schema, int depth)
    {
        string[] bounds = [.. schema.Select(static member => member.Key).Where(static name => name is ['m' or 'e', _, not 'u', ..])];
        if (schema["enum"] is JsonArray values)
        {
            if (dice.Next(2) == 0) values.RemoveAt(0);
            else if (!values.Any(static one => (string?)one == "zzz")) values.Add("zzz");
            if (values.Count == 0) values.Add("x");
        }
        else if (bounds.Length > 0 && dice.Next(3) > 0)
        {
            if (dice.Next(2) == 0) schema.Remove(bounds[0]);
            else schema[bounds[0]] = dice.Next(1, 4);
        }
        else
        {
            schema.Clear();
            foreach ((string name, JsonNode? value) in Make(depth)) schema[name] = value?.DeepClone();
        }
    }

    private static JsonObject Scalar(string type) => new() { ["type"] = type };

    private string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray many => (string)many[dice.Next(many.Count)]!,
        JsonValue one => (string)one!,
        _ => "string",
    };
}
