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
    public JsonNode? Value(JsonObject schema)
    {
        if (schema["anyOf"] is JsonArray branches) return Value((JsonObject)branches[dice.Next(branches.Count)]!);
        if (schema["enum"] is JsonArray values && dice.Next(8) > 0) return values[dice.Next(values.Count)]?.DeepClone();
        return TypeOf(schema) switch
        {
            "string" => Texts[dice.Next(Texts.Length)],
            "integer" => (int)Numbers[dice.Next(Numbers.Length)],
            "number" => Numbers[dice.Next(Numbers.Length)],
            "boolean" => dice.Next(2) == 0,
            "array" => new JsonArray([.. Enumerable.Range(0, dice.Next(4)).Select(_ => ItemOf(schema))]),
            "object" => ObjectValue(schema),
            _ => null,
        };
    }

    private JsonObject ObjectValue(JsonObject schema)
    {
        var value = new JsonObject();
        foreach ((string name, JsonNode? member) in (JsonObject)schema["properties"]!)
        {
            bool isRequired = schema["required"] is JsonArray required && required.Any(one => (string?)one == name);
            if (isRequired || dice.Next(2) == 0) value[name] = Value((JsonObject)member!);
        }

        return value;
    }

    private JsonNode? ItemOf(JsonObject schema) => schema["items"] is JsonObject items ? Value(items) : dice.Next(5);

    private JsonObject Make(int depth) => dice.Next(depth >= MostDepth ? 6 : 8) switch
    {
        0 => new JsonObject { ["type"] = "string", ["maxLength"] = dice.Next(1, 4) },
        1 => new JsonObject { ["type"] = new JsonArray("string", "null") },
        2 => new JsonObject { ["type"] = "integer", ["minimum"] = dice.Next(-2, 3) },
        3 => new JsonObject { ["type"] = "number", ["exclusiveMaximum"] = dice.Next(0, 5) },
        4 => new JsonObject { ["enum"] = new JsonArray("on", "off", "x") },
        5 => new JsonObject { ["anyOf"] = new JsonArray(Scalar("string"), Scalar("integer")) },
        6 => new JsonObject { ["type"] = "array", ["items"] = Make(depth + 1), ["maxItems"] = dice.Next(1, 4) },
        _ => MakeObject(depth),
    };

    private void ChangeOnce(JsonObject schema, int depth)
    {
        if (schema["properties"] is JsonObject properties)
        {
            // Into a member, or of the object itself.
            string[] names = [.. properties.Select(static member => member.Key)];
            if (names.Length > 0 && dice.Next(3) > 0) ChangeOnce((JsonObject)properties[names[dice.Next(names.Length)]]!, depth + 1);
            else ChangeObject(schema, properties, depth);
        }
        else if (schema["items"] is JsonObject items && dice.Next(2) == 0) ChangeOnce(items, depth + 1);
        else if (schema["anyOf"] is JsonArray branches) branches.Add(Scalar("boolean"));
        else ChangeScalar(schema, depth);
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
            else values.Add("zzz");
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
