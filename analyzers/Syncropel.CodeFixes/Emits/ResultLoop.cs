using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Enumerates results, and throws where one is a failure.</summary>
internal static class ResultLoop
{
    /// <summary>The root with a loop over results that nobody enumerates. Null where no statement can stand.</summary>
    public static SyntaxNode? Begin(SyntaxNode root, IgnoredResult ignored, ExpressionSyntax results, SemanticModel model)
    {
        if (ignored.Place is not StatementSyntax statement) return null;
        var style = Surroundings.Of(root, statement);
        ForEachStatementSyntax loop = Loop(FreeNames.Of("result", model, statement), results, style);
        if (ignored.Local is not null) return StatementPair.Replace(root, statement, statement, loop, style.NewLine);
        bool isListed = statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;
        return root.ReplaceNode(statement, isListed ? loop.WithTriviaFrom(statement) : Alone(loop, statement));
    }

    /// <summary>The root with a check at the beginning of a loop that does not look at its results.</summary>
    public static SyntaxNode Check(SyntaxNode root, ForEachStatementSyntax loop)
    {
        var style = Surroundings.Of(root, loop);
        IfStatementSyntax check = ResultSyntax.Check(loop.Identifier.Text, style);
        SyntaxTriviaList end = SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine(style.NewLine));
        return root.ReplaceNode(loop.Statement, Before(loop.Statement, check.WithTrailingTrivia(end)));
    }

    // Without the blanks that the formatter may stretch: between statements outside of types, it would leave a line empty.
    private static ForEachStatementSyntax Loop(string name, ExpressionSyntax results, Surroundings style) => SyntaxFactory.ForEachStatement(
            attributeLists: default,
            awaitKeyword: SyntaxFactory.Token(SyntaxKind.AwaitKeyword),
            forEachKeyword: SyntaxFactory.Token(SyntaxKind.ForEachKeyword),
            openParenToken: SyntaxFactory.Token(SyntaxKind.OpenParenToken),
            type: ResultSyntax.Type(style),
            identifier: SyntaxFactory.Identifier(name),
            inKeyword: SyntaxFactory.Token(SyntaxKind.InKeyword),
            expression: results.WithoutLeadingTrivia().WithTrailingTrivia(ResultSyntax.CommentsBehind(results)),
            closeParenToken: SyntaxFactory.Token(SyntaxKind.CloseParenToken),
            statement: StatementPair.Block(ResultSyntax.Check(name, style)))
        .WithoutLeadingTrivia()
        .WithAdditionalAnnotations(Formatter.Annotation);

    private static BlockSyntax Alone(ForEachStatementSyntax loop, StatementSyntax place) =>
        StatementPair.Block(loop.WithLeadingTrivia(place.GetLeadingTrivia())).WithTrailingTrivia(place.GetTrailingTrivia());

    private static BlockSyntax Before(StatementSyntax body, IfStatementSyntax check)
    {
        SyntaxTriviaList behind = body.GetTrailingTrivia();
        if (body is EmptyStatementSyntax) return StatementPair.Block(check).WithTrailingTrivia(behind);
        if (body is not BlockSyntax block) return StatementPair.Block(check, body.WithoutTrailingTrivia()).WithTrailingTrivia(behind);
        BlockSyntax begun = block.WithStatements(block.Statements.Insert(0, check));
        return block.ToString().IndexOf('\n') < 0 ? begun.WithAdditionalAnnotations(Formatter.Annotation) : begun;
    }
}
