using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.References;

/// <summary>A kind, together with where the records are of the kinds that it refers to: all that its code is made of.</summary>
internal sealed record LinkedKind(KindModel Kind, KindLinks Links)
{
    public string HintName => Kind.HintName;
}

/// <summary>Finds the records of the kinds that a schema refers to.</summary>
internal static class KindLinker
{
    /// <summary>
    /// Links a file. A kind that nothing declares is reported where it is referred to, and then there is no code. The diagnostics
    /// are those of linking alone.
    /// </summary>
    public static FileReading<LinkedKind> Link(FileReading<KindModel> file, KindIndex index)
    {
        var links = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var unknown = new List<DiagnosticInfo>();
        foreach (KindReference reference in file.References)
        {
            if (index.Find(reference.Kind) is { } record) links[reference.Kind] = record;
            else unknown.Add(Unknown(reference, index));
        }

        LinkedKind? linked = null;
        if (file.Model is { } model && unknown.Count == 0)
        {
            // A body may hold bodies of its own kind.
            links[model.Kind] = $"global::{model.Namespace}.{model.Body.TypeName}";
            var all = new List<KindLink>(links.Count);
            foreach (KeyValuePair<string, string> link in links) all.Add(new KindLink(link.Key, link.Value));
            linked = new LinkedKind(model, new KindLinks(EquatableArray<KindLink>.From(all)));
        }

        return new FileReading<LinkedKind>(linked, file.Signature, EquatableArray<DiagnosticInfo>.From(unknown));
    }

    private static DiagnosticInfo Unknown(KindReference reference, KindIndex index)
    {
        string remedy = index.Nearest(reference.Kind) is { } near
            ? $"no schema and no referenced assembly declares it; did you mean '{near}'?"
            : $"no schema and no referenced assembly declares it; add {reference.Kind}.kind.json to the project, or refer to its assembly";
        return new DiagnosticInfo(
            SchemaRules.UnresolvedReference, reference.Location, EquatableArray<string>.From([reference.Kind, remedy]));
    }
}
