using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters;

/// <summary>The methods that an operation calls without naming them.</summary>
internal static class ImpliedCalls
{
    /// <summary>Operators, conversions, enumerators, deconstructors, and what <c>using</c> disposes by.</summary>
    public static IEnumerable<IMethodSymbol> Of(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorMethod: { } method }:
                return [method];
            case IUnaryOperation { OperatorMethod: { } method }:
                return [method];
            case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                return [method];
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                return [method];
            case IConversionOperation { OperatorMethod: { } method }:
                return [method];
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method }:
                return [method];
            case ICollectionExpressionOperation { ConstructMethod: { } method }:
                return [method];
            case IForEachLoopOperation loop:
                return OfLoop(loop);
            case IDeconstructionAssignmentOperation { SemanticModel: { } model, Syntax: AssignmentExpressionSyntax syntax }:
                return model.GetDeconstructionInfo(syntax).Method is { } deconstructor ? [deconstructor] : [];
            case IUsingOperation used:
                return OfUsing(used.Resources);
            case IUsingDeclarationOperation used:
                return OfUsing(used.DeclarationGroup);
            default:
                return [];
        }
    }

    // Collections of the framework are most, and are not asked about.
    private static IEnumerable<IMethodSymbol> OfLoop(IForEachLoopOperation loop)
    {
        if (loop is not { SemanticModel: { } model, Syntax: CommonForEachStatementSyntax syntax }) yield break;
        ForEachStatementInfo info = model.GetForEachStatementInfo(syntax);
        IMethodSymbol?[] called = [info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty?.GetMethod, info.DisposeMethod];
        foreach (IMethodSymbol? method in called)
        {
            if (method is not null) yield return method;
        }
    }

    private static IEnumerable<IMethodSymbol> OfUsing(IOperation resources)
    {
        foreach (IOperation resource in resources is IVariableDeclarationGroupOperation ? resources.Descendants() : [resources])
        {
            ITypeSymbol? type = resource is IVariableDeclaratorOperation { Symbol.Type: var declared } ? declared : resource.Type;
            if (resource is not IVariableDeclaratorOperation && resource != resources) continue;
            if (type is not INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 }) continue;
            foreach (ISymbol member in type.GetMembers("Dispose"))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true } dispose) yield return dispose;
            }
        }
    }
}
