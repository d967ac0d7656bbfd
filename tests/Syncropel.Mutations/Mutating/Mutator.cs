using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Mutations.Mutating;

/// <summary>Finds the mutants of files.</summary>
internal sealed class Mutator
{
    private int _count;

    /// <summary>All mutants of the code in a file's members. What is computed once, in fields and constants, has none.</summary>
    public IEnumerable<Mutant> Mutate(string file, SyntaxTree tree) =>
        from node in tree.GetRoot().DescendantNodes(static node => !IsLeftAlone(node))
        where !IsLeftAlone(node) && MutableMember.Around(node) is not null
        from replacement in Replacements(node)
        select new Mutant(++_count, file, node, replacement.WithTriviaFrom(node));

    private static IEnumerable<SyntaxNode> Replacements(SyntaxNode node) =>
    [
        .. Operators.Of(node), .. Operators.OfPattern(node), .. Values.Of(node), .. Conditions.Of(node), .. Statements.Of(node),
        .. Calls.Of(node),
    ];

    // Attributes are for the compiler, and assertions and hash codes promise nothing that a test could hold them to.
    private static bool IsLeftAlone(SyntaxNode node) =>
        node is AttributeListSyntax
        || (node is InvocationExpressionSyntax call && call.Expression.ToString() == "Debug.Assert")
        || node is MethodDeclarationSyntax { Identifier.Text: "GetHashCode" };
}
