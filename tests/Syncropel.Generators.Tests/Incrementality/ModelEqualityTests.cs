using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Incrementality;

/// <summary>Models are values: what the engine compares is what the schema says, and nothing of how it is laid out.</summary>
public class ModelEqualityTests
{
    private static readonly GeneratorOptions Options = new("Consumer", "Consumer.Refs");

    /// <summary>The names of the schemas that the SDK ships.</summary>
    public static TheoryData<string> Shipped => [.. ShippedSchemas.All.Select(static schema => schema.Path)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_same_schema_read_twice_gives_equal_models(string path)
    {
        SchemaText schema = ShippedSchemas.All.Single(candidate => candidate.Path == path);
        object first = Read(schema);
        object second = Read(new SchemaText(path, new string(schema.Text)));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Another_layout_gives_an_equal_model(string path)
    {
        SchemaText schema = ShippedSchemas.All.Single(candidate => candidate.Path == path);
        SchemaText other = new(path, "\r\n" + schema.Text.Replace("\n", "\r\n\t", StringComparison.Ordinal));
        Assert.Equal(Model(schema), Model(other));
    }

    [Fact]
    public void Everything_that_a_schema_says_is_part_of_its_model()
    {
        string[] members =
        [
            "{ \"type\": \"string\" }", "{ \"type\": [\"string\", \"null\"] }", "{ \"type\": \"string\", \"minLength\": 1 }",
            "{ \"type\": \"string\", \"maxLength\": 1 }",
            "{ \"type\": \"string\", \"pattern\": \"a\" }", "{ \"type\": \"string\", \"title\": \"a\" }",
            "{ \"type\": \"string\", \"description\": \"a\" }",
            "{ \"type\": \"string\", \"examples\": [1] }", "{ \"type\": \"string\", \"examples\": [{ \"a\" : \" \" }] }",
            "{ \"type\": \"string\", \"examples\": [{ \"a\" : \"\" }] }",
            "{ \"type\": \"string\", \"deprecated\": true }", "{ \"type\": \"string\", \"format\": \"date\" }",
            "{ \"type\": \"string\", \"format\": \"time\" }",
            "{ \"type\": \"integer\" }", "{ \"type\": \"integer\", \"minimum\": 1 }", "{ \"type\": \"integer\", \"maximum\": 1 }",
            "{ \"type\": \"integer\", \"multipleOf\": 2 }",
            "{ \"type\": \"number\" }", "{ \"type\": \"number\", \"minimum\": 1 }", "{ \"type\": \"number\", \"exclusiveMinimum\": 1 }",
            "{ \"type\": \"boolean\" }",
            "{ \"const\": 1 }", "{ \"const\": \"1\" }", "{ \"const\": true }", "{ \"enum\": [\"a\"] }", "{ \"enum\": [\"a\", \"b\"] }",
            "{ \"enum\": [\"b\", \"a\"] }",
            "{ \"type\": \"object\" }", "{ \"type\": \"object\", \"properties\": {} }",
            "{ \"type\": \"object\", \"additionalProperties\": false }",
            "{ \"type\": \"object\", \"minProperties\": 1 }", "{ \"type\": \"array\", \"items\": { \"type\": \"string\" } }",
            "{ \"type\": \"array\", \"items\": { \"type\": [\"string\", \"null\"] } }",
            "{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"minItems\": 1 }",
            "{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"uniqueItems\": true }",
            "{ \"type\": [\"string\", \"array\"], \"items\": { \"type\": \"string\" } }",
        ];
        object[] models =
        [
            .. members.Select(static member => Model(SchemaText.Of($"\"a\": {member}"))),
            Model(SchemaText.Of("\"a\": { \"type\": \"string\" }", required: "a")),
        ];
        Assert.Equal(models.Length, models.Distinct().Count());
    }

    private static object Read(SchemaText schema)
    {
        var text = SourceText.From(schema.Text);
        return schema.Path.EndsWith(SchemaFile.KindSuffix, StringComparison.Ordinal)
            ? KindReader.Read(schema.Path, text, Options)
            : RefSchemaReader.Read(schema.Path, text, Options);
    }

    private static object Model(SchemaText schema) => Read(schema) switch
    {
        FileReading<KindModel> kind => kind.Model!,
        FileReading<RefModel> reference => reference.Model!,
        _ => throw new InvalidOperationException("There are kinds and references."),
    };
}
