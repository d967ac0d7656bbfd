using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Names code as its author does, and finds the shortest place that stands for it.</summary>
internal static class Names
{
    /// <summary>
    /// A link of a chain: <c>Score</c> in the adapter's own type, else <c>Helper.Score</c>, <c>new Helper</c>, <c>static Helper</c>.
    /// </summary>
    public static string Link(CodeKey code, INamedTypeSymbol home)
    {
        if (code.Symbol is INamedTypeSymbol type) return (code.Part == CodePart.StaticStart ? "static " : "new ") + type.Name;
        if (code.Symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction }) return code.Symbol.Name;
        bool isAtHome = SymbolEqualityComparer.Default.Equals(code.Symbol.ContainingType?.OriginalDefinition, home.OriginalDefinition);
        return isAtHome && code.Symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } ? Own(code.Symbol) : Of(code.Symbol);
    }

    /// <summary>A member behind its type's name: <c>DateTime.UtcNow</c>, <c>new HttpClient</c>.</summary>
    public static string Of(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor }
        ? "new " + member.ContainingType.Name
        : member.ContainingType is { } type ? type.Name + "." + Own(member) : Own(member);

    /// <summary>The place of an operation: the name that is called, or what is made.</summary>
    public static Location Place(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Place(call.Expression),
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        ObjectCreationExpressionSyntax creation => Location.Create(
            creation.SyntaxTree, TextSpan.FromBounds(creation.NewKeyword.SpanStart, creation.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        LockStatementSyntax locked => locked.LockKeyword.GetLocation(),
        CommonForEachStatementSyntax loop => loop.ForEachKeyword.GetLocation(),
        UsingStatementSyntax used => used.UsingKeyword.GetLocation(),
        LocalDeclarationStatementSyntax { UsingKeyword: { RawKind: (int)SyntaxKind.UsingKeyword } keyword } => keyword.GetLocation(),
        BinaryExpressionSyntax binary => binary.OperatorToken.GetLocation(),
        _ => node.GetLocation(),
    };

    private static string Own(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => Own(property),
        IPropertySymbol { IsIndexer: true } => "this[]",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => member.Name.Replace("op_", "operator "),
        _ => member.Name,
    };
}
