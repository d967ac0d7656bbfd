using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What patterns and comparisons say of values, and what they bind.</summary>
internal static class Patterns
{
    public static Value IsNull(Value value) => value switch
    {
        NullValue => new TruthValue(true),
        { IsSomething: true } => new TruthValue(false),
        _ => Value.Unknown,
    };

    public static Value Not(Value value) => value switch
    {
        TruthValue truth => new TruthValue(!truth.IsTrue),
        CountedValue => value,
        _ => Value.Unknown,
    };

    /// <summary>What a comparison with null, or of truth values, comes to.</summary>
    public static Value Compare(IBinaryOperation binary, IReadOnlyList<Value> both)
    {
        CountedValue? counted = both.OfType<CountedValue>().FirstOrDefault();
        if (counted is not null) return both.Any(static one => one is ConstantValue) ? Value.Unknown : counted;
        if (both[0] is ConstantValue && both[1] is ConstantValue) return Constants.Compare(binary.OperatorKind, both[0], both[1]);
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) return Value.Unknown;
        Value same = both[0] is NullValue ? IsNull(both[1])
            : both[1] is NullValue ? IsNull(both[0])
            : both[0] is TruthValue one && both[1] is TruthValue other ? new TruthValue(one.IsTrue == other.IsTrue)
            : Value.Unknown;
        return binary.OperatorKind == BinaryOperatorKind.Equals ? same : Not(same);
    }

    /// <summary>Whether a value matches, where that follows from its being null or not.</summary>
    public static Value Matches(IPatternOperation pattern, Value value) => pattern switch
    {
        IDiscardPatternOperation => new TruthValue(true),
        INegatedPatternOperation negated => Not(Matches(negated.Pattern, value)),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => IsNull(value),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool wanted } } when value is TruthValue truth =>
            new TruthValue(truth.IsTrue == wanted),
        IConstantPatternOperation constant => Constants.Compare(
            BinaryOperatorKind.Equals, value, Constants.Of(constant.Value.ConstantValue.Value)),
        IRelationalPatternOperation limit => Constants.Compare(limit.OperatorKind, value, Constants.Of(limit.Value.ConstantValue.Value)),
        IBinaryPatternOperation both => Join(
            both.OperatorKind == BinaryOperatorKind.Or, Matches(both.LeftPattern, value), Matches(both.RightPattern, value)),
        IDeclarationPatternOperation { MatchesNull: true } => new TruthValue(true),
        IDeclarationPatternOperation declaration
            when SymbolEqualityComparer.Default.Equals(declaration.InputType, declaration.MatchedType) => Not(IsNull(value)),
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } any
            when SymbolEqualityComparer.Default.Equals(any.InputType, any.MatchedType) => Not(IsNull(value)),
        IRecursivePatternOperation when value is NullValue => new TruthValue(false),
        _ => Value.Unknown,
    };

    private static Value Join(bool isOr, Value left, Value right)
    {
        if (left is TruthValue { IsTrue: var one } && one == isOr) return left;
        return right is TruthValue { IsTrue: var other } && (other == isOr || left is TruthValue) ? right : Value.Unknown;
    }

    /// <summary>Whether a value matches, in a state that knows its members.</summary>
    public static Value Matches(IPatternOperation pattern, Value value, FlowState state)
    {
        if (pattern is not IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } members
            || members.PropertySubpatterns.IsEmpty
            || !value.IsSomething || !SymbolEqualityComparer.Default.Equals(members.InputType, members.MatchedType))
        {
            return Matches(pattern, value);
        }

        Value[] each = [.. members.PropertySubpatterns.Select(one => Matches(one.Pattern, MemberOf(one, value, state), state))];
        if (each.Any(static one => one is TruthValue { IsTrue: false })) return new TruthValue(false);
        return each.All(static one => one is TruthValue) ? new TruthValue(true) : Value.Unknown;
    }

    /// <summary>Gives the variables of a pattern what they are matched with.</summary>
    public static FlowState Bind(IPatternOperation pattern, Value value, FlowState state)
    {
        FlowState bound = state;
        ISymbol? declared = pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            IListPatternOperation list => list.DeclaredSymbol,
            _ => null,
        };
        if (declared is not null) bound = Assignments.Set(bound, Slot.Variable(declared), value);
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return Bind(negated.Pattern, value, bound);
            case IBinaryPatternOperation binary:
                return Bind(binary.RightPattern, value, Bind(binary.LeftPattern, value, bound));
            case IRecursivePatternOperation recursive:
                if (!recursive.DeconstructionSubpatterns.IsEmpty && value is not TupleValue) bound = Escapes.Of(value, bound);
                for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    bound = Bind(recursive.DeconstructionSubpatterns[i], Part(value, i), bound);
                }

                return recursive.PropertySubpatterns.Aggregate(
                    bound, (state, one) => Bind(one.Pattern, MemberOf(one, value, state), state));
            default:
                return bound;
        }
    }

    public static Value Part(Value tuple, int index) =>
        tuple is TupleValue { Parts: var parts } && index < parts.Length ? parts[index] : Value.Unknown;

    /// <summary>The element of a tuple that a field stands for.</summary>
    public static Value Part(Value tuple, IFieldSymbol field)
    {
        string name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out int number)
            ? Part(tuple, number - 1)
            : Value.Unknown;
    }

    private static Value MemberOf(IPropertySubpatternOperation subpattern, Value value, FlowState state) => subpattern.Member switch
    {
        IPropertyReferenceOperation property => IRMembers.Get(value, property.Property, state),
        IFieldReferenceOperation field => Part(value, field.Field),
        _ => Value.Unknown,
    };
}
