using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Mutations.Mutating;

/// <summary>Other values: numbers and characters one further, booleans turned round, texts empty.</summary>
internal static class Values
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => OfLiteral(literal),
        InterpolatedStringExpressionSyntax { Contents.Count: > 0 } => [Parse("\"\"")],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfLiteral(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => [Parse("false")],
        SyntaxKind.FalseLiteralExpression => [Parse("true")],
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is int number => [Parse($"{number + 1}")],
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is long number => [Parse($"{number + 1}L")],
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is double number => [Parse($"({number:R} + 1.0)")],
        SyntaxKind.CharacterLiteralExpression when literal.Token.Value is char c => [Parse($"'\\u{c + 1:x4}'")],
        SyntaxKind.StringLiteralExpression => [Parse(literal.Token.ValueText.Length == 0 ? "\"?\"" : "\"\"")],
        SyntaxKind.Utf8StringLiteralExpression => [Parse("\"\"u8")],
        _ => [],
    };

    private static ExpressionSyntax Parse(string text) => SyntaxFactory.ParseExpression(text);
}
