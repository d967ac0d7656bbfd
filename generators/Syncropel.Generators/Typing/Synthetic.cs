using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Makes schemas that stand in no file.</summary>
internal static class Synthetic
{
    /// <summary>
    /// The schema that asks what all of these ask. One alone is itself, and the same ones give the same schema: where schemas that
    /// hold themselves are merged, that is how one notices.
    /// </summary>
    public static Schema All(IReadOnlyList<Schema> schemas)
    {
        if (schemas.Count == 1) return schemas[0];
        Schema first = schemas[0];
        List<Schema> parts = WithoutImplied(schemas);
        if (first.Merges.Find(known => known.Logic.AllOf.SequenceEqual(parts)) is { } before) return before;

        var all = new Schema(first.Node, first.Place, first.Pointer) { IsMerged = true, Docs = first.Docs, CSharpName = first.CSharpName };
        foreach (Schema schema in schemas)
        {
            all.IsDeprecated |= schema.IsDeprecated;
            all.Default ??= schema.Default;
        }

        all.Logic.AllOf = parts;
        first.Merges.Add(all);
        return all;
    }

    // A member that is a 'base' in the base and a 'derived' in what derives from it is a 'derived', which asks all that a 'base' does.
    private static List<Schema> WithoutImplied(IReadOnlyList<Schema> schemas)
    {
        var parts = new List<Schema>(schemas);
        foreach (Schema schema in schemas)
        {
            if (parts.Count == 1) break;
            Schema meant = Aliases.Resolve(schema);
            if (parts.Exists(other => other != schema && View.Of(other).Parts.Contains(meant))) parts.Remove(schema);
        }

        return parts;
    }
}
