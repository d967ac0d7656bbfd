using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// Goes through one graph on all paths that differ in something, block by block in the order of the source, so that what parts at an
/// <c>if</c> meets again behind it. It ends, because variables and counts take only so many values.
/// </summary>
internal sealed class GraphWalk
{
    private readonly Frame _frame;
    private readonly FlowBudget _budget;
    private readonly Evaluator _evaluator;
    private readonly Unwinding _unwinding;
    private readonly SortedDictionary<int, List<FlowState>> _open = [];
    private readonly Dictionary<int, HashSet<FlowState>> _seen = [];
    private readonly List<Outcome> _outcomes = [];

    public GraphWalk(Frame frame, FlowAnalysis analysis)
    {
        _frame = frame;
        _budget = analysis.Budget;
        _evaluator = new Evaluator(frame, analysis);
        _unwinding = new Unwinding(frame, this);
        frame.Walk = this;
    }

    private ControlFlowGraph Graph => _frame.Graph.Graph;

    /// <summary>The ends of all paths that return.</summary>
    public IReadOnlyList<Outcome> Run(FlowState entry)
    {
        Enter(Graph.Blocks[0], entry);
        while (_open.Count > 0)
        {
            KeyValuePair<int, List<FlowState>> first = _open.First();
            _open.Remove(first.Key);
            foreach (FlowState state in first.Value) Pass(Graph.Blocks[first.Key], state);
        }

        return _outcomes;
    }

    public IReadOnlyList<Result> Evaluate(IOperation operation, FlowState state) => _evaluator.Evaluate(operation, state);

    public IReadOnlyList<Result> Write(IOperation target, Value value, FlowState state) => _evaluator.Write(target, value, state);

    /// <summary>Takes note of a state in which a block is reached.</summary>
    public void Enter(BasicBlock block, FlowState state)
    {
        GraphFacts facts = _frame.Graph;
        FlowState needed = state.Without(
            slot => slot.Symbol is { } variable && IsOwn(variable) && facts.IsOver(variable, block.Ordinal),
            key => key.Variables.All(IsOwn) && facts.IsOver(key, block.Ordinal));
        if (!_seen.TryGetValue(block.Ordinal, out HashSet<FlowState>? seen)) _seen.Add(block.Ordinal, seen = []);
        if (seen.Add(needed))
        {
            if (seen.Count > FlowBudget.MostStates) throw new GivenUpException();
            if (!_open.TryGetValue(block.Ordinal, out List<FlowState>? open)) _open.Add(block.Ordinal, open = []);
            open.Add(needed);
        }
        else if (_open.TryGetValue(block.Ordinal, out List<FlowState>? open) && open.IndexOf(needed) is var at and >= 0)
        {
            open[at] = open[at] with { Path = PathStep.Common(open[at].Path, needed.Path) };
        }
    }

    /// <summary>Lets an exception that is thrown in the current block go where it is caught.</summary>
    public void Raise(FlowState state, bool isSynapse) => _unwinding.Raise(_frame.Block.EnclosingRegion, state, isSynapse);

    /// <summary>Goes where a <c>finally</c> was on the way to.</summary>
    public void GoOn(FlowState state)
    {
        if (state.Then is not { } then) return;
        FlowState after = state with { Then = then.Next };
        if (then.Passed is { } passed) _unwinding.Raise(passed.EnclosingRegion, after, isSynapse: false);
        else if (then.Block is { } block) Arrive(block, after, then.Returned, then.Expression);
    }

    private void Pass(BasicBlock block, FlowState entry)
    {
        _budget.Step();
        _frame.Block = block;
        IReadOnlyList<FlowState> states = [entry];
        foreach (IOperation operation in block.Operations)
        {
            states = [.. states.SelectMany(state => _evaluator.Evaluate(operation, state)).Select(static one => one.State).Distinct()];
            if (states.Count > FlowBudget.MostStates) throw new GivenUpException();
        }

        foreach (FlowState state in states) Leave(block, state);
    }

