namespace Syncropel.Generators.Schemas;

/// <summary>The formats that are understood, and what each speaks of.</summary>
internal static class Formats
{
    private static readonly string[] OfNumbers = ["int32", "int64", "float", "double", "decimal"];

    private static readonly string[] OfStrings =
    [
        "date-time", "date", "time", "time-local", "duration", "uuid", "uri", "uri-reference", "email", "did", "ipv4", "ipv6",
        "json-pointer", "relative-json-pointer", "regex",
    ];

    public static readonly string[] Names = [.. OfStrings, .. OfNumbers];

    public static bool IsKnown(string name) => Array.IndexOf(Names, name) >= 0;

    /// <summary>The types that a format speaks of. Values of others pass.</summary>
    public static JsonTypes TypesOf(string name) => Array.IndexOf(OfNumbers, name) >= 0 ? JsonTypes.Numeric : JsonTypes.String;
}
