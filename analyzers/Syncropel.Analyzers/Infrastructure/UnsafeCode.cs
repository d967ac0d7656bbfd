using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>Tells unsafe code, in which nothing can be awaited.</summary>
internal static class UnsafeCode
{
    /// <summary>Whether something around a node makes it unsafe: a block, or the modifier of a function or of a type.</summary>
    public static bool Surrounds(SyntaxNode node)
    {
        for (SyntaxNode? at = node; at is not null; at = at.Parent)
        {
            bool isUnsafe = at switch
            {
                UnsafeStatementSyntax => true,
                MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword),
                LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.UnsafeKeyword),
                _ => false,
            };
            if (isUnsafe) return true;
        }

        return false;
    }
}
