using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Puts statements beside others, on lines of their own where the others have such, and indented alike.</summary>
internal static class StatementText
{
    /// <summary>Puts statements before one that stands in a list; it gets braces where it stands alone.</summary>
    public static bool Before(TextEdits edits, StatementSyntax statement, IReadOnlyList<string> added)
    {
        if (added.Count == 0) return true;
        if (!IsListed(statement)) return Embrace(edits, statement, added);
        edits.Insert(Start(statement), string.Concat(added.Select(one => one + Separator(statement))));
        return true;
    }

    /// <summary>Puts statements behind one that stands in a list.</summary>
    public static bool Behind(TextEdits edits, StatementSyntax statement, IReadOnlyList<string> added)
    {
        if (added.Count == 0) return true;
        if (!IsListed(statement)) return false;
        edits.Insert(End(statement), string.Concat(added.Select(one => Separator(statement) + one)));
        return true;
    }

    /// <summary>Makes a block of an expression body.</summary>
    public static bool Expand(TextEdits edits, ArrowExpressionClauseSyntax arrow, IReadOnlyList<string> statements)
    {
        SyntaxToken semicolon = arrow.GetLastToken().GetNextToken();
        bool isWhole = arrow.Parent is MethodDeclarationSyntax or LocalFunctionStatementSyntax;
        if (!isWhole || !semicolon.IsKind(SyntaxKind.SemicolonToken) || IsSaidBetween(arrow, semicolon)) return false;
        string indent = IndentOf(arrow.Parent!);
        string line = Surroundings.NewLineOf(arrow.SyntaxTree);
        string inner = line + indent + UnitOf(arrow);
        string block = line + indent + "{" + string.Concat(statements.Select(one => inner + one)) + line + indent + "}";
        edits.Replace(TextSpan.FromBounds(arrow.ArrowToken.GetPreviousToken().Span.End, semicolon.Span.End), block);
        return true;
    }

    /// <summary>Takes a statement out, with its line where it has one.</summary>
    public static void Remove(TextEdits edits, StatementSyntax statement)
    {
        int start = Start(statement);
        SourceText text = statement.SyntaxTree.GetText();
        TextLine first = text.Lines.GetLineFromPosition(start);
        TextLine last = text.Lines.GetLineFromPosition(End(statement));
        bool isWhole = IsBlank(text, first.Start, start) && IsBlank(text, End(statement), last.End);
        edits.Replace(
            isWhole
                ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
                : TextSpan.FromBounds(start, statement.FullSpan.End),
            "");
    }

    /// <summary>Whether a statement begins a line.</summary>
    public static bool BeginsLine(SyntaxNode statement)
    {
        SourceText text = statement.SyntaxTree.GetText();
        return IsBlank(text, text.Lines.GetLineFromPosition(statement.SpanStart).Start, statement.SpanStart);
    }

    /// <summary>What stands between a statement and the next: the end of the line and the indentation, or a blank.</summary>
    public static string Separator(StatementSyntax statement) => BeginsLine(statement)
        ? Surroundings.NewLineOf(statement.SyntaxTree) + IndentOf(statement)
        : " ";

    // Comments before a statement are about that.
    private static int Start(StatementSyntax statement)
    {
        SyntaxTriviaList leading = statement.GetLeadingTrivia();
        if (leading.Any(static one => one.IsDirective)) return statement.SpanStart;
        SyntaxTrivia comment = leading.FirstOrDefault(static one => Trivia.Says(SyntaxFactory.TriviaList(one)));
        return comment == default ? statement.SpanStart : comment.SpanStart;
    }

    private static int End(StatementSyntax statement)
    {
        SyntaxTrivia comment = statement.GetTrailingTrivia().LastOrDefault(static one => Trivia.Says(SyntaxFactory.TriviaList(one)));
        return comment == default ? statement.Span.End : comment.Span.End;
    }

    private static bool IsListed(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax;

    private static bool Embrace(TextEdits edits, StatementSyntax statement, IReadOnlyList<string> added)
    {
        SyntaxToken before = statement.GetFirstToken().GetPreviousToken();
        bool isSaid = Trivia.Says(before.TrailingTrivia) || Trivia.Says(statement.GetLeadingTrivia());
        bool isEmbedded = statement.Parent is IfStatementSyntax or ElseClauseSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or WhileStatementSyntax or UsingStatementSyntax or LockStatementSyntax or DoStatementSyntax;
        if (isSaid || !isEmbedded) return false;
        string line = Surroundings.NewLineOf(statement.SyntaxTree) + IndentOf(statement.Parent!);
        string inner = line + UnitOf(statement);
        edits.Replace(
            TextSpan.FromBounds(before.Span.End, statement.SpanStart),
            line + "{" + string.Concat(added.Select(one => inner + one)) + inner);
        edits.Insert(End(statement), line + "}");
        return true;
    }

    private static bool IsSaidBetween(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon) =>
        Trivia.Says(arrow.GetLeadingTrivia()) || Trivia.Says(arrow.ArrowToken.GetPreviousToken().TrailingTrivia)
        || Trivia.Says(arrow.ArrowToken.TrailingTrivia) || Trivia.Says(arrow.Expression.GetLeadingTrivia())
        || Trivia.Says(arrow.Expression.GetTrailingTrivia()) || Trivia.Says(semicolon.LeadingTrivia);

    private static string IndentOf(SyntaxNode node)
    {
        SourceText text = node.SyntaxTree.GetText();
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        int end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t') end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    // One step of indentation, as from the type to its members.
    private static string UnitOf(SyntaxNode node)
    {
        MemberDeclarationSyntax? member = node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>();
        string outer = member?.Parent is { } type ? IndentOf(type) : "";
        string inner = member is null ? "" : IndentOf(member);
        bool isStep = inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal);
        return isStep ? inner.Substring(outer.Length) : Surroundings.UsesTabs(node.SyntaxTree) == true ? "\t" : "    ";
    }

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is not (' ' or '\t')) return false;
        }

        return true;
    }
}
