using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>The control-flow graphs of the methods of one compilation, each made once, by whoever asks first.</summary>
internal sealed class MethodGraphs(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, MethodGraphs> Known = new();

    private readonly ConcurrentDictionary<IMethodSymbol, ControlFlowGraph?> _graphs = new(SymbolEqualityComparer.Default);

    public static MethodGraphs Of(Compilation compilation) => Known.GetValue(compilation, static one => new MethodGraphs(one));

    /// <summary>The graph of a method or getter. Null where it has no body in source, or is an iterator.</summary>
    public ControlFlowGraph? Of(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.IsEmpty && method.PartialImplementationPart is null
            ? null
            : _graphs.GetOrAdd(method.OriginalDefinition, one => Make(one.PartialImplementationPart ?? one, cancellation));

    private ControlFlowGraph? Make(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode body = reference.GetSyntax(cancellation);
#pragma warning disable RS1030 // A helper may be in another file than the adapter. It is asked for where an adapter calls it, and kept.
            IOperation? operation = compilation.GetSemanticModel(body.SyntaxTree).GetOperation(body, cancellation);
#pragma warning restore RS1030
            if (operation is null || IsIterator(operation)) continue;
            switch (operation)
            {
                case IMethodBodyOperation { Parent: null } whole:
                    return ControlFlowGraph.Create(whole, cancellation);
                case IBlockOperation { Parent: null } block:
                    return ControlFlowGraph.Create(block, cancellation);
            }
        }

        return null;
    }

    // An iterator does nothing when it is called.
    private static bool IsIterator(IOperation body) =>
        body.Descendants().Any(static one => one.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);
}
