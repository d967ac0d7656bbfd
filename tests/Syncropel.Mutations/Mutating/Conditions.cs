using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Mutations.Mutating;

/// <summary>Other ways: conditions turned round, one arm of two, a guard that is not asked.</summary>
internal static class Conditions
{
    public static IReadOnlyList<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        IfStatementSyntax branch => [branch.WithCondition(Not(branch.Condition))],
        WhileStatementSyntax loop => [loop.WithCondition(Not(loop.Condition))],
        ConditionalExpressionSyntax either => [either.WhenTrue, either.WhenFalse],
        WhenClauseSyntax guard => [guard.WithCondition(SyntaxFactory.ParseExpression("true "))],
        _ => [],
    };

    /// <summary>Of a statement with a body, what is before its body; of all else the whole.</summary>
    public static string Head(SyntaxNode node) => node switch
    {
        IfStatementSyntax branch => $"if ({branch.Condition})",
        WhileStatementSyntax loop => $"while ({loop.Condition})",
        _ => node.ToString(),
    };

    private static ExpressionSyntax Not(ExpressionSyntax condition) => SyntaxFactory.ParseExpression($"!({condition})");
}
