using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Tests.MetaSchema;

/// <summary>The meta-schema against systematic mistakes: every keyword, with every shape, in every position, beside every type.</summary>
public class MutationTests
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "1.0", "-1", "1.5", "2147483647", "2147483648", "1e400", "\"\"", "\"x\"", "\"object\"",
        "\"#\"", "\"a#b\"", "\"PUT\"", "\"@a.b\"", "\"a.b\"", "\"date\"", "\"int32\"", "\"Track\"", "\"track\"", "\"A_b\"", "\"A_Json\"",
        "\"Équipe\"", "\"écran\"", "\"Kind\"", "\"https://json-schema.org/draft/2020-12/schema\"", "\"../kind.schema.json\"", "[]", "[1]",
        "[true]", "[{}]", "[\"x\"]", "[\"x\", \"x\"]", "[1, 1.0]", "[\"string\", \"integer\", \"number\"]", "[\"number\", \"integer\"]",
        "[\"body.a\"]", "[\"_refs\"]", "[\"kind\"]", "{}", "{ \"x\": 1 }", "{ \"x\": true }", "{ \"x\": {} }", "{ \"x\": [\"y\"] }",
        "{ \"x\": [\"y\", \"y\"] }", "{ \"x\": { \"type\": \"strng\" } }", "{ \"x\": { \"csharpName\": \"Y\" } }",
        "{ \"kind\": true }", "{ \"kind\": false }", "{ \"kind\": { \"const\": \"core.test\" } }", "{ \"_refs\": { \"type\": \"array\" } }",
        "{ \"_refs\": { \"type\": \"array\", \"minItems\": 1 } }", "{ \"csharpName\": \"Y\" }", "{ \"x-note\": 1 }", "{ \"title\": 1 }",
    ];

    // What stands around the keyword; @ is where it goes.
    private static readonly string[] Positions =
    [
        In("\"properties\": { \"a\": { @ } }"),
        In("\"$defs\": { \"a\": { @ } }"),
        In("\"definitions\": { \"a\": { @ } }"),
        In("\"properties\": { \"a\": { \"items\": { @ } } }"),
        In("\"properties\": { \"a\": { \"contentSchema\": { @ } } }"),
        In("\"allOf\": [{ @ }]"),
        In("\"patternProperties\": { \"a\": { @ } }"),
    ];

    /// <summary>Every keyword of the language, and some that are none.</summary>
    public static TheoryData<string> AllKeywords =>
        [.. Keywords.Known, "$dynamicRef", "$vocabulary", "dependencies", "nullable", "id", "x-note", "x-", "X-note", "propertys"];

    [Theory]
    [MemberData(nameof(AllKeywords))]
    public void Every_shape_of_a_keyword_has_one_verdict(string keyword)
    {
        foreach (string value in Values)
        {
            Agreement.Holds(("core.test.kind.json", AtRoot(keyword, value)));
            foreach (string position in Positions) Holds(position, $"\"{keyword}\": {value}");
        }
    }

    [Theory]
    [MemberData(nameof(AllKeywords))]
    public void A_keyword_beside_a_type_has_one_verdict(string keyword)
    {
        string[] types = [.. JsonTypeNames.All.Select(static type => $"\"{type}\""), "[\"null\", \"string\"]",
            "[\"array\", \"number\"]", "[]"];
        string[] values = ["1", "true", "\"date\"", "\"int32\"", "[\"x\"]", "[{}]", "{}"];
        foreach (string type in types)
        {
            foreach (string value in keyword == "type" ? [] : values) Holds(Positions[0], $"\"type\": {type}, \"{keyword}\": {value}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"kind\": \"core.test\"")]
    [InlineData("\"type\": \"object\"")]
    [InlineData("\"kind\": \"core.test\", \"type\": [\"object\"]")]
    [InlineData("\"x-note\": 1")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"then\": {}")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"else\": {}")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"if\": {}")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"if\": {}, \"then\": {}, \"else\": {}")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"additionalProperties\": false, \"properties\": { \"kind\": true }")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"additionalProperties\": false, \"properties\": { \"a\": true }")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"additionalProperties\": true")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"additionalProperties\": { \"title\": \"x\", \"x-note\": 1 }")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"additionalProperties\": { \"title\": \"x\", \"not\": {} }")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"additionalProperties\": false, \"patternProperties\": {}")]
    [InlineData("\"kind\": \"core.test\", \"type\": \"object\", \"additionalProperties\": false, \"patternProperties\": { \"k\": true }")]
    public void A_root_has_one_verdict(string members) => Agreement.Holds(("core.test.kind.json", $"{{ {members} }}"));

    [Theory]
    [InlineData("ref")]
    [InlineData("parameters")]
    [InlineData("schemes")]
    [InlineData("csharpName")]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("examples")]
    [InlineData("$comment")]
    [InlineData("$schema")]
    [InlineData("$id")]
    [InlineData("x-note")]
    [InlineData("kind")]
    public void Every_shape_of_a_ref_schemas_keyword_has_one_verdict(string keyword)
    {
        string[] more =
        [
            "{ \"a\": {} }", "{ \"a\": true }", "{ \"A\": {} }", "{ \"class\": {} }", "{ \"é\": {} }", "{ \"a\": { \"pattern\": \"x\" } }",
            "{ \"a\": { \"pattern\": 1 } }", "{ \"a\": { \"normalize\": \"isrc\" } }", "{ \"a\": { \"normalize\": \"x\" } }",
            "{ \"a\": { \"type\": \"string\" } }", "{ \"a\": { \"x-note\": 1, \"description\": \"x\" } }",
            "{ \"a\": { \"description\": 1 } }",
            "[{ \"id\": \"{a}\" }]", "[{ \"id\": \"x\" }]", "[{ \"id\": \"{a\" }]", "[{ \"id\": \"{}\" }]", "[{ \"id\": 1 }]",
            "[{ \"id\": \"{a}}\" }]", "[{ \"id\": \"{a}\", \"x-note\": 1 }]", "[{ \"id\": \"{a}\", \"title\": 1 }]",
            "[{ \"id\": \"{a}\", \"description\": 1 }]", "\"@lib.x\"", "\"lib.x\"",
        ];
        Dictionary<string, string> whole = new()
        {
            ["ref"] = "\"@lib.x\"",
            ["parameters"] = "{ \"a\": {} }",
            ["schemes"] = "[{ \"id\": \"{a}\" }]",
        };
        foreach (string value in (string[])[.. Values, .. more])
        {
            whole[keyword] = value;
            HoldsOfRef(whole);
        }

        whole.Remove(keyword);
        HoldsOfRef(whole);
    }

    private static string In(string members) => $"{{ \"kind\": \"core.test\", \"type\": \"object\", {members} }}";

    private static void Holds(string position, string members) =>
        Agreement.Holds(("core.test.kind.json", position.Replace("@", members, StringComparison.Ordinal)));

    private static void HoldsOfRef(Dictionary<string, string> members) => Agreement.Holds(("@lib.x.ref.json", Object(members)));

    // At the root the keyword may be one that stands there already; then it takes the other's place.
    private static string AtRoot(string keyword, string value)
    {
        Dictionary<string, string> members = new() { ["kind"] = "\"core.test\"", ["type"] = "\"object\"" };
        members[keyword] = value;
        return Object(members);
    }

    private static string Object(Dictionary<string, string> members) =>
        $"{{ {string.Join(", ", members.Select(static one => $"\"{one.Key}\": {one.Value}"))} }}";
}
