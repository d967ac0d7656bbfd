using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>Which calls give an <c>EmitResult</c>.</summary>
internal static class EmitResults
{
    // Task<IReadOnlyList<EmitResult>>, and a task of that.
    private const int MostWrappers = 3;

    /// <summary>
    /// Whether a method of the SDK gives an <c>EmitResult</c>, at once, by a task or in an enumeration: an emit of any client, of one
    /// record or of many, a helper for a reserved kind, the registration of manifests. What methods of others do with a result before
    /// they give it is not known.
    /// </summary>
    public static bool AreGivenBy(IMethodSymbol method, SdkFacts facts) =>
        (IsEmit(method, facts) || IsHelper(method, facts)) && IsResult(method.OriginalDefinition.ReturnType, facts);

    /// <summary>Whether results of a type come as they are enumerated, and are not even made before.</summary>
    public static bool AreLazy(ITypeSymbol? type)
    {
        for (ITypeSymbol? at = type; at is not null; at = ElementOf(at))
        {
            // By their names, as all that carries results is told.
            if (at.Name is "IAsyncEnumerable" or "ConfiguredCancelableAsyncEnumerable") return true;
        }

        return false;
    }

    private static bool IsEmit(IMethodSymbol method, SdkFacts facts) =>
        method.Name is "Emit" or "EmitAsync" or "EmitManyAsync" && !method.IsStatic && facts.IsClient(method.ContainingType);

    // Asked of every call there is: what costs a look at flags alone comes first.
    private static bool IsHelper(IMethodSymbol method, SdkFacts facts) =>
        method.IsExtensionMethod && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, facts.Client.ContainingAssembly);

    private static bool IsResult(ITypeSymbol type, SdkFacts facts)
    {
        ITypeSymbol at = type;
        for (int depth = 0; depth < MostWrappers; depth++)
        {
            if (SymbolEqualityComparer.Default.Equals(at, facts.EmitResult)) return true;
            if (ElementOf(at) is not { } element) return false;
            at = element;
        }

        return false;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Arity: 1 } generic => generic.TypeArguments[0],
        IArrayTypeSymbol array => array.ElementType,
        _ => null,
    };
}
