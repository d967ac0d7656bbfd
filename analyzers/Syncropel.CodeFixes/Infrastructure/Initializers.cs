using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Changes initialisers of objects.</summary>
internal static class Initializers
{
    /// <summary>The root without an element of an initialiser. Null where the node is none, or stands beside directives.</summary>
    public static SyntaxNode? Without(SyntaxNode root, SyntaxNode element)
    {
        for (SyntaxNode? at = element; at is not null; at = at.Parent)
        {
            switch (at.Parent)
            {
                case InitializerExpressionSyntax or AnonymousObjectCreationExpressionSyntax when at.Parent.ContainsDirectives:
                    return null;
                case InitializerExpressionSyntax list when at is ExpressionSyntax one
                    && !list.IsKind(SyntaxKind.ComplexElementInitializerExpression):
                    return root.ReplaceNode(list, list.WithExpressions(Without(list.Expressions, one)));
                case AnonymousObjectCreationExpressionSyntax anonymous when at is AnonymousObjectMemberDeclaratorSyntax one:
                    return root.ReplaceNode(anonymous, anonymous.WithInitializers(Without(anonymous.Initializers, one)));
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }

    // The separator behind an element goes along, with the line's end. With the last one goes the separator before it, and leaves the
    // comment on the element that stays; without one, the line's end is the element's own.
    private static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> list, T element)
        where T : SyntaxNode
    {
        int index = list.IndexOf(element);
        bool isLast = index > 0 && index == list.Count - 1 && list.SeparatorCount < list.Count;
        SeparatedSyntaxList<T> rest = list.RemoveAt(index);
        if (!isLast) return rest;
        SyntaxTriviaList before = list.GetSeparator(index - 1).TrailingTrivia;
        T last = rest[index - 1];
        return rest.Replace(last, last.WithTrailingTrivia(Trivia.Says(before) ? before : element.GetTrailingTrivia()));
    }
}
