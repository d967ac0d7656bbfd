using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Mutations.Mutating;

/// <summary>Other operators: boundaries, equality, logic, arithmetic, bits, steps, compound assignments.</summary>
internal static class Operators
{
    // Each by the text that it is written with, in expressions and in patterns.
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["<"] = ["<=", ">"],
        ["<="] = ["<", ">"],
        [">"] = [">=", "<"],
        [">="] = [">", "<"],
        ["=="] = ["!="],
        ["!="] = ["=="],
        ["&&"] = ["||"],
        ["||"] = ["&&"],
        ["and"] = ["or"],
        ["or"] = ["and"],
        ["+"] = ["-"],
        ["-"] = ["+"],
        ["*"] = ["/"],
        ["/"] = ["*"],
        ["%"] = ["*"],
        ["&"] = ["|"],
        ["|"] = ["&"],
        ["^"] = ["&"],
        ["<<"] = [">>"],
        [">>"] = ["<<"],
        [">>>"] = ["<<"],
        ["+="] = ["-="],
        ["-="] = ["+="],
        ["|="] = ["&="],
        ["&="] = ["|="],
        ["??="] = ["="],
    };

    public static IEnumerable<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either =>
            [either.Left, either.Right],
        BinaryExpressionSyntax binary => Swapped(binary.OperatorToken)
            .Select(text => Parse($"{binary.Left.ToFullString()}{text}{Gap(binary.OperatorToken)}{binary.Right}")),
        AssignmentExpressionSyntax assigned => Swapped(assigned.OperatorToken)
            .Select(text => Parse($"{assigned.Left.ToFullString()}{text}{Gap(assigned.OperatorToken)}{assigned.Right}")),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [not.Operand],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => [minus.Operand],
        PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.PlusPlusToken } step => [Parse($"--{step.Operand}")],
        PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.MinusMinusToken } step => [Parse($"++{step.Operand}")],
        PostfixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.PlusPlusToken } step => [Parse($"{step.Operand}--")],
        PostfixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.MinusMinusToken } step => [Parse($"{step.Operand}++")],
        _ => [],
    };

    /// <summary>The other operators of a pattern; its text is put together again, because patterns cannot be parsed alone.</summary>
    public static IEnumerable<SyntaxNode> OfPattern(SyntaxNode node) => node switch
    {
        RelationalPatternSyntax relation => Swapped(relation.OperatorToken)
            .Select(text => Pattern($"{text} {relation.Expression}")),
        BinaryPatternSyntax both => Swapped(both.OperatorToken)
            .Select(text => Pattern($"{both.Left.ToFullString()}{text} {both.Right}")),
        UnaryPatternSyntax not => [not.Pattern],
        _ => [],
    };

    private static string[] Swapped(SyntaxToken token) => Others.GetValueOrDefault(token.Text, []);

    private static string Gap(SyntaxToken token) => token.TrailingTrivia.ToFullString();

    private static ExpressionSyntax Parse(string text) => SyntaxFactory.ParseExpression(text);

    private static PatternSyntax Pattern(string text) =>
        ((IsPatternExpressionSyntax)SyntaxFactory.ParseExpression($"x is {text}")).Pattern;
}
