using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Mutations.Mutating;

/// <summary>A member that runs code: a method, a constructor, an operator, an accessor, a property of one expression.</summary>
/// <param name="Name">Its name, with that of its property.</param>
/// <param name="Body">Its code: a block, or the expression after the arrow.</param>
/// <param name="Written">What is rewritten: the block; or the arrow, the expression and the semicolon.</param>
/// <param name="GivesValue">Whether an expression is what the member gives.</param>
/// <param name="IsProperty">Whether an accessor has to be written around the code.</param>
internal sealed record MutableMember(string Name, SyntaxNode Body, TextSpan Written, bool GivesValue, bool IsProperty)
{
    public static MutableMember? Around(SyntaxNode node)
    {
        // Local functions and lambdas belong to the member that they stand in.
        foreach (SyntaxNode outer in node.AncestorsAndSelf())
        {
            MutableMember? found = outer switch
            {
                BaseMethodDeclarationSyntax method => Of(
                    NameOf(method), method.Body, method.ExpressionBody, method.SemicolonToken, GivesValueOf(method)),
                AccessorDeclarationSyntax accessor => Of(
                    $"{NameOf(accessor.Parent!.Parent!)}.{accessor.Keyword.Text}", accessor.Body, accessor.ExpressionBody,
                    accessor.SemicolonToken, accessor.Keyword.IsKind(SyntaxKind.GetKeyword)),
                PropertyDeclarationSyntax property => Of(
                    property.Identifier.Text, null, property.ExpressionBody, property.SemicolonToken, givesValue: true, isProperty: true),
                _ => null,
            };
            if (found is not null && found.Body.Span.Contains(node.Span)) return found;
            if (outer is MemberDeclarationSyntax) return null;
        }

        return null;
    }

    private static MutableMember? Of(
        string name,
        BlockSyntax? block,
        ArrowExpressionClauseSyntax? arrow,
        SyntaxToken semicolon,
        bool givesValue,
        bool isProperty = false)
    {
        if (block is not null) return new(name, block, block.Span, givesValue, isProperty);
        if (arrow is null) return null;
        return new(name, arrow.Expression, TextSpan.FromBounds(arrow.SpanStart, semicolon.Span.End), givesValue, isProperty);
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax => ".ctor",
        OperatorDeclarationSyntax @operator => $"operator {@operator.OperatorToken.Text}",
        PropertyDeclarationSyntax property => property.Identifier.Text,
        _ => node.Kind().ToString(),
    };

    private static bool GivesValueOf(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax { ReturnType: var type } =>
            type.ToString() != "void" && !(method.Modifiers.Any(SyntaxKind.AsyncKeyword) && type is not GenericNameSyntax),
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => true,
        _ => false,
    };
}
