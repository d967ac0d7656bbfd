using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Discards a result: <c>_ = …</c>.</summary>
internal static class Discards
{
    /// <summary>The root with the result discarded. Null where an underscore means something else there, or there is no value.</summary>
    public static SyntaxNode? Apply(SyntaxNode root, IgnoredResult ignored, SemanticModel model)
    {
        ExpressionSyntax value = ignored.Whole;
        if (model.GetTypeInfo(value).Type is null or { SpecialType: SpecialType.System_Void }) return null;
        if (!model.LookupSymbols(value.SpanStart, name: "_").IsEmpty) return null;
        return ignored.Place switch
        {
            LocalDeclarationStatementSyntax declaration => root.ReplaceNode(declaration, Statement(value, declaration)),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax } => null,
            _ => root.ReplaceNode(value, Assignment(value)),
        };
    }

    private static ExpressionStatementSyntax Statement(ExpressionSyntax value, LocalDeclarationStatementSyntax place) =>
        SyntaxFactory.ExpressionStatement(Assignment(value.WithoutLeadingTrivia())).WithSemicolonToken(place.SemicolonToken)
            .WithLeadingTrivia(place.GetLeadingTrivia());

    private static AssignmentExpressionSyntax Assignment(ExpressionSyntax value)
    {
        SyntaxToken equals = SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space);
        IdentifierNameSyntax discard = SyntaxFactory.IdentifierName("_").WithLeadingTrivia(value.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression, discard, equals, value.WithoutLeadingTrivia());
    }
}
