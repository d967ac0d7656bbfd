namespace Syncropel.Generators.Schemas;

/// <summary>What a <c>$schema</c> may name: the draft that kind schemas are written in, or what the generator understands of it.</summary>
internal static class Dialects
{
    /// <summary>The draft.</summary>
    public const string Draft = "https://json-schema.org/draft/2020-12/schema";

    // Editors take a path to a copy of it as well as its address.
    private const string MetaSchema = "kind.schema.json";

    public static bool IsUnderstood(string dialect) =>
        dialect is Draft or Draft + "#" or MetaSchema || dialect.EndsWith("/" + MetaSchema, StringComparison.Ordinal);
}
