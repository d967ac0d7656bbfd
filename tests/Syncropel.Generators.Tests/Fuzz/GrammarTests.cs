using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>The fuzz is only worth what its schemas reach.</summary>
public class GrammarTests
{
    private static readonly string[] Keywords =
    [
        "type", "properties", "required", "additionalProperties", "items", "prefixItems", "enum", "const", "default", "format", "pattern",
        "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
        "uniqueItems", "minProperties", "maxProperties", "$defs", "$ref", "$anchor", "oneOf", "anyOf", "allOf", "not", "if", "then", "else",
        "dependentRequired", "dependentSchemas", "patternProperties", "propertyNames", "contains", "minContains", "maxContains",
        "unevaluatedProperties", "unevaluatedItems", "deprecated", "title", "description", "examples",
    ];

    private static readonly string[] Documents = [.. KindSchemas.Any.Sample(400, new Rnd(1, 1), 50)];

    [Fact]
    public void Every_keyword_is_drawn_in_several_schemas()
    {
        int Uses(string keyword) => Documents.Count(one => one.Contains($"\"{keyword}\":", StringComparison.Ordinal));
        Assert.All(Keywords, keyword => Assert.True(Uses(keyword) >= 5, $"'{keyword}' is drawn {Uses(keyword)} times"));
    }

    [Fact]
    public void No_schema_has_a_member_twice()
    {
        var strict = new JsonDocumentOptions { AllowDuplicateProperties = false };
        Assert.All(Documents, one => JsonDocument.Parse(one, strict).Dispose());
    }

    [Fact]
    public void A_seed_gives_the_same_schemas_and_bodies_every_time()
    {
        Assert.Equal(Documents[..20], KindSchemas.Any.Sample(400, new Rnd(1, 1), 50).Take(20));
        Assert.All(Documents[..20], static one => Assert.Equal(FuzzCase.Of(one, 7).Bodies, FuzzCase.Of(one, 7).Bodies));
    }
}
