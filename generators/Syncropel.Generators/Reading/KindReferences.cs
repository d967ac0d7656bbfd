using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Reading;

/// <summary>Finds the other kinds that a schema refers to.</summary>
internal static class KindReferences
{
    /// <summary>The kinds, in ordinal order, each once.</summary>
    public static EquatableArray<string> NamesOf(IReadOnlyList<Schema> schemas, string? supersedes) => EquatableArray<string>.From(schemas
        .Select(static schema => schema.TargetKind).Append(supersedes).OfType<string>().Distinct()
        .OrderBy(static kind => kind, StringComparer.Ordinal));

    /// <summary>The references, each with its place.</summary>
    public static EquatableArray<KindReference> Find(SchemaScope root, IReadOnlyList<Schema> schemas, string? supersedes)
    {
        var references = new List<KindReference>();
        if (supersedes is not null)
        {
            references.Add(new KindReference(supersedes, root.File.Locate(root.Node.Find("supersedes")!.Value.Span)));
        }

        foreach (Schema schema in schemas)
        {
            if (schema.TargetKind is { } kind) references.Add(new KindReference(kind, root.File.Locate(schema.Ref!.Span)));
        }

        return EquatableArray<KindReference>.From(references);
    }
}
