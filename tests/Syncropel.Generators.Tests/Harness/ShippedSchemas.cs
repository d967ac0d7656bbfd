namespace Syncropel.Generators.Tests.Harness;

/// <summary>The schemas that the SDK ships, as they were when this project was built.</summary>
internal static class ShippedSchemas
{
    public static IReadOnlyList<SchemaText> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Schemas"), "*.json").Order(StringComparer.Ordinal)
            .Select(static path => new SchemaText(Path.GetFileName(path), File.ReadAllText(path))),
    ];
}
