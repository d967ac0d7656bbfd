using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// What expressions are, and do, in the states of one frame. An expression that calls a helper may come out in several ways.
/// </summary>
internal sealed class Evaluator
{
    private readonly Frame _frame;
    private readonly FlowAnalysis _analysis;
    private readonly Assignments _assignments;
    private readonly FlowCalls _calls;

    public Evaluator(Frame frame, FlowAnalysis analysis)
    {
        _frame = frame;
        _analysis = analysis;
        _assignments = new Assignments(frame, analysis, this);
        _calls = new FlowCalls(frame, analysis, this, _assignments);
    }

    public IReadOnlyList<Result> Evaluate(IOperation? operation, FlowState state)
    {
        if (operation is null) return [new Result(state, Value.Unknown)];
        FlowBudget.Nest();
        if (operation.ConstantValue is { HasValue: true, Value: var constant }) return [new Result(state, Constants.Of(constant))];
        return operation switch
        {
            IExpressionStatementOperation statement => Evaluate(statement.Operation, state),
            IConversionOperation { OperatorMethod: null or { ContainingType.Name: "ReadOnlySpan" or "ValueTask" } } conversion =>
                Evaluate(conversion.Operand, state),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, state),
            IAwaitOperation awaited => Evaluate(awaited.Operation, state),
            IArgumentOperation argument => Evaluate(argument.Value, state),
            ILocalReferenceOperation local => Read(Slot.Variable(local.Local), state),
            IParameterReferenceOperation parameter => Read(Slot.Variable(parameter.Parameter), state),
            IFieldReferenceOperation field => EvaluateField(field, state),
            IPropertyReferenceOperation property => _calls.Get(property, state),
            IFlowCaptureOperation capture => EvaluateCapture(capture, state),
            IFlowCaptureReferenceOperation capture => [new Result(state, Held(state.Read(Slot.Member(_frame.Graph.Graph, capture.Id))))],
            ITupleOperation tuple => Each(
                Lost(EvaluateAll(tuple.Elements, state), TupleValue.IsTooDeep), static parts => TupleValue.Of(parts)),
            IIsNullOperation isNull => Each(EvaluateAll([isNull.Operand], state), static one => Patterns.IsNull(one[0])),
            IIsPatternOperation isPattern => EvaluatePattern(isPattern, state),
            IBinaryOperation binary => EvaluateBinary(binary, state),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Each(
                EvaluateAll([not.Operand], state), static one => Patterns.Not(one[0])),
            IAssignmentOperation or IIncrementOrDecrementOperation => _assignments.Evaluate(operation, state),
            IInvocationOperation call => _calls.Invoke(call, state),
            IObjectCreationOperation creation => _calls.Create(creation, state),
            IDelegateCreationOperation creation => EvaluateDelegate(creation, state),
            IFlowAnonymousFunctionOperation function => [new Result(state, Function(function))],
            ICollectionExpressionOperation collection => Each(
                Lost(EvaluateAll(collection.Elements, state), Escapes.IsLive), parts => Chains.Of(collection, parts, _analysis)),
            IArrayInitializerOperation array => Each(
                Lost(EvaluateAll(array.ElementValues, state), Escapes.IsLive), static parts => Chains.Many(parts)),
            IArrayCreationOperation array => Each(
                EvaluateAll([.. array.DimensionSizes, .. Optional(array.Initializer)], state),
                static parts => parts[parts.Count - 1] as ManyValue ?? Value.Unknown),
            ISpreadOperation spread => Evaluate(spread.Operand, state),
            _ => EvaluateOther(operation, state),
        };
    }

    /// <summary>What several expressions are, one after another.</summary>
    public IReadOnlyList<(FlowState State, IReadOnlyList<Value> Values)> EvaluateAll(IReadOnlyList<IOperation> operations, FlowState state)
    {
        List<(FlowState State, IReadOnlyList<Value> Values)> all = [(state, [])];
        foreach (IOperation operation in operations)
        {
            all = [.. all.SelectMany(
                one => Evaluate(operation, one.State),
                static (one, result) => (result.State, (IReadOnlyList<Value>)[.. one.Values, result.Value]))];
            if (all.Count > FlowBudget.MostStates) throw new GivenUpException();
        }

        return all;
    }

    /// <summary>What a variable holds, also where it stands for another one.</summary>
    public static IReadOnlyList<Result> Read(Slot slot, FlowState state) => state.Read(slot) is PlaceValue place && slot.Symbol is not null
        ? place.Frame.Walk!.Evaluate(place.Target, state)
        : [new Result(state, state.Read(slot))];

    public IReadOnlyList<Result> Write(IOperation target, Value value, FlowState state) => _assignments.Write(target, value, state);

    /// <summary>A condition that counts the entries of an IR may be what keeps them right; nothing is said of the IR behind it.</summary>
    public FlowState LoseCounted(IOperation condition, FlowState state)
    {
        foreach (IOperation at in condition.DescendantsAndSelf())
        {
            IOperation? chain = at switch
            {
                IPropertyReferenceOperation property => property.Instance,
                IInvocationOperation call => call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value),
                _ => null,
            };
            if (chain is null || IsHeldAgainstConstant(at)) continue;
            while (chain is IConversionOperation { Operand: var converted }) chain = converted;
            if (!SymbolEqualityComparer.Default.Equals(chain.Type, _analysis.Facts.Chain)) continue;
            if (Evaluate(chain, state)[0].Value is PartValue { Part: IRPart.Chain, Of: { IsOriginal: false } of }) return state.Lose([of]);
        }

        return state;
    }

    public FunctionValue Function(IFlowAnonymousFunctionOperation function) => new(
        function.Symbol, _frame.Graph.Graph.GetAnonymousFunctionControlFlowGraph(function, _analysis.Cancellation), _frame.Graph.Graph);

    private static IReadOnlyList<IOperation> Optional(IOperation? operation) => operation is null ? [] : [operation];

    // How long the chain is by itself does not say whether this adapter has appended to it.
    private static bool IsHeldAgainstConstant(IOperation count) => count.Parent is IBinaryOperation binary
        && (binary.LeftOperand.ConstantValue.HasValue || binary.RightOperand.ConstantValue.HasValue);

    private static Value Held(Value value) => value is PlaceValue place ? place.Held : value;

    private static IReadOnlyList<Result> Each(
        IReadOnlyList<(FlowState State, IReadOnlyList<Value> Values)> all, Func<IReadOnlyList<Value>, Value> make) =>
        [.. all.Select(one => new Result(one.State, make(one.Values)))];

    private IReadOnlyList<Result> EvaluateBinary(IBinaryOperation binary, FlowState state) =>
        binary.OperatorMethod is { IsImplicitlyDeclared: false, ContainingType.IsValueType: false, ContainingNamespace.Name: not "System" }
            && !SymbolEqualityComparer.Default.Equals(binary.OperatorMethod.ContainingType, _analysis.Facts.Chain)
                ? EvaluateOther(binary, state)
                : Each(EvaluateAll([binary.LeftOperand, binary.RightOperand], state), both => Patterns.Compare(binary, both));

    /// <summary>The state behind what nobody follows.</summary>
    public FlowState Lose(FlowState state, Value value) => _calls.Lose(state, [value]);

    private IReadOnlyList<Result> EvaluateField(IFieldReferenceOperation field, FlowState state)
    {
        if (Assignments.SlotOf(field, _frame) is { } slot) return Read(slot, state);
        if (field.Instance is not { Type.IsTupleType: true } tuple) return EvaluateOther(field, state);
        return [.. Evaluate(tuple, state).Select(one => new Result(one.State, Patterns.Part(one.Value, field.Field)))];
    }

    // A capture may be of a target, which is written to later, through the capture.
    private IReadOnlyList<Result> EvaluateCapture(IFlowCaptureOperation capture, FlowState state)
    {
        bool isTarget = capture.Value is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation
            or IFieldReferenceOperation;
        var slot = Slot.Member(_frame.Graph.Graph, capture.Id);
        return
        [
            .. Evaluate(capture.Value, state).Select(one => new Result(
                one.State.With(slot, isTarget ? new PlaceValue(capture.Value, _frame, one.Value) : Kept(one.Value)), one.Value)),
        ];
    }

    // A call with ten arguments of two constants each would go a thousand ways.
    private static Value Kept(Value value) => value is ConstantValue ? Value.Unknown : value;

    private IReadOnlyList<Result> EvaluatePattern(IIsPatternOperation isPattern, FlowState state) =>
    [
        .. Evaluate(isPattern.Value, state).Select(one =>
            new Result(Patterns.Bind(isPattern.Pattern, one.Value, one.State), Patterns.Matches(isPattern.Pattern, one.Value, one.State))),
    ];

    private IReadOnlyList<Result> EvaluateDelegate(IDelegateCreationOperation creation, FlowState state) => creation.Target switch
    {
        IFlowAnonymousFunctionOperation function => [new Result(state, Function(function))],
        IMethodReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } bound => EvaluateOther(bound, state),
        IMethodReferenceOperation extension when IsBound(extension.Method, creation.Type) =>
            [new Result(state.Lose(_analysis.Made), Value.Unknown)],
        IMethodReferenceOperation method => [new Result(state, new FunctionValue(method.Method, null, _frame.Graph.Graph))],
        _ => Evaluate(creation.Target, state),
    };

    // An extension method as a delegate holds its receiver, of which the operation says nothing.
    private static bool IsBound(IMethodSymbol method, ITypeSymbol? type) => method.IsExtensionMethod
        && type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && invoke.Parameters.Length < method.Parameters.Length;

    private IReadOnlyList<Result> EvaluateOther(IOperation operation, FlowState state)
    {
        IReadOnlyList<(FlowState State, IReadOnlyList<Value> Values)> all = EvaluateAll([.. operation.ChildOperations], state);
        if (operation is IConversionOperation or IArrayElementReferenceOperation or IDynamicInvocationOperation)
        {
            foreach ((FlowState one, _) in all) _calls.Raise(one, isSynapse: false);
        }

        bool isHarmless = operation is IInterpolatedStringOperation or IInterpolationOperation or IIsTypeOperation or IThrowOperation;
        return [.. all.Select(one => new Result(isHarmless ? one.State : _calls.Lose(one.State, one.Values), Value.Unknown))];
    }

    // What is put where nobody follows it may be appended to there.
    private IReadOnlyList<(FlowState State, IReadOnlyList<Value> Values)> Lost(
        IReadOnlyList<(FlowState State, IReadOnlyList<Value> Values)> all, Func<Value, bool> isLost) =>
        [.. all.Select(one => (_calls.Lose(one.State, [.. one.Values.Where(isLost)]), one.Values))];
}
