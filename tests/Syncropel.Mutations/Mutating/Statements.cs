using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Mutations.Mutating;

/// <summary>What is done is left undone.</summary>
internal static class Statements
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode node)
    {
        bool removable = node
            is ExpressionStatementSyntax or ContinueStatementSyntax or ThrowStatementSyntax
            or BreakStatementSyntax { Parent: not SwitchSectionSyntax };
        return removable ? [SyntaxFactory.EmptyStatement()] : [];
    }
}
