using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// A condition as it is told apart from others: <c>x is not null</c> and <c>x == null</c> are one, and opposite. Known as long as no
/// variable in it is assigned.
/// </summary>
internal sealed class ConditionKey(string text, ImmutableArray<ISymbol> variables) : IEquatable<ConditionKey>
{
    public ImmutableArray<ISymbol> Variables { get; } = variables;

    /// <summary>Whether it asks a member, which code can change without assigning the variable.</summary>
    public bool AsksMember => text.IndexOf('.') >= 0;

    /// <summary>
    /// The key of a condition, and whether the condition is its opposite. Null where it may come out otherwise each time.
    /// </summary>
    public static (ConditionKey Key, bool IsOpposite)? Of(IOperation condition, Func<IOperation, IOperation?> captured)
    {
        IOperation at = condition.WithoutConversions();
        switch (at)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand, captured) is { } inner ? (inner.Key, !inner.IsOpposite) : null;
            case IIsNullOperation isNull:
                return Named("null?", isNull.Operand, false, captured);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var negated } } isPattern when IsNull(negated):
                return Named("null?", isPattern.Value, true, captured);
            case IIsPatternOperation isPattern when IsNull(isPattern.Pattern) || IsAnything(isPattern.Pattern):
                return Named("null?", isPattern.Value, !IsNull(isPattern.Pattern), captured);
            case IPropertyReferenceOperation { Property.Name: "HasValue", Instance: { } nullable }:
                return Named("null?", nullable, true, captured);
            case IBinaryOperation binary:
                return OfComparison(binary, captured);
            default:
                return Named("", at, false, captured);
        }
    }

    public bool Mentions(ISymbol variable) => Variables.Contains(variable, SymbolEqualityComparer.Default);

    public bool Equals(ConditionKey? other) => other is not null
        && text == other.Text && Variables.SequenceEqual(other.Variables, SymbolEqualityComparer.Default);

    public override bool Equals(object? obj) => Equals(obj as ConditionKey);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);

    private string Text => text;

    private static (ConditionKey Key, bool IsOpposite)? OfComparison(IBinaryOperation binary, Func<IOperation, IOperation?> captured)
    {
        bool isNegative = binary.OperatorKind
            is BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual;
        string? sign = binary.OperatorKind switch
        {
            BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => "=",
            BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual => "<",
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual => ">",
            _ => null,
        };
        if (sign is null) return Named("", binary, false, captured);
        if (IsNullConstant(binary.RightOperand)) return Named("null?", binary.LeftOperand, isNegative, captured);
        if (IsNullConstant(binary.LeftOperand)) return Named("null?", binary.RightOperand, isNegative, captured);
        return Named("", binary.LeftOperand, false, captured) is { } left && Named("", binary.RightOperand, false, captured) is { } right
            ? (new ConditionKey(left.Key.Text + sign + right.Key.Text, left.Key.Variables.AddRange(right.Key.Variables)), isNegative)
            : null;
    }

    private static (ConditionKey Key, bool IsOpposite)? Named(
        string sort, IOperation operand, bool isOpposite, Func<IOperation, IOperation?> captured)
    {
        var variables = ImmutableArray.CreateBuilder<ISymbol>();
        if (!Collect(operand, variables, captured)) return null;
        string text = operand.WithoutConversions().Syntax.NormalizeWhitespace("", "").ToString();
        return (new ConditionKey(sort + text, variables.ToImmutable()), isOpposite);
    }

    // False where the condition does something, and so may come out otherwise when it is asked again.
    private static bool Collect(IOperation operand, ImmutableArray<ISymbol>.Builder variables, Func<IOperation, IOperation?> captured)
    {
        foreach (IOperation at in operand.DescendantsAndSelf())
        {
            switch (at)
            {
                case ILocalReferenceOperation local:
                    variables.Add(local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    variables.Add(parameter.Parameter);
                    break;
                case IFlowCaptureReferenceOperation:
                    if (captured(at) is not { } value || !Collect(value, variables, captured)) return false;
                    break;
                case IInvocationOperation { TargetMethod.Name: "MoveNext" } or IAssignmentOperation or IIncrementOrDecrementOperation
                    or IDeclarationExpressionOperation or IAwaitOperation or IInvalidOperation or IObjectCreationOperation:
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref }:
                    return false;
            }
        }

        return true;
    }

    private static bool IsNull(IPatternOperation pattern) =>
        pattern is IConstantPatternOperation constant && IsNullConstant(constant.Value);

    private static bool IsAnything(IPatternOperation pattern) => pattern is IRecursivePatternOperation
    {
        DeconstructionSubpatterns.IsEmpty: true,
        PropertySubpatterns.IsEmpty: true,
    } any && SymbolEqualityComparer.Default.Equals(any.MatchedType, any.NarrowedType);

    private static bool IsNullConstant(IOperation value) => value.WithoutConversions().ConstantValue is { HasValue: true, Value: null };
}
