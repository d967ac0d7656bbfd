using System.Text.Json;
using System.Text.RegularExpressions;
using Syncropel.Checks;
using Syncropel.Grammar;

namespace Syncropel.Tests.Checks.Suite;

/// <summary>
/// Makes checks of a schema, keyword by keyword, as the generator would, so that the checks can be held against the suite.
/// </summary>
internal sealed class SchemaCompiler
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private readonly SchemaIndex _index;
    private readonly bool _assertsFormats;
    private readonly Dictionary<string, JsonCheck?> _named = [];

    private SchemaCompiler(JsonElement root, bool assertsFormats)
    {
        _index = new SchemaIndex(root);
        _assertsFormats = assertsFormats;
    }

    /// <exception cref="NotSupportedException">The schema has what the checks have not.</exception>
    public static JsonCheck Compile(JsonElement schema, bool assertsFormats) => new SchemaCompiler(schema, assertsFormats).Named("");

    private JsonCheck Named(string pointer)
    {
        if (_named.TryGetValue(pointer, out JsonCheck? made)) return made ?? JsonCheck.Ref(() => _named[pointer]!);
        _named[pointer] = null;
        return _named[pointer] = At(pointer);
    }

    private JsonCheck At(string pointer)
    {
        JsonElement schema = _index.At(pointer);
        if (schema.ValueKind == JsonValueKind.True) return JsonCheck.Anything;
        if (schema.ValueKind == JsonValueKind.False) return JsonCheck.Nothing;
        var checks = new List<JsonCheck>();
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            string inner = $"{pointer}/{keyword.Name}";
            checks.AddRange(Simple(keyword) ?? OfItems(schema, keyword, inner) ?? OfMembers(schema, keyword, inner)
                ?? Logic(schema, keyword, inner, pointer) ?? []);
        }

        return JsonCheck.All([.. checks]);
    }

    private JsonCheck[]? Simple(JsonProperty keyword)
    {
        JsonElement value = keyword.Value;
        return keyword.Name switch
        {
            "type" => [JsonCheck.Type(Types(value))],
            "const" => [JsonCheck.Const(value.GetRawText())],
            "enum" => [JsonCheck.Enum([.. value.EnumerateArray().Select(static item => item.GetRawText())])],
            "minLength" => [JsonCheck.MinLength(Count(value))],
            "maxLength" => [JsonCheck.MaxLength(Count(value))],
            "pattern" => [JsonCheck.Pattern(Regex(value.GetString()!), value.GetString()!)],
            "format" when _assertsFormats => [JsonCheck.Format(value.GetString()!)],
            "minimum" => [JsonCheck.Minimum(value.GetRawText())],
            "maximum" => [JsonCheck.Maximum(value.GetRawText())],
            "exclusiveMinimum" => [JsonCheck.ExclusiveMinimum(value.GetRawText())],
            "exclusiveMaximum" => [JsonCheck.ExclusiveMaximum(value.GetRawText())],
            "multipleOf" => [JsonCheck.MultipleOf(value.GetRawText())],
            "minItems" => [JsonCheck.MinItems(Count(value))],
            "maxItems" => [JsonCheck.MaxItems(Count(value))],
            "uniqueItems" => value.GetBoolean() ? [JsonCheck.UniqueItems()] : [],
            "minProperties" => [JsonCheck.MinProperties(Count(value))],
            "maxProperties" => [JsonCheck.MaxProperties(Count(value))],
            "required" => [JsonCheck.Required(Texts(value))],
            "dependentRequired" => [.. value.EnumerateObject().Select(static of => JsonCheck.DependentRequired(of.Name, Texts(of.Value)))],
            _ => null,
        };
    }

    private JsonCheck[]? OfItems(JsonElement schema, JsonProperty keyword, string inner) => keyword.Name switch
    {
        "prefixItems" => [JsonCheck.PrefixItems(Each(inner, keyword.Value))],
        "items" => [JsonCheck.Items(PrefixLength(schema), Named(inner))],
        "contains" => [JsonCheck.Contains(Named(inner), Count(schema, "minContains", 1), Count(schema, "maxContains", int.MaxValue))],
        "unevaluatedItems" => [JsonCheck.UnevaluatedItems(Named(inner))],
        _ => null,
    };

    private JsonCheck[]? OfMembers(JsonElement schema, JsonProperty keyword, string inner) => keyword.Name switch
    {
        "properties" => [.. Members(inner, keyword.Value, JsonCheck.Property)],
        "patternProperties" =>
            [.. Members(inner, keyword.Value, static (source, check) => JsonCheck.PatternProperty(Regex(source), source, check))],
        "additionalProperties" => [JsonCheck.AdditionalProperties(
            Named(inner), Names(schema, "properties"), [.. Names(schema, "patternProperties").Select(Regex)])],
        "propertyNames" => [JsonCheck.PropertyNames(Named(inner))],
        "dependentSchemas" => [.. Members(inner, keyword.Value, JsonCheck.DependentSchema)],
        "unevaluatedProperties" => [JsonCheck.UnevaluatedProperties(Named(inner))],
        _ => null,
    };

    private JsonCheck[]? Logic(JsonElement schema, JsonProperty keyword, string inner, string pointer)
    {
        switch (keyword.Name)
        {
            case "allOf": return Each(inner, keyword.Value);
            case "anyOf": return [JsonCheck.AnyOf(Each(inner, keyword.Value))];
            case "oneOf": return [JsonCheck.OneOf(Each(inner, keyword.Value))];
            case "not": return [JsonCheck.Not(Named(inner))];
            case "if": return [JsonCheck.If(Named(inner), Branch(schema, pointer, "then"), Branch(schema, pointer, "else"))];
            case "$ref":
                string target = _index.Resolve(pointer, keyword.Value.GetString()!);
                _ = Named(target);
                return [JsonCheck.Ref(() => _named[target]!)];
            case "$dynamicRef" or "$vocabulary": throw new NotSupportedException(keyword.Name);
            case "$schema" when keyword.Value.GetString() != Dialect: throw new NotSupportedException(keyword.Name);
            default: return null;
        }
    }

    private JsonCheck? Branch(JsonElement schema, string pointer, string name) =>
        schema.TryGetProperty(name, out _) ? Named($"{pointer}/{name}") : null;

    private JsonCheck[] Each(string pointer, JsonElement schemas) =>
        [.. Enumerable.Range(0, schemas.GetArrayLength()).Select(index => Named($"{pointer}/{index}"))];

    private IEnumerable<JsonCheck> Members(string pointer, JsonElement schemas, Func<string, JsonCheck, JsonCheck> make) =>
        schemas.EnumerateObject().Select(of => make(of.Name, Named($"{pointer}/{Step(of.Name)}")));

    private static string Step(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string[] Names(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement value) ? [.. value.EnumerateObject().Select(static of => of.Name)] : [];

    private static string[] Texts(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? [value.GetString()!]
        : [.. value.EnumerateArray().Select(static item => item.GetString()!)];

    private static JsonTypes Types(JsonElement value) =>
        Texts(value).Aggregate(JsonTypes.None, static (all, name) => all | Enum.Parse<JsonTypes>(name, ignoreCase: true));

    private static int PrefixLength(JsonElement schema) =>
        schema.TryGetProperty("prefixItems", out JsonElement prefix) ? prefix.GetArrayLength() : 0;

    private static int Count(JsonElement number) => (int)number.GetDouble();

    private static int Count(JsonElement schema, string keyword, int otherwise) =>
        schema.TryGetProperty(keyword, out JsonElement value) ? Count(value) : otherwise;

    private static Regex Regex(string source)
    {
        string pattern = EcmaPattern.Translate(source, out EcmaFault? fault) ?? throw new NotSupportedException(fault!.Message);
        return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }
}
