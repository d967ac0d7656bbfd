using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Makes schemas that stand in no file.</summary>
internal static class Synthetic
{
    /// <summary>The schema that asks what all of these ask. One alone is itself.</summary>
    public static Schema All(IReadOnlyList<Schema> schemas)
    {
        if (schemas.Count == 1) return schemas[0];
        Schema first = schemas[0];
        var all = new Schema(first.Node, first.Place, first.Pointer) { Docs = first.Docs, CSharpName = first.CSharpName };
        foreach (Schema schema in schemas)
        {
            all.IsDeprecated |= schema.IsDeprecated;
            all.Default ??= schema.Default;
        }

        all.Logic.AllOf = schemas;
        return all;
    }
}
