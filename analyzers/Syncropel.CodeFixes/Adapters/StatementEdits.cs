using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Adds statements and takes them out, and leaves what is said around them.</summary>
internal static class StatementEdits
{
    /// <summary>The root without a statement. Null where it cannot simply go: an arm of something, or beside directives.</summary>
    public static SyntaxNode? Without(SyntaxNode root, StatementSyntax statement)
    {
        SyntaxToken next = statement.GetLastToken().GetNextToken();
        bool isOneOfMany = statement.Parent is BlockSyntax or SwitchSectionSyntax { Statements.Count: > 1 };
        if (!isOneOfMany || Trivia.HasDirectives(statement, next) || Trivia.IsInside(statement)) return null;
        var mark = new SyntaxAnnotation();
        SyntaxNode kept = root.ReplaceSyntax(
            [statement],
            (_, node) => node.WithAdditionalAnnotations(mark),
            [next],
            (_, token) => token.WithLeadingTrivia(Comments(statement).AddRange(token.LeadingTrivia)),
            [],
            static (_, trivia) => trivia);
        foreach (SyntaxNode left in kept.GetAnnotatedNodes(mark)) return kept.RemoveNode(left, SyntaxRemoveOptions.KeepNoTrivia);
        return null;
    }

    /// <summary>The root with statements in the place of one, of which the last one ends as that did. Null where none can stand.</summary>
    public static SyntaxNode? Replace(SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> statements)
    {
        string newLine = Surroundings.NewLineOf(root.SyntaxTree);
        SyntaxTriviaList leading = statement.GetLeadingTrivia();
        var all = new List<StatementSyntax>();
        for (int i = 0; i < statements.Count; i++)
        {
            // What can take its place on a line needs no formatting, which would move directives.
            SyntaxTrivia? indent = IndentOf(statement);
            StatementSyntax one = statements[i].WithLeadingTrivia(i == 0 ? leading : indent is { } blanks ? [blanks] : default);
            if (indent is null) one = one.WithAdditionalAnnotations(Formatter.Annotation);
            bool isLast = i == statements.Count - 1;
            all.Add(one.WithTrailingTrivia(isLast ? statement.GetTrailingTrivia() : [SyntaxFactory.EndOfLine(newLine)]));
        }

        switch (statement.Parent)
        {
            case BlockSyntax or SwitchSectionSyntax:
                return root.ReplaceNode(statement, all);
            case IfStatementSyntax or ElseClauseSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                or UsingStatementSyntax or LockStatementSyntax or DoStatementSyntax or FixedStatementSyntax:
                all[all.Count - 1] = all[all.Count - 1].WithTrailingTrivia();
                BlockSyntax block = SyntaxFactory.Block(all).WithAdditionalAnnotations(Formatter.Annotation);
                return root.ReplaceNode(statement, block.WithTrailingTrivia(statement.GetTrailingTrivia()));
            default:
                return null;
        }
    }

    /// <summary>The root with a block for the expression that is the body of a method. Null where directives are in the way.</summary>
    public static SyntaxNode? Expand(SyntaxNode root, MethodDeclarationSyntax method, IReadOnlyList<StatementSyntax> statements)
    {
        if (method.ExpressionBody is not { } arrow || Trivia.HasDirectives(arrow, method.SemicolonToken.GetNextToken())) return null;
        string newLine = Surroundings.NewLineOf(root.SyntaxTree);
        SyntaxTriviaList comments = SyntaxFactory.TriviaList();
        SyntaxTriviaList before = arrow.ArrowToken.LeadingTrivia.AddRange(arrow.ArrowToken.TrailingTrivia)
            .AddRange(arrow.Expression.GetLeadingTrivia()).AddRange(arrow.Expression.GetTrailingTrivia());
        foreach (SyntaxTrivia trivia in before)
        {
            if (IsComment(trivia)) comments = comments.Add(trivia).Add(SyntaxFactory.EndOfLine(newLine));
        }

        var all = new List<StatementSyntax>();
        foreach (StatementSyntax one in statements) all.Add(one.WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)));
        all[0] = all[0].WithLeadingTrivia(comments);
        BlockSyntax block = SyntaxFactory.Block(all);
        MethodDeclarationSyntax expanded = method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block);
        return root.ReplaceNode(
            method, expanded.WithTrailingTrivia(method.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // What is said of a statement stays, each remark on a line of its own, as far as it stood on one.
    private static SyntaxTriviaList Comments(StatementSyntax statement)
    {
        SyntaxTriviaList leading = statement.GetLeadingTrivia();
        SyntaxTriviaList trailing = statement.GetTrailingTrivia();
        SyntaxTriviaList kept = Trivia.Says(leading) ? leading : default;
        if (!Trivia.Says(trailing)) return IndentOf(statement) is not null && kept.Count > 0 ? kept.RemoveAt(kept.Count - 1) : kept;
        if (kept.Count == 0 && IndentOf(statement) is { } indent) kept = [indent];
        int start = trailing.Count > 0 && trailing[0].IsKind(SyntaxKind.WhitespaceTrivia) ? 1 : 0;
        return kept.AddRange(trailing.Skip(start));
    }

    // Null where the statement is not the first thing on its line.
    private static SyntaxTrivia? IndentOf(StatementSyntax statement)
    {
        SyntaxTriviaList leading = statement.GetLeadingTrivia();
        bool startsLine = statement.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            || leading.Any(SyntaxKind.EndOfLineTrivia);
        return startsLine && leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? leading.Last() : null;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
