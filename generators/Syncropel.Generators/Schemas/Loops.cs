using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>
/// Finds schemas that need themselves to judge the very same value: no value would ever be judged. To come back after a step into a
/// member or an element is fine; that is how trees are described.
/// </summary>
internal static class Loops
{
    public static void Report(SchemaFile file, IEnumerable<Schema> schemas)
    {
        var settled = new HashSet<Schema>();
        foreach (Schema schema in schemas) Visit(file, schema, [], settled);
    }

    private static void Visit(SchemaFile file, Schema schema, List<Schema> path, HashSet<Schema> settled)
    {
        if (settled.Contains(schema)) return;
        path.Add(schema);
        foreach (Schema next in InPlace(schema))
        {
            if (path.Contains(next)) ReportOnce(file, path, next);
            else Visit(file, next, path, settled);
        }

        path.RemoveAt(path.Count - 1);
        settled.Add(schema);
    }

    private static void ReportOnce(SchemaFile file, List<Schema> path, Schema start)
    {
        Schema? closing = path.FindLast(schema => schema.Ref is not null && path.IndexOf(schema) >= path.IndexOf(start));
        if (closing?.Ref is not { } reference) return;
        file.Report(SchemaRules.UnresolvedReference, reference.Span, reference.Value,
            "it leads back to itself for the very same value, so it never ends; put a member or an element in between");
        foreach (Schema schema in path)
        {
            if (schema.Ref == reference) schema.Target = null;
        }
    }

    private static IEnumerable<Schema> InPlace(Schema schema)
    {
        LogicKeywords logic = schema.Logic;
        foreach (Schema? one in (Schema?[])[schema.Target, logic.Not, logic.If, logic.Then, logic.Else])
        {
            if (one is not null) yield return one;
        }

        foreach (Schema branch in logic.AllOf) yield return branch;
        foreach (Schema branch in logic.AnyOf) yield return branch;
        foreach (Schema branch in logic.OneOf) yield return branch;
        foreach (PropertySchema dependent in schema.Objects.DependentSchemas) yield return dependent.Schema;
    }
}
