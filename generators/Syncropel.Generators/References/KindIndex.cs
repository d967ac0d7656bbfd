using System.Collections.Immutable;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Grammar;

namespace Syncropel.Generators.References;

/// <summary>All kinds that a schema can refer to, in ordinal order, each with its record.</summary>
internal sealed record KindIndex(EquatableArray<KindLink> Kinds)
{
    /// <param name="declared">What the project's schemas declare.</param>
    /// <param name="referenced">What referenced assemblies declare.</param>
    /// <param name="files">The names of the project's schema files.</param>
    /// <param name="options">Where kinds go.</param>
    public static KindIndex From(
        ImmutableArray<OwnKind> declared, ReferencedKinds referenced, ImmutableArray<string> files, GeneratorOptions options)
    {
        // A kind that an assembly declares is not generated again, so the assembly's type counts; SYN0004 says so.
        var kinds = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, ReferencedKind> known in referenced.ByKind()) kinds.Add(known.Key, known.Value.CSharp);
        foreach (OwnKind own in declared.Sort(static (left, right) => string.CompareOrdinal(left.FilePath, right.FilePath)))
        {
            if (!kinds.ContainsKey(own.Kind)) kinds.Add(own.Kind, own.CSharp);
        }

        // A file that is being typed declares nothing for a while. What refers to its kind is not at fault.
        foreach (string file in files)
        {
            string kind = file.Substring(0, file.Length - SchemaFile.KindSuffix.Length);
            bool isMissing = KindGrammar.Check(kind) is null && !kinds.ContainsKey(kind);
            if (isMissing) kinds.Add(kind, $"global::{options.Namespace}.{CSharpNames.ForKind(kind)}");
        }

        var links = new List<KindLink>(kinds.Count);
        foreach (KeyValuePair<string, string> known in kinds) links.Add(new KindLink(known.Key, known.Value));
        return new KindIndex(EquatableArray<KindLink>.From(links));
    }

    /// <summary>The full C# name of a kind's record; null for a kind that nothing declares.</summary>
    public string? Find(string kind)
    {
        int low = 0;
        int high = Kinds.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Kinds[middle].Kind, kind);
            if (order == 0) return Kinds[middle].CSharp;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>The kind that a misspelt one was meant to be; null where none is near.</summary>
    public string? Nearest(string kind)
    {
        var names = new List<string>(Kinds.Count);
        foreach (KindLink link in Kinds) names.Add(link.Kind);
        return EditDistance.Nearest(kind, names);
    }
}

/// <summary>A kind that a schema of the project declares: what is left of a signature without its place, which every edit moves.</summary>
internal sealed record OwnKind(string Kind, string CSharp, string FilePath)
{
    public static OwnKind From(Signature signature) =>
        new(signature.Name, "global::" + signature.FullCSharpName, signature.FilePath);
}
