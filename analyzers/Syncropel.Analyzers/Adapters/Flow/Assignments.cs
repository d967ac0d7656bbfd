using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What assignments do: to variables, to places that another name stands for, to members of IRs.</summary>
internal sealed class Assignments(Frame frame, FlowAnalysis analysis, Evaluator evaluator)
{
    private readonly MemberWrites _writes = new(frame, analysis);

    public IReadOnlyList<Result> Evaluate(IOperation operation, FlowState state) => operation switch
    {
        ISimpleAssignmentOperation { IsRef: true } alias => Alias(alias, state),
        IDeconstructionAssignmentOperation { Target: var target, Value: var value } => Deconstruct(target, value, state),
        ICompoundAssignmentOperation compound => Combine(compound, state),
        IAssignmentOperation { Target: var target, Value: var value } =>
            [.. evaluator.Evaluate(value, state).SelectMany(one => Write(target, one.Value, one.State))],
        IIncrementOrDecrementOperation count => Count(count, state),
        _ => [new Result(state, Value.Unknown)],
    };

    /// <summary>Gives a target a value.</summary>
    public IReadOnlyList<Result> Write(IOperation target, Value value, FlowState state)
    {
        IOperation at = Plain(target);
        if (at is ITupleOperation tuple)
        {
            IReadOnlyList<Result> all = [new Result(value is TupleValue ? state : evaluator.Lose(state, value), value)];
            for (int i = 0; i < tuple.Elements.Length; i++)
            {
                int index = i;
                all = [.. all.SelectMany(one => Write(tuple.Elements[index], Patterns.Part(value, index), one.State))];
            }

            return [.. all.Select(one => new Result(one.State, value))];
        }

        if (at is IFlowCaptureReferenceOperation capture)
        {
            var slot = Slot.Member(frame.Graph.Graph, capture.Id);
            return state.Read(slot) is PlaceValue place
                ? place.Frame.Walk!.Write(place.Target, value, state.With(slot, place with { Held = value }))
                : [new Result(state, value)];
        }

        if (SlotOf(at, frame) is { } variable) return WriteVariable(variable, value, state);
        return at is IPropertyReferenceOperation property ? WriteMember(property, value, state)
            : [.. evaluator.EvaluateAll([.. at.ChildOperations], state).Select(one => new Result(evaluator.Lose(one.State, value), value))];
    }

    /// <summary>A variable with another value, of which nothing is known that was asked before.</summary>
    public static FlowState Set(FlowState state, Slot slot, Value value) => slot.Symbol is { } variable
        ? state.Without(static _ => false, key => key.Mentions(variable)).With(slot, value)
        : state.With(slot, value);

    /// <summary>What a variable, or a field of the adapter, is noted by. Null for what is none.</summary>
    public static Slot? SlotOf(IOperation target, Frame frame) => target switch
    {
        ILocalReferenceOperation local => Slot.Variable(local.Local),
        IParameterReferenceOperation parameter => Slot.Variable(parameter.Parameter),
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field
            when frame.Instance is not null || field.Field.IsStatic => Slot.Variable(field.Field),
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property
            when property.Instance is not IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.ContainingTypeInstance }
                && IsAutomatic(property.Property) => Slot.Variable(property.Property),
        _ => null,
    };

    private static bool IsAutomatic(IPropertySymbol property) => property is { IsAbstract: false, IsVirtual: false, IsOverride: false }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static IOperation Plain(IOperation target) => target.WithoutConversions() is IDeclarationExpressionOperation declaration
        ? declaration.Expression.WithoutConversions()
        : target.WithoutConversions();

    // A delegate that is added to another one is called by it.
    private IReadOnlyList<Result> Combine(ICompoundAssignmentOperation compound, FlowState state)
    {
        bool isNoted = SlotOf(Plain(compound.Target), frame) is not null;
        bool isMinus = compound.OperatorKind == BinaryOperatorKind.Subtract;
        bool isSum = isNoted && (isMinus || compound.OperatorKind == BinaryOperatorKind.Add);
        IReadOnlyList<IOperation> parts = isNoted ? [compound.Target, compound.Value] : [compound.Value];
        return
        [
            .. evaluator.EvaluateAll(parts, state).SelectMany(one => Write(
                compound.Target,
                isSum ? Constants.Add(one.Values[0], one.Values[1], isMinus) : Value.Unknown,
                one.Values.Aggregate(one.State, evaluator.Lose))),
        ];
    }

    private IReadOnlyList<Result> Count(IIncrementOrDecrementOperation count, FlowState state)
    {
        if (SlotOf(Plain(count.Target), frame) is null) return Write(count.Target, Value.Unknown, state);
        bool isMinus = count.Kind == OperationKind.Decrement;
        return
        [
            .. evaluator.Evaluate(count.Target, state).SelectMany(one =>
                Write(count.Target, Constants.Add(one.Value, new ConstantValue(1L), isMinus), one.State)
                    .Select(after => after with { Value = count.IsPostfix ? one.Value : after.Value })),
        ];
    }

    // Parts are evaluated before any is written: (a, b) = (b, a).
    private IReadOnlyList<Result> Deconstruct(IOperation target, IOperation value, FlowState state) =>
        [.. evaluator.Evaluate(value, state).SelectMany(one => Write(target, one.Value, one.State))];

    private IReadOnlyList<Result> Alias(ISimpleAssignmentOperation alias, FlowState state) => SlotOf(Plain(alias.Target), frame) is { } slot
        ?
        [
            .. evaluator.Evaluate(alias.Value, state).Select(one =>
                new Result(one.State.With(slot, new PlaceValue(alias.Value, frame, one.Value)), one.Value)),
        ]
        : evaluator.Evaluate(alias.Value, state);

    // Any code of the adapter can reach what is in a field, and be called by anybody.
    private IReadOnlyList<Result> WriteVariable(Slot slot, Value value, FlowState state)
    {
        if (state.Read(slot) is PlaceValue place) return place.Frame.Walk!.Write(place.Target, value, state);
        FlowState kept = slot.Symbol is IFieldSymbol or IPropertySymbol ? evaluator.Lose(state, value) : state;
        Value noted = value is ConstantValue && !IsJudged(slot.Symbol) ? Value.Unknown : value;
        return [new Result(Set(kept, slot, noted), value)];
    }

    // Constants that nobody compares with others would keep paths apart for nothing.
    private bool IsJudged(ISymbol? variable)
    {
        for (Frame? at = frame; at is not null; at = at.Caller)
        {
            if (variable is not null && at.Graph.Judges(variable)) return true;
        }

        return false;
    }

    private List<Result> WriteMember(IPropertyReferenceOperation property, Value value, FlowState state)
    {
        var all = new List<Result>();
        IReadOnlyList<IOperation> parts = property.Instance is { } of ? [of, .. property.Arguments] : [.. property.Arguments];
        foreach ((FlowState one, IReadOnlyList<Value> values) in evaluator.EvaluateAll(parts, state))
        {
            Value instance = property.Instance is null ? Value.Unknown : values[0];
            bool isSynapse = instance is PartValue or IRValue;
            frame.Walk!.Raise(one, isSynapse);
            FlowState after = _writes.Write(property, instance, value, one).Without(static _ => false, static key => key.AsksMember);
            all.Add(new Result(isSynapse ? after : evaluator.Lose(after, value), value));
        }

        return all;
    }
}
