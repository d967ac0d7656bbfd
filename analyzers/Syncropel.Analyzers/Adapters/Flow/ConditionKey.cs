using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var denied } } isPattern:
                return OfPattern(isPattern.Value, denied, captured) is { } pattern ? (pattern.Key, !pattern.IsOpposite) : null;
            case IIsPatternOperation isPattern:
                return OfPattern(isPattern.Value, isPattern.Pattern, captured);
            case IIsTypeOperation isType:
                return Named("is " + isType.TypeOperand + " ", isType.ValueOperand, isType.IsNegated, captured);
            case IBinaryOperation binary:
                return OfComparison(binary.OperatorKind, binary.LeftOperand, binary.RightOperand, captured)
                    ?? Named("", binary, false, captured);
            default:
                return Named("", at, false, captured);
        }
    }

    public bool Mentions(ISymbol variable) => Variables.Contains(variable, SymbolEqualityComparer.Default);

    public bool Equals(ConditionKey? other) => other is not null
        && text == other.Text && Variables.SequenceEqual(other.Variables, SymbolEqualityComparer.Default);

    public override bool Equals(object? obj) => Equals(obj as ConditionKey);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);

    // A ! behind an expression asks nothing.
    private static string Words(SyntaxNode syntax) => syntax
        .ReplaceNodes(
            syntax.DescendantNodesAndSelf().OfType<PostfixUnaryExpressionSyntax>()
                .Where(static one => one.IsKind(SyntaxKind.SuppressNullableWarningExpression)),
            static (_, now) => now.Operand)
        .NormalizeWhitespace("", "").ToString();

    private string Text => text;

    // x is 3 asks the same as x == 3.
    private static (ConditionKey Key, bool IsOpposite)? OfPattern(
        IOperation value, IPatternOperation pattern, Func<IOperation, IOperation?> captured) => pattern switch
        {
            IConstantPatternOperation constant => OfComparison(BinaryOperatorKind.Equals, value, constant.Value, captured),
            IRelationalPatternOperation relational => OfComparison(relational.OperatorKind, value, relational.Value, captured),
            ITypePatternOperation type => Named("is " + type.MatchedType + " ", value, false, captured),
            IDeclarationPatternOperation { MatchesNull: false, MatchedType: { } type } => Named("is " + type + " ", value, false, captured),
            _ => Named("is " + Words(pattern.Syntax) + " ", value, false, captured),
        };

    private static (ConditionKey Key, bool IsOpposite)? OfComparison(
        BinaryOperatorKind kind, IOperation left, IOperation right, Func<IOperation, IOperation?> captured)
    {
        if (left.ConstantValue.HasValue && !right.ConstantValue.HasValue) return OfComparison(Turned(kind), right, left, captured);
        if (IsForEmpty(kind, left, right) is { } isEmpty) return Named("empty?", left, !isEmpty, captured);
        bool isNegative = kind
            is BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual;
        string? sign = kind switch
        {
            BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => "=",
            BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual => "<",
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual => ">",
            _ => null,
        };
        if (sign is null) return null;
        if (IsNullConstant(right)) return Named("null?", left, isNegative, captured);
        return Named("", left, false, captured) is { } one && Named("", right, false, captured) is { } other
            ? (new ConditionKey(one.Key.Text + sign + other.Key.Text, one.Key.Variables.AddRange(other.Key.Variables)), isNegative)
            : null;
    }

    // A length is never negative. Null where it is not asked whether there is anything.
    private static bool? IsForEmpty(BinaryOperatorKind kind, IOperation left, IOperation right)
    {
        if (left.WithoutConversions() is not IPropertyReferenceOperation { Property.Name: "Count" or "Length" }) return null;
        return (kind, right.ConstantValue.Value) switch
        {
            (BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual, 0) or (BinaryOperatorKind.LessThan, 1) => true,
            (BinaryOperatorKind.NotEquals or BinaryOperatorKind.GreaterThan, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1) => false,
            _ => null,
        };
    }

    private static BinaryOperatorKind Turned(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static (ConditionKey Key, bool IsOpposite)? Named(
        string sort, IOperation operand, bool isOpposite, Func<IOperation, IOperation?> captured)
    {
        var variables = ImmutableArray.CreateBuilder<ISymbol>();
        if (!Collect(operand, variables, captured)) return null;
        return (new ConditionKey(sort + Words(operand.WithoutConversions().Syntax), variables.ToImmutable()), isOpposite);
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
