using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>One call on the way from egress: of egress itself, a helper, a local function, a lambda.</summary>
internal sealed class Frame(IMethodSymbol method, GraphFacts graph, Frame? caller, IOperation? call, INamedTypeSymbol? instance)
{
    public IMethodSymbol Method { get; } = method;

    public GraphFacts Graph { get; } = graph;

    public Frame? Caller { get; } = caller;

    /// <summary>The call in the caller. Null for egress.</summary>
    public IOperation? Call { get; } = call;

    /// <summary>The type that <c>this</c> has, or derives from. Null where another object is called.</summary>
    public INamedTypeSymbol? Instance { get; } = instance;

    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    /// <summary>The block that is gone through right now.</summary>
    public BasicBlock Block { get; set; } = graph.Graph.Blocks[0];

    /// <summary>Whether the caller calls it again and again, as LINQ does with a lambda.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>What goes through the graph.</summary>
    public GraphWalk? Walk { get; set; }

    /// <summary>What the caller's <c>finally</c> was to do next.</summary>
    public Continuation? CallerThen { get; set; }

    public bool IsOnStack(IMethodSymbol other)
    {
        for (Frame? at = this; at is not null; at = at.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(at.Method.OriginalDefinition, other.OriginalDefinition)) return true;
        }

        return false;
    }

    /// <summary>Whether an exception that is thrown now may be caught, or runs a <c>finally</c>.</summary>
    public bool IsGuarded()
    {
        for (Frame? at = this; at is not null; at = at.Caller)
        {
            for (ControlFlowRegion? region = at.Block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
            {
                if (region.Kind == ControlFlowRegionKind.Try) return true;
            }
        }

        return false;
    }
}
