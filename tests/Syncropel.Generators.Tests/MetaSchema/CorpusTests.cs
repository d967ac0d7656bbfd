using System.Text.Json.Nodes;
using Syncropel.Generators.Tests.Harness;
using Syncropel.Generators.Tests.Suite;

namespace Syncropel.Generators.Tests.MetaSchema;

/// <summary>
/// The meta-schema against schemas that others wrote. What the tests of diagnostics and of generation give to the generator is held
/// against it by the harness, schema by schema.
/// </summary>
public class CorpusTests
{
    /// <summary>The groups of the JSON Schema Test Suite.</summary>
    public static TheoryData<string> Files => [.. SuiteFiles.Groups.Select(static one => one.File).Distinct()];

    [Fact]
    public void What_the_sdk_ships_is_accepted()
    {
        foreach (SchemaText schema in ShippedSchemas.All)
        {
            Assert.True(MetaSchemas.Accepts(schema), schema.Path);
            Agreement.Holds(schema);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_schema_of_the_suite_has_one_verdict(string file)
    {
        foreach (SuiteGroup one in SuiteFiles.Groups.Where(one => one.File == file))
        {
            string schema = one.Schema.GetRawText();
            Agreement.Holds(SchemaText.Of($"\"value\": {schema}"));
            if (AsRoot(schema) is { } root) Agreement.Holds(root);
        }
    }

    // The same schema as a whole file.
    private static SchemaText? AsRoot(string schema)
    {
        if (JsonNode.Parse(schema) is not JsonObject root) return null;
        root["kind"] = "core.test";
        root["type"] ??= "object";
        return ("core.test.kind.json", root.ToJsonString());
    }
}
