using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What is wrong with one egress, on all of its paths. Found once, for whichever rule asks first.</summary>
internal sealed class EgressFlow
{
    private static readonly ConditionalWeakTable<IOperation, EgressFlow> Known = new();

    private EgressFlow(IMethodSymbol egress, ControlFlowGraph graph, SynapseFacts facts, CancellationToken cancellation)
    {
        var analysis = new FlowAnalysis(facts, egress, graph.OriginalOperation.Syntax.SyntaxTree, cancellation);
        try
        {
            Findings = Find(analysis, egress, graph);
        }
        catch (GivenUpException)
        {
            IsGivenUp = true;
        }
        catch (InsufficientExecutionStackException)
        {
            IsGivenUp = true;
        }

        Steps = analysis.Budget.Steps;
    }

    /// <summary>What was found, in the order of the source; nothing where the analysis was given up.</summary>
    public ImmutableArray<FlowFinding> Findings { get; } = [];

    /// <summary>How many blocks were gone through.</summary>
    public int Steps { get; }

    /// <summary>Whether the limits were reached.</summary>
    public bool IsGivenUp { get; }

    /// <summary>The analysis of an egress.</summary>
    /// <param name="block">Its body, which is that of an egress.</param>
    /// <param name="facts">SYNAPSE's types.</param>
    public static EgressFlow? Of(OperationBlockAnalysisContext block, SynapseFacts facts)
    {
        IOperation? body = block.OperationBlocks.FirstOrDefault(static one => one.Kind == OperationKind.Block);
        return body is null || block.OwningSymbol is not IMethodSymbol egress
            ? null
            : Known.GetValue(body, one => new EgressFlow(egress, block.GetControlFlowGraph(one), facts, block.CancellationToken));
    }

    /// <summary>The analysis of an egress outside of an analyzer.</summary>
    internal static EgressFlow Of(IMethodSymbol egress, ControlFlowGraph graph, SynapseFacts facts) => new(egress, graph, facts, default);

    private static ImmutableArray<FlowFinding> Find(FlowAnalysis analysis, IMethodSymbol egress, ControlFlowGraph graph)
    {
        IParameterSymbol? original = egress.Parameters.FirstOrDefault(one =>
            SymbolEqualityComparer.Default.Equals(one.Type, analysis.Facts.IR));
        if (original is null) return [];
        var frame = new Frame(egress, GraphFacts.Of(graph), null, null, egress.ContainingType);
        FlowState entry = new FlowState().With(Slot.Variable(original), new IRValue(analysis.Original));
        IReadOnlyList<Outcome> outcomes = new GraphWalk(frame, analysis).Run(entry);
        var judge = new OutcomeJudge(analysis, original.Name, outcomes);
        return
        [
            .. judge.Judge().Concat(analysis.Findings)
                .GroupBy(static one => (one.Rule, one.Place.SourceSpan))
                .Select(static same => same.First())
                .OrderBy(static one => one.Place.SourceSpan.Start)
                .ThenBy(static one => one.Rule, StringComparer.Ordinal),
        ];
    }
}
