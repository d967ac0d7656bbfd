using Microsoft.CodeAnalysis;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.References;

/// <summary>Reads what a project declares that an IDE holds as a compilation, before it is built.</summary>
internal static class CompilationKinds
{
    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static AssemblyKinds? Read(Compilation compilation, CancellationToken cancellationToken)
    {
        if (!KnowsSdk(compilation)) return null;
        string? catalog = null;
        var kinds = new List<KindLink>();
        foreach (AttributeData attribute in compilation.Assembly.GetAttributes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (attribute.AttributeClass is not { ContainingNamespace: { Name: AssemblyKinds.Sdk } space } type) continue;
            if (!space.ContainingNamespace.IsGlobalNamespace) continue;
            if (type.Name == AssemblyKinds.CatalogAttribute) catalog = NameOf(attribute, 0);
            if (type.Name != AssemblyKinds.DeclarationAttribute || NameOf(attribute, 1) is not { } body) continue;
            if (attribute.ConstructorArguments[0].Value is string kind) kinds.Add(new KindLink(kind, body));
        }

        return catalog is null && kinds.Count == 0
            ? null
            : new AssemblyKinds(compilation.AssemblyName ?? "", catalog, EquatableArray<KindLink>.From(kinds));
    }

    private static bool KnowsSdk(Compilation compilation)
    {
        if (compilation.AssemblyName == AssemblyKinds.Sdk) return true;
        foreach (AssemblyIdentity identity in compilation.ReferencedAssemblyNames)
        {
            if (identity.Name == AssemblyKinds.Sdk) return true;
        }

        return false;
    }

    private static string? NameOf(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index
        && attribute.ConstructorArguments[index].Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } type
            ? AssemblyKinds.CSharpName(type.ToDisplayString(FullName))
            : null;
}
