using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Discards a result: <c>_ = …</c>; in a loop over results, by the name <c>_</c>.</summary>
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
            ForEachStatementSyntax loop => ignored.Value is null || IsNamed(loop.Identifier, loop.Statement) ? null : Unnamed(root, loop),
            LocalDeclarationStatementSyntax declaration => root.ReplaceNode(declaration, Statement(value, declaration)),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax } => null,
            _ => root.ReplaceNode(value, Assignment(value)),
        };
    }

    /// <summary>
    /// Whether a local that nobody reads is named behind its declaration: it may be awaited, or written to, and then it has to stay.
    /// </summary>
    public static bool IsNamedAgain(LocalDeclarationStatementSyntax declaration)
    {
        SyntaxToken name = declaration.Declaration.Variables[0].Identifier;
        SyntaxNode? scope = declaration.Parent is GlobalStatementSyntax global ? global.Parent : declaration.Parent;
        return scope is null || IsNamed(name, scope);
    }

    private static bool IsNamed(SyntaxToken name, SyntaxNode scope)
    {
        foreach (SyntaxToken token in scope.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name.ValueText && token != name) return true;
        }

        return false;
    }

    private static SyntaxNode Unnamed(SyntaxNode root, ForEachStatementSyntax loop) =>
        root.ReplaceToken(loop.Identifier, SyntaxFactory.Identifier("_").WithTriviaFrom(loop.Identifier));

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
