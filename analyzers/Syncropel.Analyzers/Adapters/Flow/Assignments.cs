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
        ICompoundAssignmentOperation { Target: var target, Value: var value } => Assign(target, value, state, isCompound: true),
        IAssignmentOperation { Target: var target, Value: var value } => Assign(target, value, state, isCompound: false),
        IIncrementOrDecrementOperation { Target: var target } => Write(target, Value.Unknown, state),
        _ => [new Result(state, Value.Unknown)],
    };

    /// <summary>Gives a target a value.</summary>
    public IReadOnlyList<Result> Write(IOperation target, Value value, FlowState state)
    {
        IOperation at = Plain(target);
        if (at is ITupleOperation tuple)
        {
            IReadOnlyList<Result> all = [new Result(state, value)];
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
            : [.. evaluator.EvaluateAll([.. at.ChildOperations], state).Select(one => new Result(Escapes.Of(value, one.State), value))];
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

    private IReadOnlyList<Result> Assign(IOperation target, IOperation value, FlowState state, bool isCompound) =>
    [
        .. evaluator.Evaluate(value, state).SelectMany(one => Write(target, isCompound ? Value.Unknown : one.Value, one.State)),
    ];

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

    private static IReadOnlyList<Result> WriteVariable(Slot slot, Value value, FlowState state) => state.Read(slot) is PlaceValue place
        ? place.Frame.Walk!.Write(place.Target, value, state)
        : [new Result(Set(state, slot, value), value)];

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
            all.Add(new Result(isSynapse ? after : Escapes.Of(value, after), value));
        }

        return all;
    }
}
