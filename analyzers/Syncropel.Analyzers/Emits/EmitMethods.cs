using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>Which methods emit, and how they are called.</summary>
internal static class EmitMethods
{
    /// <summary>
    /// Whether a method of the SDK gives an <c>EmitResult</c>, at once or by a task: an emit of any client, a helper for a reserved
    /// kind, the registration of manifests. What methods of others do with a result before they give it is not known.
    /// </summary>
    public static bool GivesResult(IMethodSymbol method, SdkFacts facts) =>
        IsResult(method.OriginalDefinition.ReturnType, facts) && (IsOfClient(method, facts) || IsHelper(method, facts));

    /// <summary>Whether a method emits on the calling thread.</summary>
    public static bool Blocks(IMethodSymbol method, SdkFacts facts) =>
        method.Name == "Emit" && SymbolEqualityComparer.Default.Equals(method.ReturnType, facts.EmitResult) && IsOfClient(method, facts);

    /// <summary>Whether a method emits a kind and a body that no type ties together.</summary>
    public static bool IsUntyped(IMethodSymbol method, SdkFacts facts) =>
        method.Arity == 0
        && IsOfClient(method, facts)
        && method.Parameters.Length > 3
        && method.Parameters[1].Type.SpecialType == SpecialType.System_String
        && SymbolEqualityComparer.Default.Equals(method.Parameters[2].Type, facts.RecordBody);

    /// <summary>The value of a call's argument. Null where it is left out.</summary>
    public static IOperation? Argument(IInvocationOperation call, int ordinal)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal != ordinal) continue;
            return argument.ArgumentKind == ArgumentKind.DefaultValue ? null : argument.Value;
        }

        return null;
    }

    /// <summary>The name of the method in a call: the one place that is short whatever the receiver and the arguments are.</summary>
    public static SyntaxNode NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: var method }
        ? method switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => method,
        }
        : call.Syntax;

    private static bool IsOfClient(IMethodSymbol method, SdkFacts facts) =>
        method.Name is "Emit" or "EmitAsync" && !method.IsStatic && facts.IsClient(method.ContainingType);

    private static bool IsHelper(IMethodSymbol method, SdkFacts facts) =>
        method.IsExtensionMethod && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, facts.Client.ContainingAssembly);

    // EmitResult, Task<EmitResult>, ValueTask<EmitResult>, Task<IReadOnlyList<EmitResult>>.
    private static bool IsResult(ITypeSymbol type, SdkFacts facts)
    {
        ITypeSymbol at = type;
        for (int depth = 0; depth < 3; depth++)
        {
            if (SymbolEqualityComparer.Default.Equals(at, facts.EmitResult)) return true;
            if (at is not INamedTypeSymbol { Arity: 1 } generic) return false;
            at = generic.TypeArguments[0];
        }

        return false;
    }
}
