using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// What calls do: those that the SDK knows, those whose code is in the compilation, which are gone through, and all others, of which
/// nothing is known.
/// </summary>
internal sealed class FlowCalls
{
    // What gives one of more constants than this looks something up; it does not say what it has done.
    private const int MostConstants = 3;

    private readonly Frame _frame;
    private readonly FlowAnalysis _analysis;
    private readonly Evaluator _evaluator;
    private readonly Assignments _assignments;
    private readonly SynapseCalls _synapse;
    private readonly ForeignCalls _foreign;
    private readonly CallTargets _targets;

    public FlowCalls(Frame frame, FlowAnalysis analysis, Evaluator evaluator, Assignments assignments)
    {
        _frame = frame;
        _analysis = analysis;
        _evaluator = evaluator;
        _assignments = assignments;
        _synapse = new SynapseCalls(frame, analysis);
        _targets = new CallTargets(frame, analysis);
        _foreign = new ForeignCalls(this);
    }

    /// <summary>The state of a callee as its caller sees it: without the callee's variables.</summary>
    public static FlowState Return(FlowState state, Frame callee) => state.Without(
        slot => slot.Owner == callee.Graph.Graph || Belongs(slot.Symbol, callee.Method),
        key => key.Variables.Any(variable => Belongs(variable, callee.Method))) with
    { Then = callee.CallerThen };

    public IReadOnlyList<Result> Invoke(IInvocationOperation call, FlowState state)
    {
        var all = new List<Result>();
        IReadOnlyList<IOperation> parts = call.Instance is { } instance ? [instance] : [];
        foreach ((FlowState before, IReadOnlyList<Value> receiver) in _evaluator.EvaluateAll(parts, state))
        {
            foreach ((FlowState one, IReadOnlyList<Value> values) in Arguments(call.Arguments, before))
            {
                all.AddRange(Invoke(call, receiver.Count == 0 ? Value.Unknown : receiver[0], values, one));
            }
        }

        return all;
    }

    public IReadOnlyList<Result> Create(IObjectCreationOperation creation, FlowState state)
    {
        var all = new List<Result>();
        foreach ((FlowState one, IReadOnlyList<Value> values) in Arguments(creation.Arguments, state))
        {
            Raise(one, isSynapse: false);
            bool isTask = creation.Type is { Name: "ValueTask" } && values.Count == 1;
            Value made = isTask ? values[0] : _synapse.Create(creation);
            all.Add(new Result(isTask ? one : Lose(one, values), made));
        }

        return all;
    }

    /// <summary>What a property gives: a member of an IR, a variable, or what its getter does.</summary>
    public IReadOnlyList<Result> Get(IPropertyReferenceOperation property, FlowState state)
    {
        if (Assignments.SlotOf(property, _frame) is { } slot) return Evaluator.Read(slot, state);
        var all = new List<Result>();
        IReadOnlyList<IOperation> parts = property.Instance is { } of ? [of, .. property.Arguments] : [.. property.Arguments];
        foreach ((FlowState one, IReadOnlyList<Value> values) in _evaluator.EvaluateAll(parts, state))
        {
            Value instance = property.Instance is null ? Value.Unknown : values[0];
            Value member = property.Instance is null ? _synapse.Static(property.Property) : IRMembers.Get(instance, property.Property, one);
            bool isOpen = member is UnknownValue && property.Property.GetMethod is { } && _analysis.Concerns(property.Type);
            if (isOpen && _targets.Of(property.Property.GetMethod!, property.Instance) is { } target)
            {
                all.AddRange(Enter(target, property, [], one));
                continue;
            }

            if (instance is UnknownValue && property.Property.Name is not ("Length" or "Count" or "HasValue")) Raise(one, isSynapse: false);
            all.Add(new Result(one, member));
        }

        return all;
    }

    public void Raise(FlowState state, bool isSynapse)
    {
        if (_frame.IsGuarded()) _frame.Walk!.Raise(state, isSynapse);
    }

    /// <summary>The state behind unknown code that is handed these values.</summary>
    public FlowState Lose(FlowState state, IReadOnlyList<Value> values)
    {
        FlowState lost = values.Aggregate(state, static (state, value) => Escapes.Of(value, state));
        foreach (FunctionValue function in values.OfType<FunctionValue>())
        {
            // Nobody knows how often it is called, if at all.
            foreach (Result ran in Call(function, null, [], lost)) lost = lost.Lose(Changed(lost, ran.State));
        }

        return lost;
    }

    /// <summary>What a delegate gives that is called with these arguments.</summary>
    public IReadOnlyList<Result> Call(
        FunctionValue function, IOperation? call, IReadOnlyList<Value> arguments, FlowState state, bool isRepeated = false)
    {
        CallTarget? target = function.Graph is { } graph
            ? new CallTarget(function.Method, graph, _frame.Instance)
            : _targets.OfReference(function);
        return target is null
            ? [new Result(Lose(state, arguments), Value.Unknown)]
            : Enter(target, call ?? _frame.Graph.Graph.OriginalOperation, arguments, state, isRepeated);
    }