    private void Leave(BasicBlock block, FlowState state)
    {
        IReadOnlyList<Result> values = _evaluator.Evaluate(block.BranchValue, state);
        foreach (Result result in values)
        {
            if (block.ConditionKind == ControlFlowConditionKind.None) Follow(block.FallThroughSuccessor, result, block.BranchValue);
            else Decide(block, result);
        }
    }

    private void Decide(BasicBlock block, Result condition)
    {
        bool isWhenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        FlowState state = _evaluator.LoseCounted(block.BranchValue!, condition.State);
        if (condition.Value is CountedValue counted) state = state.Lose([counted.Of]);
        (ConditionKey Key, bool IsOpposite)? asked = _frame.Graph.Condition(block);
        bool? known = (condition.Value as TruthValue)?.IsTrue;
        if (known is null && asked is { } again && state.Facts.TryGetValue(again.Key, out bool fact)) known = fact != again.IsOpposite;
        foreach (bool isTrue in new[] { true, false })
        {
            if (known is { } only && only != isTrue) continue;
            bool isConditional = isTrue == isWhenTrue;
            FlowState next = state;
            if (known is null)
            {
                next = next with { Path = new PathStep(next.Path, _frame.Graph, block, isConditional, caught: null) };
                if (asked is { } key) next = next with { Facts = next.Facts.SetItem(key.Key, isTrue != key.IsOpposite) };
            }

            Follow(isConditional ? block.ConditionalSuccessor : block.FallThroughSuccessor, new Result(next, Value.Unknown), null);
        }
    }

    private void Follow(ControlFlowBranch? branch, Result result, IOperation? expression)
    {
        if (branch is null) return;
        if (branch.Destination is null)
        {
            Depart(branch, result.State);
            return;
        }

        FlowState state = _unwinding.Leave(result.State, branch.LeavingRegions);
        if (branch.FinallyRegions.IsEmpty)
        {
            Arrive(branch.Destination, state, result.Value, expression);
            return;
        }

        var then = new Continuation(branch.Destination, null, result.Value, expression, state.Then);
        for (int i = branch.FinallyRegions.Length - 1; i > 0; i--)
        {
            then = new Continuation(Graph.Blocks[branch.FinallyRegions[i].FirstBlockOrdinal], null, Value.Unknown, null, then);
        }

        Enter(Graph.Blocks[branch.FinallyRegions[0].FirstBlockOrdinal], state with { Then = then });
    }

    // What a local function borrows matters to the method around it, too.
    private bool IsOwn(ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _frame.Method.OriginalDefinition);

    // There is no block to go on at: an exception is thrown, or a finally has ended.
    private void Depart(ControlFlowBranch branch, FlowState state)
    {
        if (branch.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow) Raise(state, isSynapse: false);
        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling && IsFinally(branch.Source)) GoOn(state);
    }

    private void Arrive(BasicBlock block, FlowState state, Value returned, IOperation? expression)
    {
        if (block.Kind == BasicBlockKind.Exit) Add(new Outcome(state, returned, expression));
        else Enter(block, state);
    }

    private void Add(Outcome outcome)
    {
        int same = _outcomes.FindIndex(one => one.IsSame(outcome));
        if (same < 0)
        {
            _outcomes.Add(outcome);
            return;
        }

        PathStep? path = PathStep.Common(_outcomes[same].State.Path, outcome.State.Path);
        _outcomes[same] = outcome with { State = outcome.State with { Path = path } };
    }

    private static bool IsFinally(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally) return true;
            if (region.Kind is ControlFlowRegionKind.Filter) return false;
        }

        return false;
    }
}

/// <summary>The end of a path that returns.</summary>
internal sealed record Outcome(FlowState State, Value Value, IOperation? Expression)
{
    public bool IsSame(Outcome other) => Expression == other.Expression && Value.Equals(other.Value) && State.Equals(other.State);
}
