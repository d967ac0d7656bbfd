using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Puts two statements where one stands.</summary>
internal static class StatementPair
{
    /// <summary>The root with both, in braces where only one can stand. Null where no statement can be added.</summary>
    public static SyntaxNode? Replace(
        SyntaxNode root, StatementSyntax statement, StatementSyntax first, StatementSyntax second, string newLine)
    {
        second = second.WithTrailingTrivia(first.GetTrailingTrivia());

        // Between statements outside of types, the formatter would leave a line empty.
        first = first.WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine));
        switch (statement.Parent)
        {
            case BlockSyntax or SwitchSectionSyntax:
                return root.ReplaceNode(statement, [first, second]);
            case GlobalStatementSyntax { Parent: CompilationUnitSyntax } global:
                return root.ReplaceNode(
                    global, [SyntaxFactory.GlobalStatement(first), SyntaxFactory.GlobalStatement(second)]);
            case IfStatementSyntax or ElseClauseSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                or UsingStatementSyntax or LockStatementSyntax or DoStatementSyntax or FixedStatementSyntax:
                BlockSyntax block = Block(first, second.WithTrailingTrivia());
                return root.ReplaceNode(statement, block.WithTrailingTrivia(statement.GetTrailingTrivia()));
            default:
                return null;
        }
    }

    /// <summary>Statements in braces, laid out by the formatter.</summary>
    public static BlockSyntax Block(params StatementSyntax[] statements) =>
        SyntaxFactory.Block(statements).WithAdditionalAnnotations(Formatter.Annotation);
}
