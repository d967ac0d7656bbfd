using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Reading;

/// <summary>Finds the other kinds that a schema refers to.</summary>
internal static class KindReferences
{
    /// <summary>The kinds, in ordinal order, each once.</summary>
    public static EquatableArray<string> NamesOf(IReadOnlyList<Schema> schemas) => EquatableArray<string>.From(schemas
        .Select(static schema => schema.TargetKind).OfType<string>().Distinct().OrderBy(static kind => kind, StringComparer.Ordinal));

    /// <summary>The references, each with its place.</summary>
    public static EquatableArray<KindReference> Find(SchemaFile file, IReadOnlyList<Schema> schemas) => EquatableArray<KindReference>.From(schemas
        .Where(static schema => schema.TargetKind is not null)
        .Select(schema => new KindReference(schema.TargetKind!, file.Locate(schema.Ref!.Span))));
}
