using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>A local that holds the clone.</summary>
/// <param name="Statement">Where it is declared.</param>
/// <param name="Scope">Where it can be named.</param>
internal sealed record CloneLocal(LocalDeclarationStatementSyntax Statement, SyntaxNode Scope)
{
    private static readonly string[] Names = ["updated", "unchanged"];

    public string Name => Statement.Declaration.Variables[0].Identifier.Text;

    /// <summary>The locals of an egress that start as clones of the original, but for those of its functions.</summary>
    public static IReadOnlyList<CloneLocal> All(EgressPlace place) =>
    [
        .. place.Declaration.Body is { } body
            ? Bodies.Own(body).OfType<LocalDeclarationStatementSyntax>().Where(one => IsClone(one, place))
                .Select(static one => new CloneLocal(one, one.Parent!))
            : [],
    ];

    /// <summary>The one clone that can be named at a place. Null where there is none, or are several.</summary>
    public static CloneLocal? At(SyntaxNode node, EgressPlace place)
    {
        CloneLocal[] visible = [.. All(place).Where(one => one.IsVisible(node))];
        return visible.Length == 1 ? visible[0] : null;
    }

    /// <summary>The statement that declares a new one.</summary>
    public static string Declare(string name, string original, ISymbol type, EgressPlace place, SyntaxNode at)
    {
        string written = Infrastructure.Surroundings.Of(place.Root, at).UsesVar
            ? "var"
            : ((ITypeSymbol)type).ToMinimalDisplayString(place.Model, at.SpanStart);
        return $"{written} {name} = {original}.Clone();";
    }

    /// <summary>A name that nothing has in a member.</summary>
    public static string FreeName(SyntaxNode member, SemanticModel model, SyntaxNode at)
    {
        var taken = new HashSet<string>(
            member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(static token => token.ValueText),
            StringComparer.Ordinal);
        bool IsFree(string name) => !taken.Contains(name) && model.LookupSymbols(at.SpanStart, name: name).IsEmpty;
        if (Names.FirstOrDefault(IsFree) is { } free) return free;
        int number = 2;
        while (!IsFree(Names[0] + number)) number++;
        return Names[0] + number;
    }

    public bool IsVisible(SyntaxNode node) => Scope.Span.Contains(node.Span) && Statement.Span.End <= node.SpanStart;

    private static bool IsClone(LocalDeclarationStatementSyntax statement, EgressPlace place) =>
        statement.Declaration.Variables.Count == 1
        && statement.Declaration.Variables[0].Initializer?.Value is { } value
        && Originals.Bare(value) is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clone" } clone,
            ArgumentList.Arguments.Count: 0,
        }
        && Originals.Is(clone.Expression, place);
}
