using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>What a fix must not drop.</summary>
internal static class Trivia
{
    /// <summary>Whether there is more than blanks and line ends: comments, directives, text that is skipped.</summary>
    public static bool Says(SyntaxTriviaList list)
    {
        foreach (SyntaxTrivia trivia in list)
        {
            if (!IsBlank(trivia)) return true;
        }

        return false;
    }

    /// <summary>Whether there is more than blanks and line ends between the tokens of a node, but for those of a node in it.</summary>
    public static bool IsInside(SyntaxNode node, SyntaxNode? butIn = null)
    {
        foreach (SyntaxTrivia trivia in node.DescendantTrivia())
        {
            if (IsBlank(trivia) || !node.Span.Contains(trivia.Span)) continue;
            if (butIn is null || !butIn.Span.Contains(trivia.Span)) return true;
        }

        return false;
    }

    /// <summary>Whether directives stand between or before the tokens of a node and the token behind it.</summary>
    public static bool HasDirectives(SyntaxNode node, SyntaxToken behind) => node.ContainsDirectives || behind.ContainsDirectives;

    private static bool IsBlank(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
