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
            LocalDeclarationStatementSyntax declaration when IsNamedAgain(declaration) => null,
            LocalDeclarationStatementSyntax declaration => root.ReplaceNode(declaration, Statement(value, declaration)),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax } => null,
            _ => root.ReplaceNode(value, Assignment(value)),
        };
    }

    // Nobody reads the local, but it may be awaited, or written to, and then it has to stay.
    private static bool IsNamedAgain(LocalDeclarationStatementSyntax declaration)
    {
        string name = declaration.Declaration.Variables[0].Identifier.ValueText;
        int named = 0;
        SyntaxNode? scope = declaration.Parent is GlobalStatementSyntax global ? global.Parent : declaration.Parent;
        if (scope is null) return true;
        foreach (SyntaxToken token in scope.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name) named++;
        }

        return named > 1;
    }

    private static ExpressionStatementSyntax Statement(ExpressionSyntax value, LocalDeclarationStatementSyntax place) =>
        SyntaxFactory.ExpressionStatement(
                Assignment(value.WithoutLeadingTrivia()).WithRight(value)
                    .WithOperatorToken(place.Declaration.Variables[0].Initializer!.EqualsToken))
            .WithSemicolonToken(place.SemicolonToken)
            .WithLeadingTrivia(place.GetLeadingTrivia());

    private static AssignmentExpressionSyntax Assignment(ExpressionSyntax value)
    {
        SyntaxToken equals = SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space);

        // Spelt as a name, an underscore is one, and none is declared.
        SyntaxToken underscore = SyntaxFactory.Identifier(
            value.GetLeadingTrivia(), SyntaxKind.UnderscoreToken, "_", "_", SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(underscore), equals, value.WithoutLeadingTrivia());
    }
}
