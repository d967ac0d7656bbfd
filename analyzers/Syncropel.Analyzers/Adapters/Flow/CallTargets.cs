using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>The code that a call leads to.</summary>
/// <param name="Method">The method.</param>
/// <param name="Graph">Its graph.</param>
/// <param name="Instance">The type of its <c>this</c>, where that is the adapter.</param>
internal sealed record CallTarget(IMethodSymbol Method, ControlFlowGraph Graph, INamedTypeSymbol? Instance)
{
    /// <summary>Whether it sees the variables around it.</summary>
    public bool IsNested => Method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction;
}

/// <summary>Finds the code that calls lead to, where that is certain: a virtual method may be another one at run time.</summary>
internal sealed class CallTargets(Frame frame, FlowAnalysis analysis)
{
    public CallTarget? Of(IInvocationOperation call) => call.TargetMethod.MethodKind == MethodKind.LocalFunction
        ? Local(call.TargetMethod.OriginalDefinition, frame.Graph.Graph)
        : Of(call.TargetMethod, call.Instance);

    /// <summary>The code of a method, or of a getter.</summary>
    public CallTarget? Of(IMethodSymbol method, IOperation? receiver)
    {
        bool isThis = receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
        bool isBase = isThis && receiver!.Syntax.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.BaseExpression;
        IMethodSymbol? certain = isBase ? method : Certain(method, isThis ? frame.Instance : receiver?.Type as INamedTypeSymbol);
        return certain is not null && analysis.GraphOf(certain) is { } graph
            ? new CallTarget(certain.PartialImplementationPart ?? certain, graph, isThis ? frame.Instance : null)
            : null;
    }

    /// <summary>The code of a method that a delegate is made of.</summary>
    public CallTarget? OfReference(FunctionValue function) => function.Method.MethodKind == MethodKind.LocalFunction
        ? Local(function.Method.OriginalDefinition, function.Around)
        : Certain(function.Method, frame.Instance) is { } certain && analysis.GraphOf(certain) is { } graph
            ? new CallTarget(certain, graph, frame.Instance)
            : null;

    private static CallTarget? Local(IMethodSymbol function, ControlFlowGraph from)
    {
        for (ControlFlowGraph? graph = from; graph is not null; graph = graph.Parent)
        {
            foreach (IMethodSymbol one in graph.LocalFunctions)
            {
                if (!SymbolEqualityComparer.Default.Equals(one, function)) continue;
                return new CallTarget(one, graph.GetLocalFunctionControlFlowGraph(one), null);
            }
        }

        return null;
    }

    private static IMethodSymbol? Certain(IMethodSymbol method, INamedTypeSymbol? instance)
    {
        bool isOpen = method is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true };
        if (!isOpen || method.ContainingType.IsSealed || method.IsSealed) return method.IsAbstract ? null : method;
        IMethodSymbol? found = Override(method, instance);
        return found is { IsAbstract: false } && (found.IsSealed || instance!.IsSealed) ? found : null;
    }

    // The last override on the way up from a type.
    private static IMethodSymbol? Override(IMethodSymbol method, INamedTypeSymbol? instance)
    {
        for (INamedTypeSymbol? type = instance; type is not null; type = type.BaseType)
        {
            foreach (IMethodSymbol one in Methods(type))
            {
                for (IMethodSymbol? at = one; at is not null; at = at.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, method.OriginalDefinition)) return one;
                }
            }
        }

        return null;
    }

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>();
}
