using Syncropel.Generators.Json;

namespace Syncropel.Generators.Schemas;

/// <summary>The types of JSON values, as JSON Schema counts them. Every integer is a number.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,

    /// <summary>Numbers that are no integers. The keyword's <c>number</c> is <see cref="Numeric"/>.</summary>
    Fraction = 8,
    Numeric = Integer | Fraction,
    String = 16,
    Array = 32,
    Object = 64,
    All = 127,
}

/// <summary>Names and kinds of <see cref="JsonTypes"/>.</summary>
internal static class JsonTypeNames
{
    public static readonly string[] All = ["string", "integer", "number", "boolean", "object", "array", "null"];

    private static readonly JsonTypes[] Types =
    [
        JsonTypes.String, JsonTypes.Integer, JsonTypes.Numeric, JsonTypes.Boolean, JsonTypes.Object, JsonTypes.Array, JsonTypes.Null,
    ];

    /// <summary>The type of a name in <see cref="All"/>.</summary>
    public static JsonTypes Parse(string name) => Types[Array.IndexOf(All, name)];

    /// <summary>The type of a value: an integer where its token is one, <c>1.0</c> included.</summary>
    public static JsonTypes Of(JsonNode value) => value switch
    {
        JsonStringNode => JsonTypes.String,
        JsonBooleanNode => JsonTypes.Boolean,
        JsonNumberNode number => JsonNumbers.IsInteger(number.Token) ? JsonTypes.Integer : JsonTypes.Fraction,
        JsonArrayNode => JsonTypes.Array,
        JsonObjectNode => JsonTypes.Object,
        _ => JsonTypes.Null,
    };

    /// <summary>The names of several types, in prose.</summary>
    public static string Describe(JsonTypes types)
    {
        var names = new List<string>();
        for (int i = 0; i < All.Length; i++)
        {
            bool isCovered = All[i] == "integer" && (types & JsonTypes.Numeric) == JsonTypes.Numeric;
            if (!isCovered && (types & Types[i]) == Types[i]) names.Add(All[i]);
        }

        return string.Join(" or ", names);
    }
}
