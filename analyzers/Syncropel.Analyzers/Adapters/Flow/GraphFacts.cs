using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// What is found out about a graph in one walk, before any path through it: which conditions are asked more than once, and up to where
/// a variable matters. Without the second, paths that differ in what nobody asks any more would never meet again.
/// </summary>
internal sealed class GraphFacts
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, GraphFacts> Known = new();

    private readonly Dictionary<ISymbol, int> _lastMention = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, IOperation?> _captured = [];
    private readonly Dictionary<int, (ConditionKey Key, bool IsOpposite)> _conditions = [];
    private readonly Dictionary<ConditionKey, int> _lastAsked = [];
    private readonly HashSet<ConditionKey> _askedAgain = [];
    private readonly HashSet<ISymbol> _judged = new(SymbolEqualityComparer.Default);

    private GraphFacts(ControlFlowGraph graph)
    {
        Graph = graph;
        foreach (BasicBlock block in graph.Blocks) Read(block);
        foreach (BasicBlock block in graph.Blocks) ReadCondition(block);
        foreach (BasicBlock block in graph.Blocks)
        {
            Extend(block, block.FallThroughSuccessor);
            Extend(block, block.ConditionalSuccessor);
        }
    }

    public ControlFlowGraph Graph { get; }

    public static GraphFacts Of(ControlFlowGraph graph) => Known.GetValue(graph, static one => new GraphFacts(one));

    /// <summary>The condition of a block, if it is asked elsewhere too.</summary>
    public (ConditionKey Key, bool IsOpposite)? Condition(BasicBlock block) =>
        _conditions.TryGetValue(block.Ordinal, out (ConditionKey Key, bool IsOpposite) known) && _askedAgain.Contains(known.Key)
            ? known
            : null;

    /// <summary>Whether nothing from a block on mentions a variable of this graph.</summary>
    public bool IsOver(ISymbol variable, int block) => _lastMention.TryGetValue(variable, out int last) && last < block;

    /// <summary>Whether no block from one on asks a condition of this graph.</summary>
    public bool IsOver(ConditionKey condition, int block) => _lastAsked.TryGetValue(condition, out int last) && last < block;

    /// <summary>Whether a condition asks which constant a variable holds. The counter of a loop is none that it would matter for.</summary>
    public bool Judges(ISymbol variable) => _judged.Contains(variable);

    /// <summary>What a capture holds. Null where it is written at several places.</summary>
    public IOperation? Captured(IOperation reference) =>
        reference is IFlowCaptureReferenceOperation capture && _captured.TryGetValue(capture.Id, out IOperation? value) ? value : null;

    /// <summary>Whether a block can come round to itself.</summary>
    public bool IsInLoop(BasicBlock block) => Successors(block).Any(next => Reaches(next, one => one == block));

    /// <summary>Whether a block, or one behind it, meets a condition.</summary>
    public bool Reaches(BasicBlock from, Func<BasicBlock, bool> meets)
    {
        var seen = new HashSet<BasicBlock> { from };
        var open = new Stack<BasicBlock>();
        open.Push(from);
        while (open.Count > 0)
        {
            BasicBlock at = open.Pop();
            if (meets(at)) return true;
            foreach (BasicBlock next in Successors(at))
            {
                if (seen.Add(next)) open.Push(next);
            }
        }

        return false;
    }

    private IEnumerable<BasicBlock> Successors(BasicBlock block)
    {
        foreach (ControlFlowBranch? branch in new[] { block.ConditionalSuccessor, block.FallThroughSuccessor })
        {
            if (branch is null) continue;
            foreach (ControlFlowRegion region in branch.FinallyRegions) yield return Graph.Blocks[region.FirstBlockOrdinal];
            if (branch.Destination is { } next) yield return next;
        }
    }

    private void Read(BasicBlock block)
    {
        foreach (IOperation operation in block.Operations) Read(operation, block.Ordinal);
        if (block.BranchValue is { } value) Read(value, block.Ordinal);
    }

    private void Read(IOperation operation, int block)
    {
        foreach (IOperation at in operation.DescendantsAndSelf())
        {
            switch (at)
            {
                case ILocalReferenceOperation local:
                    Mention(local.Local, block);
                    break;
                case IParameterReferenceOperation parameter:
                    Mention(parameter.Parameter, block);
                    break;
                case IFlowCaptureOperation capture:
                    _captured[capture.Id] = _captured.ContainsKey(capture.Id) ? null : capture.Value;
                    break;
                case IBinaryOperation { LeftOperand: var left, RightOperand: var right }:
                    if (right.ConstantValue.HasValue) Judge(left);
                    if (left.ConstantValue.HasValue) Judge(right);
                    break;
                case IIsPatternOperation { Value: var asked }:
                    Judge(asked);
                    break;
                case IFlowCaptureReferenceOperation reference when Captured(reference) is { } target:
                    MentionAll(target, block);
                    break;
                case IFlowAnonymousFunctionOperation function:
                    Keep(Graph.GetAnonymousFunctionControlFlowGraph(function));
                    break;
                case ISimpleAssignmentOperation { IsRef: true } alias:
                    foreach (IOperation one in alias.Value.DescendantsAndSelf()) Keep(one);
                    break;
            }
        }

        foreach (IMethodSymbol function in block == 1 ? Graph.LocalFunctions : []) Keep(Graph.GetLocalFunctionControlFlowGraph(function));
    }

    // What a function within mentions matters as long as the function may be called.
    private void Keep(ControlFlowGraph within)
    {
        foreach (BasicBlock block in within.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                foreach (IOperation at in operation.DescendantsAndSelf()) Keep(at, within);
            }

            if (block.BranchValue is not { } value) continue;
            foreach (IOperation at in value.DescendantsAndSelf()) Keep(at, within);
        }

        foreach (IMethodSymbol function in within.LocalFunctions) Keep(within.GetLocalFunctionControlFlowGraph(function));
    }

    private void Keep(IOperation at, ControlFlowGraph within)
    {
        if (at is IFlowAnonymousFunctionOperation function) Keep(within.GetAnonymousFunctionControlFlowGraph(function));
        else Keep(at);
    }

    private void Keep(IOperation at)
    {
        if (at is ILocalReferenceOperation local) _lastMention[local.Local] = int.MaxValue;
        if (at is IParameterReferenceOperation parameter) _lastMention[parameter.Parameter] = int.MaxValue;
    }

    private void Judge(IOperation asked)
    {
        IOperation at = asked.WithoutConversions();
        if (Captured(at) is { } captured) at = captured.WithoutConversions();
        if (at is ILocalReferenceOperation { Local: var local } && !IsCounter(local)) _judged.Add(local);
    }

    private static bool IsCounter(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.Any(static one => one.GetSyntax().Parent?.Parent is ForStatementSyntax);

    // A target that is captured is written to where the capture is referred to.
    private void MentionAll(IOperation captured, int block)
    {
        foreach (IOperation at in captured.DescendantsAndSelf())
        {
            if (at is ILocalReferenceOperation local) Mention(local.Local, block);
            if (at is IParameterReferenceOperation parameter) Mention(parameter.Parameter, block);
        }
    }

    private void Mention(ISymbol variable, int block)
    {
        if (!_lastMention.TryGetValue(variable, out int last) || last < block) _lastMention[variable] = block;
    }

    private void ReadCondition(BasicBlock block)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition) return;
        if (ConditionKey.Of(condition, Captured) is not { } known) return;
        _conditions[block.Ordinal] = known;
        if (_lastAsked.ContainsKey(known.Key)) _askedAgain.Add(known.Key);
        _lastAsked[known.Key] = block.Ordinal;
    }

    // What is mentioned anywhere in a loop is mentioned up to its end.
    private void Extend(BasicBlock from, ControlFlowBranch? branch)
    {
        if (branch?.Destination is not { } to || to.Ordinal > from.Ordinal) return;
        int end = branch.FinallyRegions.Select(static one => one.LastBlockOrdinal).Append(from.Ordinal).Max();
        foreach (ISymbol variable in Within(_lastMention, to.Ordinal, end)) _lastMention[variable] = end;
        foreach (ConditionKey key in Within(_lastAsked, to.Ordinal, end))
        {
            _lastAsked[key] = end;
            _askedAgain.Add(key);
        }
    }

    private static IReadOnlyList<TKey> Within<TKey>(Dictionary<TKey, int> last, int first, int end)
        where TKey : notnull =>
        [.. last.Where(one => one.Value >= first && one.Value < end).Select(static one => one.Key)];
}
