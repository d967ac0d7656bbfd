using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>Which calls give an <c>EmitResult</c>.</summary>
internal static class EmitResults
{
    // Task<IReadOnlyList<EmitResult>>, and a task of that.
    private const int MostWrappers = 3;

    /// <summary>
    /// Whether a method of the SDK gives an <c>EmitResult</c>, at once or by a task: an emit of any client, a helper for a reserved
    /// kind, the registration of manifests. What methods of others do with a result before they give it is not known.
    /// </summary>
    public static bool AreGivenBy(IMethodSymbol method, SdkFacts facts) =>
        (IsEmit(method, facts) || IsHelper(method, facts)) && IsResult(method.OriginalDefinition.ReturnType, facts);

    private static bool IsEmit(IMethodSymbol method, SdkFacts facts) =>
        method.Name is "Emit" or "EmitAsync" && !method.IsStatic && facts.IsClient(method.ContainingType);

    // Asked of every call there is: what costs a look at flags alone comes first.
    private static bool IsHelper(IMethodSymbol method, SdkFacts facts) =>
        method.IsExtensionMethod && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, facts.Client.ContainingAssembly);

    private static bool IsResult(ITypeSymbol type, SdkFacts facts)
    {
        ITypeSymbol at = type;
        for (int depth = 0; depth < MostWrappers; depth++)
        {
            if (SymbolEqualityComparer.Default.Equals(at, facts.EmitResult)) return true;
            if (at is not INamedTypeSymbol { Arity: 1 } generic) return false;
            at = generic.TypeArguments[0];
        }

        return false;
    }
}