    /// <summary>Writes to what a call was given by reference, of which nothing is known any more.</summary>
    public static FlowState Forget(IReadOnlyList<Value> values, FlowState state)
    {
        FlowState forgotten = state;
        foreach (PlaceValue place in values.OfType<PlaceValue>())
        {
            forgotten = place.Frame.Walk!.Write(place.Target, Value.Unknown, Escapes.Of(place.Held, forgotten))[0].State;
        }

        return forgotten;
    }

    private static IEnumerable<IRObject> Changed(FlowState before, FlowState after) =>
        after.Counts.Keys.Where(one => !before.CountOf(one).Equals(after.CountOf(one)));

    private static bool Belongs(ISymbol? variable, IMethodSymbol method) =>
        variable is ILocalSymbol or IParameterSymbol
        && SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, method.OriginalDefinition);

    private IReadOnlyList<Result> Invoke(IInvocationOperation call, Value receiver, IReadOnlyList<Value> values, FlowState state)
    {
        if (_synapse.Invoke(call, receiver, values, state, this) is { } known) return known;
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && receiver is FunctionValue function)
        {
            return Call(function, call, InOrder(call.TargetMethod, call.Arguments, values), state);
        }

        if (_targets.Of(call) is { } target)
        {
            return Concerns(call, receiver, values, target)
                ? Enter(target, call, InOrder(call.TargetMethod, call.Arguments, values), state)
                : [new Result(Forget(values, Raised(state)), Value.Unknown)];
        }

        return _foreign.Invoke(call, receiver, values, Raised(state));
    }

    private FlowState Raised(FlowState state)
    {
        Raise(state, isSynapse: false);
        return state;
    }

    // A helper that has nothing of an IR in hand, and gives nothing of one, is not gone through.
    private bool Concerns(IInvocationOperation call, Value receiver, IReadOnlyList<Value> values, CallTarget target) =>
        target.IsNested || receiver is not UnknownValue || _analysis.Concerns(call.Type)
        || values.Any(static value => (value is PlaceValue place ? place.Held : value)
            is not (UnknownValue or NullValue or TruthValue or ConstantValue))
        || (call.Type is { SpecialType: SpecialType.System_Boolean } && values.Any(static value => value is PlaceValue))
        || values.Any(value => value is PlaceValue place && _analysis.Concerns(place.Target.Type));

    private IReadOnlyList<Result> Enter(
        CallTarget target, IOperation call, IReadOnlyList<Value> arguments, FlowState state, bool isRepeated = false)
    {
        if (_frame.Depth >= FlowBudget.MostDepth || _frame.IsOnStack(target.Method))
        {
            FlowState lost = target.IsNested ? state.Lose(_analysis.Made) : Lose(state, arguments);
            return [new Result(Forget(arguments, Raised(lost)), Value.Unknown)];
        }

        var frame = new Frame(target.Method, GraphFacts.Of(target.Graph), _frame, call, target.Instance)
        {
            IsRepeated = isRepeated,
            CallerThen = state.Then,
        };
        FlowState entry = state with { Then = null };
        ImmutableArray<IParameterSymbol> parameters = target.Method.OriginalDefinition.Parameters;
        for (int i = 0; i < parameters.Length; i++)
        {
            entry = entry.With(Slot.Variable(parameters[i]), i < arguments.Count ? arguments[i] : Value.Unknown);
        }

        IReadOnlyList<Outcome> outcomes = new GraphWalk(frame, _analysis).Run(entry);
        Result[] all = [.. outcomes.Select(one => new Result(Return(one.State, frame), one.Value))];
        bool isTable = all.Select(static one => one.Value).OfType<ConstantValue>().Distinct().Skip(MostConstants).Any();
        return
        [
            .. all.Select(one => isTable && one.Value is ConstantValue ? one with { Value = Value.Unknown } : one)
                .GroupBy(static one => (one.State, one.Value))
                .Select(static same => same.Aggregate(static (one, other) =>
                    one with { State = one.State with { Path = PathStep.Common(one.State.Path, other.State.Path) } })),
        ];
    }

    private static Value[] InOrder(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IReadOnlyList<Value> values)
    {
        var ordered = new Value[method.Parameters.Length];
        for (int i = 0; i < ordered.Length; i++) ordered[i] = Value.Unknown;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Parameter is { } parameter && parameter.Ordinal < ordered.Length) ordered[parameter.Ordinal] = values[i];
        }

        return ordered;
    }

    // The values of arguments in the order of evaluation; what is handed over by reference stays the place that it is.
    private List<(FlowState State, IReadOnlyList<Value> Values)> Arguments(ImmutableArray<IArgumentOperation> arguments, FlowState state)
    {
        List<(FlowState State, IReadOnlyList<Value> Values)> all = [(state, [])];
        foreach (IArgumentOperation argument in arguments)
        {
            bool isPlace = argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out;
            all = [.. all.SelectMany(
                one => _evaluator.Evaluate(argument.Value, one.State),
                (one, result) => (result.State, (IReadOnlyList<Value>)
                    [.. one.Values, isPlace ? new PlaceValue(argument.Value, _frame, result.Value) : result.Value]))];
        }

        return all;
    }
}
