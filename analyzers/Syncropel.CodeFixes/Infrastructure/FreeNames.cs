using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Names for locals that a fix adds.</summary>
internal static class FreeNames
{
    /// <summary>A name, with a number where something is called so already: in the function around a place, or in sight of it.</summary>
    public static string Of(string wanted, SemanticModel model, SyntaxNode place)
    {
        SyntaxNode function = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax)
            ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxToken token in function.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)) taken.Add(token.ValueText);
        }

        string name = wanted;
        for (int number = 2; taken.Contains(name) || IsVisible(model, place, name); number++) name = wanted + number;
        return name;
    }

    private static bool IsVisible(SemanticModel model, SyntaxNode place, string name) =>
        !model.LookupSymbols(place.SpanStart, name: name).IsEmpty;
}
