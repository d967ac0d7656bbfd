using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Syncropel.Testing.Synapse;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Says what is impure: by what the user configures, by the table of the validator, and by <see cref="ImpureTable"/>.</summary>
internal sealed class ImpureApis(ConfiguredApis configured)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, (string Name, string? Group)> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the user calls a member pure, so that it is not looked into.</summary>
    public bool IsPureByChoice(ISymbol member) => configured.IsImpure(member) == false;

    /// <summary>What a method or an accessor does that is impure. Null where it is not known to be.</summary>
    public string? GroupOf(IMethodSymbol method)
    {
        if (configured.IsImpure(method) is { } isImpure) return isImpure ? ImpureGroups.Configured : null;
        if (IsNative(method)) return ImpureGroups.Native;
        if (method.ContainingType is not { } type || type.DeclaringSyntaxReferences.Length > 0) return null;
        (string name, string? group) = _types.GetOrAdd(type.OriginalDefinition, ReadType);
        string member = name + "." + method.MetadataName;
        if (group is not null) return ImpureTable.Pure.Contains(member) ? null : group;
        if (ForbiddenTable.Members.TryGetValue(member, out string? found)) return found;
        if (ImpureTable.Members.TryGetValue(member, out found)) return found;
        return TakesTextFirst(method) && ForbiddenTable.MembersByPath.TryGetValue(member, out found) ? found : null;
    }

    private static bool TakesTextFirst(IMethodSymbol method) =>
        method.Parameters.Length > 0 && method.Parameters[0].Type.SpecialType == SpecialType.System_String;

    // The implementation of [LibraryImport] is generated, and calls what is native in ways of its own.
    private static bool IsNative(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length == 0) return false;
        if (method.IsExtern || method.GetDllImportData() is not null) return true;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "LibraryImportAttribute") return true;
        }

        return false;
    }

    // What derives from a connection is one. Exceptions, enums and delegates beside impure things do nothing.
    private static (string Name, string? Group) ReadType(INamedTypeSymbol type)
    {
        string name = NameOf(type);
        bool isHarmless = type.TypeKind is TypeKind.Enum or TypeKind.Delegate || name.EndsWith("Exception", StringComparison.Ordinal);
        if (isHarmless) return (name, null);
        for (INamedTypeSymbol? one = type; one is not null; one = one.BaseType)
        {
            if (GroupOfType(one.OriginalDefinition) is { } group) return (name, group);
        }

        return (name, null);
    }

    private static string? GroupOfType(INamedTypeSymbol type)
    {
        string name = NameOf(type);
        if (ForbiddenTable.Types.TryGetValue(name, out string? group) || ImpureTable.Types.TryGetValue(name, out group)) return group;
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            string full = space.ToDisplayString();
            if (ForbiddenTable.Namespaces.TryGetValue(full, out group) || ImpureTable.Namespaces.TryGetValue(full, out group)) return group;
        }

        return null;
    }

    private static string NameOf(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer) return NameOf(outer) + "." + type.MetadataName;
        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + type.MetadataName
            : type.MetadataName;
    }
}
