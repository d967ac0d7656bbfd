using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Writes awaits as the code around them does.</summary>
internal static class Awaits
{
    /// <summary>An await of a task in the place of an expression: with its trivia, and in parentheses where it would be misread.</summary>
    public static ExpressionSyntax Of(ExpressionSyntax task, ExpressionSyntax place)
    {
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(keyword, task.WithoutTrivia());
        if (BindsTighter(place)) awaited = SyntaxFactory.ParenthesizedExpression(awaited);
        return awaited.WithTriviaFrom(place);
    }

    /// <summary>Whether the function around a place configures what it awaits by <c>ConfigureAwait(false)</c>.</summary>
    public static bool ConfiguresAround(SyntaxNode place)
    {
        SyntaxNode? function = place.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            || node is MemberDeclarationSyntax and not GlobalStatementSyntax);
        foreach (SyntaxNode node in (function ?? place.SyntaxTree.GetRoot()).DescendantNodes())
        {
            if (node is AwaitExpressionSyntax awaited && IsConfigured(awaited.Expression)) return true;
        }

        return false;
    }

    /// <summary>Whether a task is configured.</summary>
    public static bool IsConfigured(ExpressionSyntax task) => task is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" },
    };

    /// <summary>The task with <c>ConfigureAwait(false)</c>.</summary>
    public static ExpressionSyntax Configured(ExpressionSyntax task) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, task.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("ConfigureAwait")),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(
            SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)))));

    private static bool BindsTighter(ExpressionSyntax place) => place.Parent switch
    {
        MemberAccessExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        ElementAccessExpressionSyntax access => access.Expression == place,
        ConditionalAccessExpressionSyntax access => access.Expression == place,
        InvocationExpressionSyntax call => call.Expression == place,
        _ => false,
    };
}
