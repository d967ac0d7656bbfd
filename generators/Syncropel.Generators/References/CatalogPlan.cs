using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.References;

/// <summary>Which catalogs of referenced assemblies are merged, without what they dispute, and what is to be said of that.</summary>
internal sealed record CatalogPlan(EquatableArray<ReferencedCatalog> Catalogs, EquatableArray<DiagnosticInfo> Disputes)
{
    /// <summary>Whether a project without kinds of its own has a use for a catalog: not for the SDK's kinds alone.</summary>
    public bool HasForeign { get; init; }

    public static CatalogPlan From(ReferencedKinds referenced, string ownClass)
    {
        var catalogs = new List<ReferencedCatalog>();
        var disputes = new List<DiagnosticInfo>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal) { ["global::" + ownClass] = "this project" };
        var first = new Dictionary<string, ReferencedKind>(StringComparer.Ordinal);
        bool hasForeign = false;
        foreach (AssemblyKinds assembly in referenced.Assemblies)
        {
            if (assembly.Catalog is not { } catalog) continue;
            if (owners.TryGetValue(catalog, out string? owner))
            {
                disputes.Add(SameName(assembly, catalog, owner));
                continue;
            }

            owners.Add(catalog, $"the assembly '{assembly.Assembly}'");
            hasForeign |= assembly.Assembly != AssemblyKinds.Sdk;
            var without = new List<string>();
            foreach (KindLink kind in assembly.Kinds)
            {
                var declaration = new ReferencedKind(assembly.Assembly, kind.CSharp);
                if (!first.TryGetValue(kind.Kind, out ReferencedKind earlier))
                {
                    first.Add(kind.Kind, declaration);
                }
                else if (earlier.Assembly != assembly.Assembly)
                {
                    without.Add(kind.Kind);
                    disputes.Add(SameKind(kind.Kind, earlier, declaration));
                }
            }

            catalogs.Add(new ReferencedCatalog(catalog, EquatableArray<string>.From(without)));
        }

        return new CatalogPlan(EquatableArray<ReferencedCatalog>.From(catalogs), EquatableArray<DiagnosticInfo>.From(disputes))
        {
            HasForeign = hasForeign,
        };
    }

    private static DiagnosticInfo SameKind(string kind, ReferencedKind first, ReferencedKind second) => Dispute(
        $"'{kind}' is declared by the assembly '{first.Assembly}' as {first.Name} and by the assembly '{second.Assembly}' as "
        + $"{second.Name}, and the catalog opens it as the first; refer to one of the assemblies only, or rename the kind in one");

    private static DiagnosticInfo SameName(AssemblyKinds assembly, string catalog, string owner) => Dispute(
        $"The catalog class of the assembly '{assembly.Assembly}' is called {catalog.Replace("global::", "")}, as that of {owner} is, "
        + "and is left out; set the property SyncropelCatalogClass in one of the projects");

    private static DiagnosticInfo Dispute(string message) =>
        new(SchemaRules.ForeignDispute, null, EquatableArray<string>.From([message]));
}
