using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>What code that looks at a result is made of.</summary>
internal static class ResultSyntax
{
    /// <summary>The type of a local for a result, as the file declares its locals.</summary>
    public static TypeSyntax Type(Surroundings style) => style.UsesVar
        ? SyntaxFactory.IdentifierName("var")
        : SyntaxFactory.ParseTypeName("global::Syncropel.EmitResult").WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>
    /// Throws where the result in a local is a failure. What waits in an outbox is no success, and no failure either: it is not lost.
    /// </summary>
    public static IfStatementSyntax Check(string local, Surroundings style)
    {
        string thrown = $"throw new global::System.InvalidOperationException($\"The emit failed: {{{local}.Error}}\");";
        string body = style.UsesBraces ? string.Join(style.NewLine, "", "{", thrown, "}") : " " + thrown;
        var check = (IfStatementSyntax)SyntaxFactory.ParseStatement(
            $"if ({local}.Outcome == global::Syncropel.EmitOutcome.Failed){body}");
        return check.ReplaceNodes(
                check.DescendantNodes(static node => !IsQualified(node)),
                static (_, node) => IsQualified(node) ? node.WithAdditionalAnnotations(Simplifier.Annotation) : node)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The blanks and comments behind an expression. Nothing, where they are blanks alone.</summary>
    public static SyntaxTriviaList CommentsBehind(ExpressionSyntax value) =>
        Trivia.Says(value.GetTrailingTrivia()) ? value.GetTrailingTrivia() : default;

    // A type with its namespace.
    private static bool IsQualified(SyntaxNode node) =>
        node is QualifiedNameSyntax or MemberAccessExpressionSyntax { Expression: AliasQualifiedNameSyntax };
}
