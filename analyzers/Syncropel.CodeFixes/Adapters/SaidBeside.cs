using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>The comments before a member of an initializer, and behind it.</summary>
internal sealed record SaidBeside(IReadOnlyList<string> Before, IReadOnlyList<string> Behind)
{
    public static SaidBeside Nothing { get; } = new([], []);

    public IEnumerable<string> All => Before.Concat(Behind);

    public static SaidBeside Of(InitializerExpressionSyntax list, int index)
    {
        SyntaxNode element = list.Expressions[index];
        SyntaxTriviaList between = index == 0 ? list.OpenBraceToken.TrailingTrivia : default;
        SyntaxTriviaList separator = index < list.Expressions.SeparatorCount
            ? list.Expressions.GetSeparator(index).TrailingTrivia
            : default;
        return new SaidBeside(
            [.. Comments(between), .. Comments(element.GetLeadingTrivia())],
            [.. Comments(element.GetTrailingTrivia()), .. Comments(separator)]);
    }

    /// <summary>Whether something is said where no member is near.</summary>
    public static bool AtBraces(InitializerExpressionSyntax list) =>
        Trivia.Says(list.OpenBraceToken.LeadingTrivia) || Trivia.Says(list.CloseBraceToken.LeadingTrivia);

    private static IEnumerable<string> Comments(SyntaxTriviaList list) =>
        list.Where(static one => Trivia.Says(new SyntaxTriviaList(one))).Select(static one => one.ToString());
}
