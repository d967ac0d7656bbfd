using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Finds the class of an object, where it is sure which one runs.</summary>
internal static class ExactTypes
{
    /// <summary>The class that a value is made of, here or where its field is initialised. Null where that is not known.</summary>
    public static INamedTypeSymbol? Of(IOperation value) => LocalOrigins.Of(value) switch
    {
        IObjectCreationOperation { Type: INamedTypeSymbol type } => type,
        { Type: INamedTypeSymbol { IsSealed: true, TypeKind: TypeKind.Class } type } => type,
        { Type: INamedTypeSymbol { TypeKind: TypeKind.Struct } type } => type,
        _ => null,
    };

    /// <summary>What runs where a method is called on an object of a class. Null where that is not known, or has no body.</summary>
    /// <param name="method">The method that the call names.</param>
    /// <param name="receiver">The class of the object, or one that it derives from and that is all there is to know.</param>
    public static IMethodSymbol? Resolve(IMethodSymbol method, INamedTypeSymbol? receiver)
    {
        if (!method.IsAbstract && !method.IsVirtual && !method.IsOverride) return method;
        if (receiver is null) return method is { IsSealed: true, IsAbstract: false } ? method : null;
        if (method.ContainingType.TypeKind == TypeKind.Interface) return Implementation(method, receiver);
        IMethodSymbol root = Root(method);
        for (INamedTypeSymbol? type = receiver; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.OriginalDefinition.GetMembers(method.Name))
            {
                if (member is not IMethodSymbol found || !SymbolEqualityComparer.Default.Equals(Root(found), root)) continue;
                return found.IsAbstract ? null : found;
            }
        }

        return null;
    }

    private static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol receiver)
    {
        foreach (INamedTypeSymbol contract in receiver.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType)) continue;
            foreach (ISymbol member in contract.GetMembers(method.Name))
            {
                if (!SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method)) continue;
                var found = receiver.FindImplementationForInterfaceMember(member) as IMethodSymbol;
                return found?.ContainingType.TypeKind is null or TypeKind.Interface ? null : Resolve(found.OriginalDefinition, receiver);
            }
        }

        return null;
    }

    private static IMethodSymbol Root(IMethodSymbol method)
    {
        IMethodSymbol root = method.OriginalDefinition;
        while (root.OverriddenMethod is { } overridden) root = overridden.OriginalDefinition;
        return root;
    }
}
