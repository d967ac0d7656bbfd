using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Mutations.Mutating;

/// <summary>One change of one node.</summary>
/// <param name="Id">Its number, from 1; it is switched on by it.</param>
/// <param name="File">Its file, as <see cref="Area.Files"/> names it.</param>
/// <param name="Node">What is changed.</param>
/// <param name="Replacement">What stands there instead.</param>
internal sealed record Mutant(int Id, string File, SyntaxNode Node, SyntaxNode Replacement)
{
    private const int Wide = 70;

    /// <summary>The line on which it begins, from 1.</summary>
    public int Line => Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>What it is called in lists: the same as long as the code around it is.</summary>
    public string Name
    {
        get
        {
            // A 0 alone says little: it is shown with what is around it, as far as that is short.
            SyntaxNode shown = Node;
            while (shown.Parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or PatternSyntax
                && shown.Parent.Span.Length <= Wide)
            {
                shown = shown.Parent;
            }

            SyntaxNode after = shown == Node ? Replacement : shown.ReplaceNode(Node, Replacement);
            return $"{File}: {MutableMember.Around(Node)!.Name}: {OneLine(shown)} → {OneLine(after)}";
        }
    }

    public override string ToString() => $"{Name} (line {Line})";

    private static string OneLine(SyntaxNode node) =>
        string.Join(' ', Conditions.Head(node).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
