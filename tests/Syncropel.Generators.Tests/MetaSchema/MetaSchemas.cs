using System.Text.Json;
using Syncropel.Generators.Tests.Harness;
using Syncropel.Generators.Tests.Oracle;

namespace Syncropel.Generators.Tests.MetaSchema;

/// <summary>The meta-schemas as they lie in <c>schemas/</c>, and their verdicts, which the tests' own interpreter gives.</summary>
internal static class MetaSchemas
{
    private static readonly SchemaOracle OfKinds, OfRefs;

    static MetaSchemas()
    {
        Kind = Read("kind.schema.json");
        Ref = Read("ref.schema.json");
        OfKinds = new SchemaOracle(Kind);
        OfRefs = new SchemaOracle(Ref);
    }

    /// <summary>What a <c>*.kind.json</c> may say.</summary>
    public static JsonElement Kind { get; }

    /// <summary>What a <c>*.ref.json</c> may say.</summary>
    public static JsonElement Ref { get; }

    /// <summary>The meta-schema's verdict on a file, which must be JSON.</summary>
    public static bool Accepts(SchemaText schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema.Text);
        return (SchemaReading.IsRef(schema) ? OfRefs : OfKinds).Accepts(document.RootElement);
    }

    private static JsonElement Read(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "MetaSchemas", name)));
        return document.RootElement.Clone();
    }
}
