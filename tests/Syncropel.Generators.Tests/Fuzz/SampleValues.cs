namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>What schemas and instances are made of: small sets, so that they meet often.</summary>
internal static class SampleValues
{
    /// <summary>Names of members as teams have them, the odd ones too.</summary>
    public static readonly string[] Names =
    [
        "a", "b", "c", "id", "name", "value", "order-id", "created_at", "class", "string", "A", "1st", "x.y", "@type", "Équipe", "😀",
        "Equals", "kind", "with space", "$id2", "_",
    ];

    /// <summary>Patterns that mean the same to ECMA-262 and to .NET's mode for it.</summary>
    public static readonly string[] Patterns = ["^[a-z]+$", "^\\d{2,4}$", "a", "^x-", "^(?:a|bc)?$", "[^a-z]", "^\\S", "^[a-z]{2}$"];

    /// <summary>Texts that meet the patterns, and texts that do not.</summary>
    public static readonly string[] Texts =
        ["", "a", "b", "abc", "bc", "x-1", "12", "2026", "A", "é", "😀", "a b", " a", "a\n", "a\"\\\u0001", "true", "null", "xyzxyz"];

    /// <summary>Formats with a value that each accepts, in its canonical spelling.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Formats = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["date-time"] = ["2026-11-20T12:30:00Z", "2024-02-29T00:00:00Z"],
        ["date"] = ["2026-11-20", "2024-02-29"],
        ["time"] = ["12:30:00Z", "23:59:59Z"],
        ["uuid"] = ["123e4567-e89b-12d3-a456-426614174000"],
        ["uri"] = ["https://example.org/a?b=c", "urn:isbn:0451450523"],
        ["email"] = ["a@example.org"],
        ["ipv4"] = ["127.0.0.1"],
        ["did"] = ["did:example:a"],
    };

    /// <summary>Numbers of at most 15 digits, integers in other spellings among them.</summary>
    public static readonly string[] Numbers =
    [
        "0", "1", "-1", "2", "3", "5", "6", "7", "10", "12", "-10", "100", "1.0", "1e1", "2.50", "0.5", "-0.5", "0.1", "0.3", "1.25",
        "0.001", "1e-7", "123456789012345", "-2147483649", "2147483647",
    ];

    /// <summary>Values of no number and no text.</summary>
    public static readonly string[] Others =
        ["null", "true", "false", "[]", "{}", "[1]", "[\"a\",null]", "{\"a\":1}", "{\"b\":{\"a\":[]},\"a\":\"x\"}", "[{},{}]"];
}
