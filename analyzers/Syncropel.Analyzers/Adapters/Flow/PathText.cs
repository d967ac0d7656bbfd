using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>Steps of a path as messages tell them: «when `modelOutput` is null».</summary>
internal static class PathText
{
    private const int Longest = 60;

    public static string Of(PathStep step)
    {
        if (step.Caught is { } type) return $"when {type.Name} is caught";
        if (step.Block.BranchValue is not { } condition) return "on one path";
        bool isTrue = step.IsConditional == (step.Block.ConditionKind == ControlFlowConditionKind.WhenTrue);
        return "when " + Of(condition.WithoutConversions(), isTrue);
    }

    private static string Of(IOperation condition, bool isTrue)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand.WithoutConversions(), !isTrue);
            case IIsNullOperation isNull:
                return $"{Quote(isNull.Operand)} is {(isTrue ? "null" : "not null")}";
            case IIsPatternOperation { Pattern: INegatedPatternOperation negated } isPattern:
                return OfPattern(isPattern.Value, negated.Pattern, !isTrue);
            case IIsPatternOperation isPattern:
                return OfPattern(isPattern.Value, isPattern.Pattern, isTrue);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                bool isSame = isTrue == (binary.OperatorKind == BinaryOperatorKind.Equals);
                return $"{Quote(binary.LeftOperand)} is {(isSame ? "" : "not ")}{Bare(binary.RightOperand)}";
            case IInvocationOperation { TargetMethod.Name: "MoveNext" } next:
                return isTrue ? "the loop runs" : $"the loop over {Quote(Looped(next.Syntax))} ends";
            default:
                return Quote(condition) + (isTrue ? "" : " is false");
        }
    }

    private static string OfPattern(IOperation value, IPatternOperation pattern, bool isTrue) =>
        $"{Quote(value)} is {(isTrue ? "" : "not ")}{Bare(pattern)}";

    private static SyntaxNode Looped(SyntaxNode syntax) =>
        syntax.FirstAncestorOrSelf<CommonForEachStatementSyntax>()?.Expression ?? syntax;

    private static string Quote(IOperation operation) => Quote(operation.WithoutConversions().Syntax);

    private static string Quote(SyntaxNode syntax) => "`" + Text(syntax) + "`";

    // A null needs no quotes to be seen as code.
    private static string Bare(IOperation operation)
    {
        SyntaxNode syntax = operation is IPatternOperation ? operation.Syntax : operation.WithoutConversions().Syntax;
        return syntax.ToString() == "null" ? "null" : Quote(syntax);
    }

    private static string Text(SyntaxNode syntax)
    {
        string spaced = syntax.NormalizeWhitespace(" ", " ").ToString();
        string text = string.Join(" ", spaced.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text.Substring(0, Longest) + "…";
    }
}
