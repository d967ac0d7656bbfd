using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>What functions give back.</summary>
internal static class Bodies
{
    /// <summary>The expressions that a method, or a local function, of a file returns.</summary>
    public static IEnumerable<ExpressionSyntax> Returned(IMethodSymbol method, SyntaxTree tree)
    {
        foreach (SyntaxReference reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree != tree) continue;
            (BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) = reference.GetSyntax() switch
            {
                MethodDeclarationSyntax one => (one.Body, one.ExpressionBody),
                LocalFunctionStatementSyntax one => (one.Body, one.ExpressionBody),
                _ => (null, null),
            };
            if (arrow is not null) yield return arrow.Expression;
            if (body is null) continue;
            foreach (ReturnStatementSyntax statement in Own(body).OfType<ReturnStatementSyntax>())
            {
                if (statement.Expression is { } returned) yield return returned;
            }
        }
    }

    /// <summary>What stands in a body, but not in the functions in it.</summary>
    public static IEnumerable<SyntaxNode> Own(SyntaxNode body) =>
        body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
