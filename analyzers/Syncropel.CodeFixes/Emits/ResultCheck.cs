using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Keeps a result in a local and throws where it is a failure.</summary>
internal static class ResultCheck
{
    /// <summary>The root with the check. Null where no statement can stand.</summary>
    public static SyntaxNode? Apply(SyntaxNode root, IgnoredResult ignored, ExpressionSyntax value, SemanticModel model)
    {
        var style = Surroundings.Of(root, ignored.Place);
        string name = ignored.Local ?? FreeNames.Of("result", model, ignored.Place);
        IfStatementSyntax check = ResultSyntax.Check(name, style);
        StatementSyntax first;
        switch (ignored.Place)
        {
            case StatementSyntax statement:
                first = ignored.Local is null ? Declaration(name, value, style).WithTriviaFrom(statement) : statement;
                return StatementPair.Replace(root, statement, first, check, style.NewLine);
            case ArrowExpressionClauseSyntax arrow:
                if (Trivia.HasDirectives(arrow, arrow.GetLastToken().GetNextToken())) return null;
                first = Commented(Declaration(name, value, style), arrow.ArrowToken, arrow.Expression, style);
                return Expand(root, arrow, StatementPair.Block(first, check));
            case ExpressionSyntax { Parent: LambdaExpressionSyntax lambda } body:
                if (lambda.ContainsDirectives) return null;
                first = Commented(Declaration(name, value, style), lambda.ArrowToken, body, style);
                return root.ReplaceNode(
                    lambda,
                    lambda.WithArrowToken(SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithLeadingTrivia(SyntaxFactory.Space))
                        .WithBody(StatementPair.Block(first, check)).WithAdditionalAnnotations(Formatter.Annotation));
            default:
                return null;
        }
    }

    private static SyntaxNode? Expand(SyntaxNode root, ArrowExpressionClauseSyntax arrow, BlockSyntax block)
    {
        SyntaxNode? expanded = arrow.Parent switch
        {
            BaseMethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            AccessorDeclarationSyntax accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            LocalFunctionStatementSyntax local => local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            _ => null,
        };
        return expanded is null
            ? null
            : root.ReplaceNode(
                arrow.Parent!,
                expanded.WithTrailingTrivia(arrow.Parent!.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // What is said of an expression is said of the statement that it becomes.
    private static LocalDeclarationStatementSyntax Commented(
        LocalDeclarationStatementSyntax statement, SyntaxToken arrow, ExpressionSyntax body, Surroundings style)
    {
        SyntaxTriviaList comments = SyntaxFactory.TriviaList();
        foreach (SyntaxTrivia trivia in arrow.LeadingTrivia.AddRange(arrow.TrailingTrivia).AddRange(body.GetLeadingTrivia()))
        {
            if (IsComment(trivia)) comments = comments.Add(trivia).Add(SyntaxFactory.EndOfLine(style.NewLine));
        }

        return statement.WithLeadingTrivia(comments);
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    private static LocalDeclarationStatementSyntax Declaration(string name, ExpressionSyntax value, Surroundings style)
    {
        ExpressionSyntax start = value.WithoutLeadingTrivia().WithTrailingTrivia(ResultSyntax.CommentsBehind(value));
        VariableDeclaratorSyntax variable = SyntaxFactory.VariableDeclarator(name)
            .WithInitializer(SyntaxFactory.EqualsValueClause(start));
        VariableDeclarationSyntax declaration = SyntaxFactory.VariableDeclaration(
            ResultSyntax.Type(style), SyntaxFactory.SingletonSeparatedList(variable));
        return SyntaxFactory.LocalDeclarationStatement(declaration).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
