using System.Collections.Immutable;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.References;

/// <summary>
/// What all referenced assemblies declare, in ordinal order of their names: of two that declare one kind, the first counts.
/// </summary>
internal sealed record ReferencedKinds(EquatableArray<AssemblyKinds> Assemblies)
{
    public static ReferencedKinds From(ImmutableArray<AssemblyKinds> assemblies)
    {
        var sorted = new List<AssemblyKinds>();
        foreach (AssemblyKinds assembly in assemblies.Sort(static (left, right) => string.CompareOrdinal(left.Assembly, right.Assembly)))
        {
            // One assembly given twice, by two paths, is the compiler's to sort out.
            if (sorted.Count == 0 || sorted[sorted.Count - 1].Assembly != assembly.Assembly) sorted.Add(assembly);
        }

        return new ReferencedKinds(EquatableArray<AssemblyKinds>.From(sorted));
    }

    /// <summary>Each kind's first declaration.</summary>
    public Dictionary<string, ReferencedKind> ByKind()
    {
        var kinds = new Dictionary<string, ReferencedKind>(StringComparer.Ordinal);
        foreach (AssemblyKinds assembly in Assemblies)
        {
            foreach (KindLink kind in assembly.Kinds)
            {
                if (!kinds.ContainsKey(kind.Kind)) kinds.Add(kind.Kind, new ReferencedKind(assembly.Assembly, kind.CSharp));
            }
        }

        return kinds;
    }
}

/// <summary>Where a kind is declared, and the full C# name of its record.</summary>
internal readonly record struct ReferencedKind(string Assembly, string CSharp)
{
    /// <summary>The record's name as messages say it.</summary>
    public string Name => CSharp.Replace("global::", "");
}
