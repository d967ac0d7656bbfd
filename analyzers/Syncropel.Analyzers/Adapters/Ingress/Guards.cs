using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// Tells guards: conditions that no valid IR fulfils, because what they ask about is there in every one, or has nothing to do with it.
/// </summary>
internal sealed class Guards(IngressCode code, Absence absence)
{
    /// <summary>Whether no valid IR leads past the nearest condition around something that is thrown.</summary>
    public bool Keep(IThrowOperation thrown)
    {
        IOperation below = thrown;
        for (IOperation? at = thrown.Parent; at is not null; (below, at) = (at, at.Parent))
        {
            switch (at)
            {
                case ICoalesceOperation coalesce when coalesce.WhenNull == below:
                    return IsNeverNull(coalesce.Value);
                case IConditionalOperation conditional when conditional.Condition != below:
                    IOperation condition = conditional.Condition;
                    return Holds(condition, answer: below != conditional.WhenTrue) || IsSettledByCallers(condition);
                case ISwitchExpressionArmOperation or ISwitchCaseOperation:
                    return false;
            }
        }

        return false;
    }

    // Whether a condition has the same answer for every valid IR, and which. A long || nests to the left, so that only the right is deep.
    private bool Holds(IOperation condition, bool answer)
    {
        IOperation at = condition.WithoutConversions();
        while (at is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            (at, answer) = (not.Operand.WithoutConversions(), !answer);
        }

        return at switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } both =>
                Parts(both).All(part => Holds(part, answer))
                || (answer == (both.OperatorKind == BinaryOperatorKind.ConditionalOr) && Parts(both).Any(part => Holds(part, answer))),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test => !answer && IsNullTest(test),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test => answer && IsNullTest(test),
            IInvocationOperation { TargetMethod: { Name: "ReferenceEquals" or "Equals", IsStatic: true }, Arguments: { Length: 2 } given } =>
                !answer && IsNullTest(given[0].Value, given[1].Value),
            IIsTypeOperation test => answer && IsNeverNull(test.ValueOperand) && IsOfType(test.ValueOperand, test.TypeOperand),
            IIsPatternOperation test => IsNeverNull(test.Value) && Matches(test.Pattern, test.Value, answer),
            _ => false,
        };
    }

    private static IEnumerable<IOperation> Parts(IBinaryOperation whole)
    {
        IOperation at = whole;
        while (at.WithoutConversions() is IBinaryOperation one && one.OperatorKind == whole.OperatorKind)
        {
            yield return one.RightOperand;
            at = one.LeftOperand;
        }

        yield return at;
    }

    // What asks for members as well is no mere guard.
    private static bool Matches(IPatternOperation pattern, IOperation value, bool answer) => pattern switch
    {
        INegatedPatternOperation not => Matches(not.Pattern, value, !answer),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => !answer,
        ITypePatternOperation type => answer && IsOfType(value, type.MatchedType),
        IDeclarationPatternOperation { MatchedType: { } matched } => answer && IsOfType(value, matched),
        IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } all =>
            answer && IsOfType(value, all.MatchedType),
        _ => false,
    };

    private static bool IsOfType(IOperation value, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || SymbolEqualityComparer.Default.Equals(value.WithoutConversions().Type, type);

    private bool IsNullTest(IBinaryOperation test) => IsNullTest(test.LeftOperand, test.RightOperand);

    private bool IsNullTest(IOperation left, IOperation right) =>
        (IsNull(left) && IsNeverNull(right)) || (IsNull(right) && IsNeverNull(left));

    private static bool IsNull(IOperation value) => value.WithoutConversions().ConstantValue is { HasValue: true, Value: null };

    private bool IsNeverNull(IOperation value)
    {
        IOperation at = value.WithoutConversions();
        if (at is IPropertyReferenceOperation property) return absence.IsAlwaysThere(property);
        if (at is not IParameterReferenceOperation { Parameter: { Type.IsValueType: false } parameter }) return false;
        bool isNullable = parameter.NullableAnnotation == NullableAnnotation.Annotated;
        IReadOnlyList<IOperation> given = code.GivenTo(parameter);
        if (given.Count == 0) return !isNullable;
        return given.All(one => absence.Of(one) is null && !(isNullable && absence.MayBeNull(one)));
    }

    // A helper that checks how it is called: its callers in ingress give it constants.
    private bool IsSettledByCallers(IOperation condition)
    {
        bool isAsked = false;
        foreach (IOperation one in condition.DescendantsAndSelf())
        {
            bool isOther = one is IMemberReferenceOperation or IInvocationOperation or ILocalReferenceOperation;
            if (isOther && !one.ConstantValue.HasValue) return false;
            if (one is not IParameterReferenceOperation { Parameter: var parameter }) continue;
            IReadOnlyList<IOperation> given = code.GivenTo(parameter);
            if (given.Count == 0 || !given.All(static value => value.WithoutConversions().ConstantValue.HasValue)) return false;
            isAsked = true;
        }

        return isAsked;
    }
}
