using System.Text.Json;
using System.Text.Json.Nodes;
using Syncropel.Generators.Tests.Oracle;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>
/// Makes instances that follow a schema: most are valid, and those that are not are invalid for small reasons. The oracle has the
/// last word on either.
/// </summary>
internal sealed class InstanceMaker(JsonNode document, Random random)
{
    private const int MaxDepth = 6;

    private static readonly string[] Applied = ["allOf", "anyOf", "oneOf"];

    /// <summary>A body of the kind.</summary>
    public JsonObject Body()
    {
        JsonObject body = Make(document, 0) as JsonObject ?? [];
        body["kind"] = (string)document["kind"]!;
        return body;
    }

    /// <summary>Any value.</summary>
    public JsonNode? Anything() => JsonNode.Parse(Pick<string>(random.Next(3) switch
    {
        0 => [.. SampleValues.Texts.Select(ScalarSchemas.Quote)],
        1 => SampleValues.Numbers,
        _ => SampleValues.Others,
    }));

    private JsonNode? Make(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject { Count: > 0 } rules || depth > MaxDepth) return Anything();
        JsonNode? value = Container(rules, depth);
        foreach (JsonObject part in Parts(rules).OfType<JsonObject>().Where(static part => part.Count > 0))
        {
            JsonNode? made = Make(part, depth + 1);
            if (value is JsonObject below && made is JsonObject above) Overlay(below, above);
            else value ??= made;
        }

