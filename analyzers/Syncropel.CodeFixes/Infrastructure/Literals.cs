using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Puts literals in the places of others.</summary>
internal static class Literals
{
    /// <summary>Whether an expression is a plain string literal, whose text can be replaced. A constant's value stands elsewhere.</summary>
    public static bool IsText(SyntaxNode node) => node.IsKind(SyntaxKind.StringLiteralExpression);

    /// <summary>A string literal with another's comments and blanks around it.</summary>
    public static LiteralExpressionSyntax Text(string value, SyntaxNode like) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value)).WithTriviaFrom(like);
}