        return value is JsonObject or JsonArray ? value : Fitting(rules, value);
    }

    // Null where the value is to be no object and no array.
    private JsonNode? Container(JsonObject rules, int depth)
    {
        string[] types = TypesOf(rules);
        string type = types.Length == 0 ? "" : Pick(types);
        bool isOpen = type.Length == 0 && !rules.ContainsKey("enum") && !rules.ContainsKey("const");
        bool saysMembers = rules.ContainsKey("properties") || rules.ContainsKey("required");
        if (type == "object" || (isOpen && saysMembers)) return MakeObject(rules, depth);
        return type == "array" || (isOpen && rules.ContainsKey("items")) ? MakeArray(rules, depth) : null;
    }

    // The other schemas that hold for the same value: all of 'allOf', one of a choice, one side of a condition.
    private IEnumerable<JsonNode?> Parts(JsonObject rules)
    {
        if (rules["$ref"] is { } reference) yield return Target((string)reference!);
        foreach (string keyword in Applied)
        {
            if (rules[keyword] is not JsonArray branches) continue;
            int chosen = random.Next(branches.Count);
            for (int i = 0; i < branches.Count; i++)
            {
                if (keyword == "allOf" || i == chosen) yield return branches[i];
            }
        }

        if (!rules.ContainsKey("if")) yield break;
        bool met = random.Next(2) == 0;
        if (met) yield return rules["if"];
        if (rules[met ? "then" : "else"] is { } branch) yield return branch;
    }

    private JsonNode? Target(string reference) => reference switch
    {
        "#" => document,
        "#shape" => document["$defs"]!["shape"],
        _ => document["$defs"]![reference["#/$defs/".Length..].Replace("~1", "/", StringComparison.Ordinal)],
    };

    private JsonObject MakeObject(JsonObject rules, int depth)
    {
        var made = new JsonObject();
        HashSet<string> required = [.. (rules["required"] as JsonArray ?? []).Select(static name => (string)name!)];
        foreach ((string name, JsonNode? schema) in rules["properties"] as JsonObject ?? [])
        {
            bool isDeep = depth > MaxDepth - 3;
            if (required.Contains(name) || (!isDeep && random.Next(2) == 0)) made[name] = Make(schema, depth + 1);
        }

        foreach (string name in required.Where(name => !made.ContainsKey(name))) made[name] = Anything();
        int more = random.Next(4) == 0 || !rules.ContainsKey("properties") ? random.Next(3) : 0;
        for (int i = 0; i < more; i++)
        {
            string name = Pick(SampleValues.Names);
            if (!made.ContainsKey(name)) made[name] = Make(rules["additionalProperties"], depth + 1);
        }

        return made;
    }

    private JsonArray MakeArray(JsonObject rules, int depth)
    {
        var made = new JsonArray();
        JsonArray prefix = rules["prefixItems"] as JsonArray ?? [];
        int least = (int?)rules["minItems"] ?? 0;
        int count = Math.Max(least, prefix.Count > 0 ? random.Next(5) == 0 ? random.Next(4) : prefix.Count : random.Next(4));
        if (depth > MaxDepth - 3) count = least;
        for (int i = 0; i < count; i++)
        {
            bool isWanted = rules.ContainsKey("contains") && random.Next(2) == 0;
            made.Add(Make(i < prefix.Count ? prefix[i] : isWanted ? rules["contains"] : rules["items"], depth + 1));
        }

        return made;
    }

    // The value, if the schema accepts it; else the first of many, in random order, that it accepts.
    private JsonNode? Fitting(JsonObject rules, JsonNode? value)
    {
        SchemaOracle oracle = OracleOf(rules);
        string[] candidates = [.. Parts(rules).OfType<JsonObject>().Prepend(rules).SelectMany(Candidates)];
        random.Shuffle(candidates);
        string given = value?.ToJsonString() ?? "null";
        string? fitting = candidates.Prepend(value is null ? candidates[0] : given)
            .FirstOrDefault(one => oracle.Accepts(JsonSerializer.Deserialize<JsonElement>(one)));
        return fitting is null ? value ?? Anything() : JsonNode.Parse(fitting);
    }

    // A schema on its own, with what it refers to. The body that '#' leads to stands among its definitions then.
    private SchemaOracle OracleOf(JsonObject rules)
    {
        JsonObject alone = rules.DeepClone().AsObject();
        if (document["$defs"] is { } definitions)
        {
            alone["$defs"] = definitions.DeepClone();
            JsonObject body = document.DeepClone().AsObject();
            body.Remove("$defs");
            alone["$defs"]!["body"] = body;
        }

        string text = alone.ToJsonString().Replace("\"$ref\":\"#\"", "\"$ref\":\"#/$defs/body\"", StringComparison.Ordinal);
        return new SchemaOracle(JsonSerializer.Deserialize<JsonElement>(text));
    }

    private static IEnumerable<string> Candidates(JsonObject rules)
    {
        foreach (string keyword in (string[])["const", "default"])
        {
            if (rules.TryGetPropertyValue(keyword, out JsonNode? value)) yield return value?.ToJsonString() ?? "null";
        }

        foreach (JsonNode? value in rules["enum"] as JsonArray ?? []) yield return value?.ToJsonString() ?? "null";
        foreach (string keyword in (string[])["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])
        {
            if (rules[keyword] is not { } bound) continue;
            decimal at = decimal.Parse(bound.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
            foreach (decimal near in (decimal[])[at, at - 1, at + 1]) yield return FormattableString.Invariant($"{near}");
        }

        if (rules["format"] is { } format && SampleValues.Formats.TryGetValue((string)format!, out string[]? fitting))
        {
            foreach (string text in fitting) yield return ScalarSchemas.Quote(text);
        }

        foreach (string text in SampleValues.Texts) yield return ScalarSchemas.Quote(text);
        foreach (string other in (string[])[.. SampleValues.Numbers, "true", "false", "null"]) yield return other;
    }

    private static void Overlay(JsonObject below, JsonObject above)
    {
        foreach ((string name, JsonNode? value) in above) below[name] = value?.DeepClone();
    }

    private static string[] TypesOf(JsonObject rules) => rules["type"] switch
    {
        JsonArray many => [.. many.Select(static one => (string)one!)],
        JsonValue one => [(string)one!],
        _ => [],
    };

    private T Pick<T>(T[] choice) => choice[random.Next(choice.Length)];
}
